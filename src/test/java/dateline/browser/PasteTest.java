package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A pasted report: first a draft to look at, then stored, then public – each step only when the editor takes it. */
class PasteTest extends DemoTest {
    private static void drafted(Page page) {
        assertThat(heading(page, "Draft: not stored yet")).isVisible();
    }

    @Test
    void a_pasted_report_is_a_draft_on_the_map_until_it_is_published_for_all() {
        Page page = editor();
        paste(page, Reports.GAO, Reports.GAO_DAY);
        drafted(page);
        assertThat(page.getByText("Published on 12 Nov 2024, as given.")).isVisible();
        assertThat(label(page, "Explosion, Gao, Killed 7–9")).isVisible();
        Locator marks = page.locator(".report-text mark");
        assertThat(marks.filter(new Locator.FilterOptions().setHasText("غاو")).first())
                .isVisible();
        assertThat(marks.filter(new Locator.FilterOptions().setHasText("كيدال")).first())
                .isVisible();
        assertThat(page.locator(".report-text")).hasCSS("direction", "rtl");
        assertThat(page.locator(".report-text").textContent()).isEqualTo(Reports.GAO);
        assertThat(row(visitor(), "Gao")).hasCount(0);

        row(page, "Explosion", "Gao").click();
        assertThat(detail(page)).containsText("Monday, 11 November 2024");
        button(page, "Back to the draft").click();
        button(page, "Store and publish").click();
        assertThat(row(page, "Explosion", "Gao")).isVisible();
        assertThat(heading(page, "Draft: not stored yet")).hasCount(0);

        Page reader = visitor();
        Locator row = row(reader, "Explosion", "Gao");
        assertThat(row).containsText("Killed 7–9");
        row.click();
        assertThat(detail(reader).getByRole(AriaRole.TABLE, new Locator.GetByRoleOptions().setName("Killed")))
                .containsText("Medical source");
        assertThat(detail(reader).locator("blockquote[lang=ar]").first()).hasCSS("direction", "rtl");
    }

    @Test
    void a_report_stored_as_a_draft_is_for_editors_until_one_publishes_it_and_again_when_it_is_retracted() {
        Page page = editor();
        paste(
                page,
                "TESSALIT, Nov 12, 2024 – Gunmen attacked the town of Tessalit in Mali on Nov 11, police said.",
                "");
        drafted(page);
        button(page, "Store as draft").click();
        assertThat(row(page, "Tessalit", "Draft")).isVisible();
        assertThat(row(visitor(), "Tessalit")).hasCount(0);

        row(page, "Tessalit", "Draft").click();
        button(page, "Publish").click();
        assertThat(button(page, "Publish")).hasCount(0);
        assertThat(row(visitor(), "Tessalit")).isVisible();

        button(page, "Retract").click();
        Locator dialog = dialog(page, "Retract");
        dialog.getByLabel("Reason").fill("Denied by the police");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Retract"))
                .click();
        assertThat(detail(page)).containsText("Retracted");
        assertThat(row(visitor(), "Tessalit")).hasCount(0);
    }

    @Test
    void a_draft_is_discarded_without_a_trace_and_its_text_can_be_changed_before() {
        Page page = editor();
        int before = rows(page).count();
        paste(page, Reports.NOWHERE, "");
        drafted(page);
        button(page, "Change the text").click();
        Locator dialog = dialog(page, "Paste a report");
        assertThat(dialog.getByLabel("Text of the report")).hasValue(Reports.NOWHERE);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                .click();
        assertThat(dialog).hasCount(0);
        button(page, "Discard").click();
        assertThat(rows(page)).hasCount(before);
        page.reload();
        assertThat(rows(page)).hasCount(before);
    }

    @Test
    void a_report_without_a_date_says_what_stands_in_for_it() {
        Page page = editor();
        paste(page, "Gunmen attacked the town of Tessalit in Mali on Monday, police said.", "");
        drafted(page);
        assertThat(page.getByText("No date of publication")).isVisible();
    }

    @Test
    void what_has_no_place_is_counted_and_listed_apart() {
        Page page = editor();
        paste(page, Reports.NOWHERE, Reports.GAO_DAY);
        drafted(page);
        button(page, "Store and publish").click();
        assertThat(page.getByText("Stored and published")).isVisible();
        Page reader = visitor();
        reader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^\\d+ not on the map$")))
                .click();
        assertThat(heading(reader, "Not on the map")).isVisible();
        assertThat(rows(reader)).hasCount(1);
        assertThat(rows(reader)).containsText("No place is stated");
        rows(reader).first().click();
        assertThat(detail(reader)).containsText("Gunmen killed three people");
        assertThat(map(reader).locator("path.area.is-selected")).hasCount(0);
    }
}
