package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first view comes over a slow line: what the browser fetches for it is counted as it was sent. */
class WeightTest extends DemoTest {
    private static final int MOST_BYTES = 300_000;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void the_first_view_is_light_without_the_basemap(String language) {
        Page page = page(1440, 900, language);
        List<Response> responses = new CopyOnWriteArrayList<>();
        page.onResponse(responses::add);
        page.navigate(address() + "/");
        rows(page).first().waitFor();
        waitUntil(page, "document.fonts.status === 'loaded'");
        List<Integer> sizes = new ArrayList<>();
        for (Response response : List.copyOf(responses)) {
            // The stream of changes has no end, so it has no size.
            if (!response.url().contains("/basemap/") && !response.url().endsWith("/api/changes")) {
                sizes.add(response.request().sizes().responseBodySize);
            }
        }
        assertThat(sizes).hasSizeGreaterThan(20);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum())
                .as("bytes of the bodies of %d answers", sizes.size())
                .isLessThan(MOST_BYTES);
    }

    @Test
    void arabic_is_set_in_the_letters_that_the_server_ships() {
        Page page = page(1440, 900, "ar");
        page.navigate(address() + "/");
        rows(page).first().waitFor();
        waitUntil(page, "document.fonts.status === 'loaded'");
        assertThat(
                        page.evaluate(
                                "[...document.fonts].filter(f => f.status === 'loaded' && f.unicodeRange.startsWith('U+6')).length"))
                .isNotEqualTo(0);
    }
}
