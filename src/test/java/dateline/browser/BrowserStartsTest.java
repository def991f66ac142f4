package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class BrowserStartsTest extends BrowserTest {
    @Test
    void the_browser_shows_a_page_and_reports_its_errors() {
        Page page = page(390, 844, "ar");
        page.setContent("<p dir=auto>باماكو</p><script>throw new Error('told')</script>");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('p')).direction"))
                .isEqualTo("rtl");
        assertThat(complaints).anyMatch(c -> c.contains("told"));
    }
}
