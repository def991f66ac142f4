package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The map follows what others publish, and what one reads stays where it is. */
class LiveUpdateTest extends DemoTest {
    private void publish(APIRequestContext request, String text) {
        int status = request.post(
                        address() + "/api/reports?publish=true",
                        RequestOptions.create()
                                .setHeader("Authorization", "Bearer " + token())
                                .setData(Map.of("text", text, "published_at", Reports.GAO_DAY + "T12:00:00Z")))
                .status();
        assertThat(status).isEqualTo(201);
    }

    @Test
    void what_another_publishes_appears_and_the_row_that_is_read_does_not_move() {
        Page page = visitor();
        Locator read = row(page, "Flood", "Derna");
        list(page).evaluate("list => list.scrollTop = list.scrollHeight");
        double before = read.boundingBox().y;
        publish(page.request(), Reports.GAO);
        assertThat(row(page, "Explosion", "Gao")).isAttached();
        assertThat(page.locator("#toast")).containsText("Updated");
        assertThat(read.boundingBox().y).isCloseTo(before, within(2.0));
    }
}
