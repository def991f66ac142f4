package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first view comes over a slow line: what the browser fetches for it is counted as it was sent. */
class WeightTest extends DemoTest {
    private static final int MOST_BYTES = 300_000;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void the_first_view_without_the_basemap_weighs_less_than_300_kilobytes(String language) {
        Page page = page(1440, 900, language);
        List<Response> responses = new ArrayList<>();
        page.onResponse(responses::add);
        open(page, "/");
        page.waitForFunction("document.fonts.status === 'loaded'");
        List<Integer> sizes = responses.stream()
                .filter(response -> !response.url().contains("/basemap/"))
                .filter(response -> !response.url().endsWith("/api/changes"))
                .map(response -> response.request().sizes())
                .map(sent -> sent.responseBodySize + sent.responseHeadersSize)
                .toList();
        assertThat(sizes).hasSizeGreaterThan(20);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum())
                .as("bytes of %d answers", sizes.size())
                .isLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void the_letters_are_those_the_server_ships(String language) {
        Page page = open(page(1440, 900, language), "/");
        page.waitForFunction("document.fonts.status === 'loaded'");
        assertThat(page.evaluate(
                        "text => [...document.fonts].filter(f => f.status === 'loaded').length > 0 && document.fonts.check('16px Plex', text)",
                        language.equals("ar") ? "هجوم" : "Attack"))
                .isEqualTo(true);
    }
}
