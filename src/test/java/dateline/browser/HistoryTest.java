package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Readers see what was corrected of an incident, and when; by whom and why is for editors. */
class HistoryTest extends DemoTest {
    private static final String REASON = "a reader in Derna wrote to us";

    private void correctKind(Page page, String id, String kind) {
        String path = address() + "/api/incidents/" + id;
        String tag = page.request().get(path, signed()).headers().get("etag");
        Object edits = List.of(Map.of("op", "set-kind", "kind", kind));
        APIResponse answer = page.request()
                .patch(path, signed().setHeader("If-Match", tag).setData(Map.of("edits", edits, "reason", REASON)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private RequestOptions signed() {
        return RequestOptions.create().setHeader("Authorization", "Bearer " + token());
    }

    private static Locator history(Page page) {
        return detail(page).locator(".history");
    }

    @Test
    void what_was_corrected_stands_beside_what_it_was_and_follows_what_comes() {
        Page page = visitor();
        Locator row = row(page, "Flood", "Derna");
        String id = row.getAttribute("data-incident");
        row.click();
        assertThat(detail(page)).isVisible();
        assertThat(history(page)).hasCount(0);
        correctKind(page, id, "accident");
        assertThat(heading(page, "Accident · Derna")).isVisible();
        history(page).locator("summary").click();
        Locator changes = history(page).locator(".changes");
        assertThat(changes).hasCount(1);
        assertThat(changes.locator("dt")).hasText(new String[] {"Kind"});
        assertThat(changes.locator("del")).hasText("Flood");
        assertThat(changes.locator("ins")).hasText("Accident");
        assertThat(history(page)).containsText("As it was first shown.");
        assertThat(history(page)).not().containsText(REASON);
        correctKind(page, id, "flood");
        assertThat(heading(page, "Flood · Derna")).isVisible();
        assertThat(changes).hasCount(2);
        assertThat(changes.first().locator("ins")).hasText("Flood");
        history(page).locator("summary").click();
        assertThat(changes).hasCount(0);
        Page desk = page();
        desk.navigate(address() + "/#token=" + token() + "&incident=" + id);
        history(desk).locator("summary").click();
        assertThat(history(desk)).containsText(REASON);
    }
}
