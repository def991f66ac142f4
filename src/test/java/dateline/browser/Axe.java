package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks a page over for what shuts people out: WCAG 2.2, levels A and AA, by axe-core. */
final class Axe {
    private static final String SCRIPT = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    /** Every rule of the levels, each breach as the rule and the element. */
    private static final String RUN = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
              return violations.flatMap(({ id, nodes }) =>
                nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary.replace(/\\s+/g, ' ')}`));
            }
            """;

    private Axe() {}

    /** Fails where the page, as it now stands, breaks a rule. */
    static void isClean(Page page, String state) {
        page.evaluate(script());
        @SuppressWarnings("unchecked")
        List<String> breaches = (List<String>) page.evaluate(RUN);
        assertThat(breaches).as("WCAG 2.2 AA of " + state).isEmpty();
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream(SCRIPT)) {
            assertThat(in).as("axe-core on the class path").isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
