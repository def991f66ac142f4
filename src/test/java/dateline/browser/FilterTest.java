package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A filter changes list, map and counter together, says how much it hides, and can be taken back. */
class FilterTest extends DemoTest {
    private static Locator kind(Page page, String name) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Kind of incident"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private static Locator background(Page page) {
        return page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Show background"));
    }

    private static void shows(Page page, int some, int all) {
        assertThat(page.getByText("Showing " + some + " of " + all, new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(rows(page)).hasCount(some);
    }

    @Test
    void a_kind_chosen_leaves_only_that_kind_in_list_and_map() {
        Page page = visitor();
        int all = rows(page).count();
        int gunfire = row(page, "Gunfire")
                .page()
                .locator("main button[data-incident]", new Page.LocatorOptions().setHasText("Gunfire"))
                .count();
        kind(page, "Gunfire").click();
        assertThat(kind(page, "Gunfire")).hasAttribute("aria-pressed", "true");
        shows(page, gunfire, all);
        assertThat(label(page, "Gunfire, Banankabougou")).isVisible();
        assertThat(label(page, "Armed attack")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("#kind=gunfire"));
        kind(page, "Flood").click();
        assertThat(row(page, "Flood", "Derna")).isVisible();
        button(page, "Clear filters").click();
        shows(page, all, all);
        assertThat(label(page, "Armed attack, Faladié")).isVisible();
        assertThat(button(page, "Clear filters")).hasCount(0);
    }

    @Test
    void days_chosen_leave_only_what_may_have_happened_in_them() {
        Page page = visitor();
        int all = rows(page).count();
        page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("2023-09-01");
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("2023-09-30");
        assertThat(row(page, "Faladié")).hasCount(0);
        assertThat(row(page, "Flood", "Derna")).isVisible();
        int left = rows(page).count();
        shows(page, left, all);
        assertThat(left).isLessThan(all);
        page.reload();
        shows(page, left, all);
        button(page, "Clear filters").click();
        shows(page, all, all);
    }

    @Test
    void days_without_an_incident_say_that_nothing_matches() {
        Page page = visitor();
        page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("2025-01-01");
        assertThat(page.getByText("No incident matches these filters.")).isVisible();
        assertThat(areas(page)).hasCount(0);
    }

    @Test
    void background_is_off_at_first_counted_and_can_be_shown() {
        Page page = visitor();
        assertThat(background(page)).not().isChecked();
        int foreground = rows(page).count();
        assertThat(row(page, "Coup")).hasCount(0);
        String hidden =
                page.getByText(Pattern.compile("^\\d+ background hidden$")).innerText();
        int background = Integer.parseInt(hidden.replaceAll("\\D", ""));
        assertThat(background).isPositive();
        background(page).check();
        shows(page, foreground + background, foreground + background);
        assertThat(row(page, "Coup", "Mali", "Background")).isVisible();
        background(page).uncheck();
        shows(page, foreground, foreground);
    }

    @Test
    void how_far_it_is_borne_out_can_be_chosen() {
        Page page = visitor();
        page.getByLabel("Verification").selectOption("Confirmed");
        assertThat(row(page, "Confirmed")).isVisible();
        assertThat(rows(page).filter(new Locator.FilterOptions().setHasNotText("Confirmed")))
                .hasCount(0);
    }
}
