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
        return choice(page, "Kind", name);
    }

    /** A choice of a filter's list, which is opened where it is shut. */
    static Locator choice(Page page, String filter, String name) {
        Locator menu = page.locator("#filters details")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.GROUP,
                                new Page.GetByRoleOptions().setName(filter).setIncludeHidden(true))));
        if (menu.getAttribute("open") == null) {
            menu.locator("summary").click();
        }
        return menu.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)));
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
        kind(page, "Gunfire").check();
        assertThat(page.locator("summary.is-chosen")).containsText("Kind: Gunfire");
        shows(page, gunfire, all);
        assertThat(label(page, "Gunfire, Banankabougou")).isVisible();
        assertThat(label(page, "Armed attack")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("#kind=gunfire"));
        kind(page, "Flood").check();
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
        choice(page, "Verification", "Confirmed").check();
        assertThat(row(page, "Confirmed")).isVisible();
        assertThat(rows(page).filter(new Locator.FilterOptions().setHasNotText("Confirmed")))
                .hasCount(0);
    }

    @Test
    void who_says_so_and_in_which_language_can_be_chosen() {
        Page page = visitor();
        int all = rows(page).count();
        choice(page, "Source", "Armed group").check();
        assertThat(row(page, "Derna")).hasCount(0);
        int some = rows(page).count();
        assertThat(some).isBetween(1, all - 1);
        assertThat(page.getByText((all - some) + " filtered")).isVisible();
        assertThat(page).hasURL(Pattern.compile("#source=armed-group"));
        button(page, "Clear filters").click();
        choice(page, "Language", "French").check();
        assertThat(row(page, "Faladié")).isVisible();
        assertThat(row(page, "Derna")).hasCount(0);
    }

    @Test
    void words_are_found_without_their_accents_and_stay_typed() {
        Page page = visitor();
        Locator box = page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search words"));
        box.pressSequentially("faladie gendarmerie");
        assertThat(row(page, "Derna")).hasCount(0);
        assertThat(row(page, "Armed attack", "Faladié")).isVisible();
        assertThat(box).isFocused();
        assertThat(page).hasURL(Pattern.compile("#text=faladie"));
        page.reload();
        assertThat(box).hasValue("faladie gendarmerie");
        assertThat(row(page, "Derna")).hasCount(0);
    }

    @Test
    void only_what_may_lie_in_the_frame_is_listed_while_the_reader_looks_there() {
        Page page = visitor();
        button(page, "In this frame").click();
        assertThat(button(page, "In this frame")).hasAttribute("aria-pressed", "true");
        assertThat(row(page, "Flood", "Derna")).hasCount(0);
        assertThat(row(page, "Armed attack", "Faladié")).isVisible();
        page.reload();
        assertThat(row(page, "Armed attack", "Faladié")).isVisible();
        assertThat(row(page, "Flood", "Derna")).hasCount(0);
        button(page, "In this frame").click();
        assertThat(row(page, "Flood", "Derna")).isVisible();
    }
}
