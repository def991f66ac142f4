package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reader's page shuts nobody out, in each language, by day and by night, on a desk and in the hand. */
class AccessibilityTest extends DemoTest {
    @ParameterizedTest
    @CsvSource({"en,1440,900,LIGHT", "fr,1440,900,DARK", "ar,1440,900,LIGHT", "ar,390,844,DARK", "en,390,844,LIGHT"})
    void the_readers_page_is_clean(String language, int width, int height, ColorScheme scheme) {
        Page page = page(width, height, language);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        open(page, "/");
        String name = language + " " + width + " " + scheme;
        Axe.isClean(page, name + ": list");
        if (width < 760) {
            page.locator("#filters-toggle").click();
        }
        page.locator("#filters summary").first().click();
        Axe.isClean(page, name + ": filter open");
        page.keyboard().press("Escape");
        row(page, "Faladié").click();
        assertThat(detail(page)).isVisible();
        Axe.isClean(page, name + ": incident open");
    }

    @Test
    void the_embedded_map_is_clean() {
        Page page = page(640, 420, "fr");
        page.navigate(address() + "/embed?lang=fr");
        assertThat(areas(page).first()).isAttached();
        Axe.isClean(page, "embed");
    }
}
