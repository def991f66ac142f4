package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Markup in a report is text to everybody who sees it, and never runs. */
class HostileReportTest extends DemoTest {
    private static final String SCRIPT = "<script>window.harmed = 1</script>";
    private static final String IMAGE = "<img src=\"/x\" onerror=\"window.harmed = 2\">";

    private static void isUnharmed(Page page) {
        assertThat(page.evaluate("window.harmed ?? 'unharmed'")).isEqualTo("unharmed");
        assertThat(page.locator("img[src='/x'], [onmouseover], [onerror], body script"))
                .hasCount(0);
    }

    @Test
    void script_in_a_report_is_shown_as_written_in_draft_list_evidence_and_embed() {
        Page page = editor();
        button(page, "Paste a report").click();
        Locator dialog = dialog(page, "Paste a report");
        dialog.getByLabel("Text of the report").fill(Reports.HOSTILE);
        dialog.getByLabel("Published on").fill(Reports.GAO_DAY);
        dialog.getByLabel("Source").fill("Wire " + IMAGE);
        dialog.getByLabel("Title").fill("Title " + SCRIPT);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Read"))
                .click();
        assertThat(heading(page, "Draft: not stored yet")).isVisible();
        assertThat(page.locator(".report-text")).containsText(SCRIPT);
        assertThat(page.locator(".report-text")).containsText(IMAGE);
        isUnharmed(page);
        button(page, "Store and publish").click();
        assertThat(row(page, "Gao")).isVisible();
        isUnharmed(page);

        Page reader = visitor();
        Locator row = row(reader, "Explosion", "Gao");
        String id = row.getAttribute("data-incident");
        row.click();
        assertThat(detail(reader)).containsText("An explosion killed four people " + IMAGE);
        assertThat(detail(reader)).containsText("Title " + SCRIPT);
        assertThat(detail(reader)).containsText("Wire " + IMAGE);
        isUnharmed(reader);

        Page embed = page(640, 420, "en-GB");
        embed.navigate(address() + "/embed?incident=" + id);
        assertThat(embed.locator("#card")).containsText("Gao");
        assertThat(embed.locator("body")).containsText("Wire " + IMAGE);
        isUnharmed(embed);
    }
}
