package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The browser of these tests works, draws Arabic, and does not hide what goes wrong in a page. */
class BrowserStartsTest extends BrowserTest {
    @Test
    void the_browser_shows_a_page_and_reports_its_errors() {
        Page page = page(390, 844, "ar");
        page.setContent("<p dir=auto>باماكو</p><script>throw new Error('told')</script>");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('p')).direction"))
                .isEqualTo("rtl");
        expectComplaint(page, "told");
    }
}
