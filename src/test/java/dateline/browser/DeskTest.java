package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk: a report is pasted, checked by keyboard, corrected, and published as the public will see it. */
class DeskTest extends DemoTest {
    private static final String GAO =
            "GAO, Nov 12, 2024 – Gunmen attacked the town of %s in Mali on Monday, killing seven"
                    + " people, police said. A doctor said nine people had died. The town is quiet today.";

    /** The desk of somebody who followed the link with the token. */
    private Page desk(String language, int width, int height) {
        Page page = page(width, height, language);
        page.navigate(address() + "/edit#token=" + token());
        assertThat(page.locator(".report-form textarea")).isVisible();
        return page;
    }

    private Page desk() {
        return desk("en-GB", 1440, 900);
    }

    /** Hands in a report and waits until it is there to be checked. */
    private static void handIn(Page page, String text) {
        page.locator("textarea[name=text]").fill(text);
        page.locator("input[name=published]").fill("2024-11-12");
        page.locator(".report-form button.is-primary").click();
        isThere(selected(page));
    }

    /** The first report that a server reads takes it longer. */
    private static void isThere(Locator locator) {
        assertThat(locator).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    }

    private static Locator cards(Page page) {
        return page.locator(".card");
    }

    private static Locator selected(Page page) {
        return page.locator(".card.is-selected");
    }

    private static Locator checked(Page page) {
        return page.locator(".card.is-review");
    }

    private static void pressSave(Page page) {
        page.locator("dialog[open] button.is-primary").last().click();
    }

    /** Saves, and waits for the dialog to close: a key pressed before is a key pressed in the dialog. */
    private static void save(Page page) {
        pressSave(page);
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({
        "en, bamako-2024-09-19.en.txt, 2024-09-19",
        "fr, bamako-2024-09-18.fr.txt, 2024-09-18",
        "ar, bamako-2024-09-17.ar.txt, 2024-09-17"
    })
    void a_real_report_is_public_after_at_most_twelve_actions(String language, String file, String day)
            throws IOException {
        // One word more, or it would be the sample that is published already.
        String text = Files.readString(Path.of("data/samples", file)) + "\n(" + language + ")\n";
        Page page = desk(language, 1440, 900);
        page.locator("textarea[name=text]").fill(text);
        page.locator("input[name=published]").fill(day);
        page.locator(".report-form button.is-primary").click();
        int actions = 3;
        isThere(selected(page));
        int found = cards(page).count();
        for (int i = 1; i <= Math.min(found, 4); i++) {
            page.keyboard().press("a");
            actions++;
            assertThat(checked(page)).hasCount(i);
        }
        page.keyboard().press("Shift+A");
        actions++;
        assertThat(checked(page)).hasCount(found);
        page.keyboard().press("p");
        Locator dialog = page.locator("dialog.publish-dialog");
        assertThat(dialog.locator(".preview")).hasCount(found);
        assertThat(dialog.locator("input:checked")).hasCount(found);
        dialog.locator("button.is-primary").click();
        actions += 2;
        assertThat(page.locator(".card.is-published")).hasCount(found);
        assertThat(found).isPositive();
        assertThat(actions).as("actions from the paste to the public").isLessThanOrEqualTo(12);
    }

    @Test
    void what_is_rejected_comes_back_when_that_is_taken_back_and_nothing_of_it_is_public_before() {
        Page page = desk();
        handIn(page, GAO.formatted("Ansongo"));
        page.keyboard().press("r");
        assertThat(page.locator(".dropped summary")).containsText("1");
        page.locator(".dropped summary").click();
        button(page, "Bring back").first().click();
        assertThat(selected(page)).containsText("Ansongo");
        assertThat(row(visitor(), "Ansongo")).hasCount(0);
    }

    @Test
    void an_editor_corrects_place_time_and_claim_and_what_was_read_stays_beside_it() {
        Page page = desk();
        handIn(page, GAO.formatted("Bourem"));
        page.keyboard().press("l");
        Locator place = dialog(page, "Where was it?");
        place.getByLabel("Search the gazetteer").fill("Kidal");
        place.locator(".candidates").last().locator("button").first().click();
        save(page);
        assertThat(selected(page).locator(".fact.is-place")).containsText("Kidal");
        assertThat(selected(page).locator(".amendments")).containsText("The machine read: Bourem");

        page.keyboard().press("e");
        dialog(page, "Edit").getByLabel("In the report’s words").fill("on Monday evening");
        save(page);
        assertThat(selected(page).locator(".fact.is-time")).containsText("on Monday evening");

        selected(page).locator(".fact.is-claim").first().click();
        Locator claim = dialog(page, "Claim");
        claim.getByLabel("How the number is bounded").selectOption("more-than");
        claim.getByLabel("Number", new Locator.GetByLabelOptions().setExact(true))
                .fill("٨");
        save(page);
        assertThat(selected(page).locator(".fact.is-claim").first()).containsText("more than 8");

        page.locator("[data-key=undo]").click();
        assertThat(selected(page).locator(".fact.is-claim").first()).containsText("Killed 7");
        button(page, "Back to what the machine read").click();
        assertThat(selected(page).locator(".fact.is-place")).containsText("Bourem");
    }

    @Test
    void a_claim_that_repeats_another_source_is_marked_with_a_reason_and_the_reader_counts_one_source() {
        Page page = desk();
        handIn(page, GAO.formatted("Tessalit"));
        Locator claims = selected(page).locator(".fact.is-claim");
        claims.nth(1).click();
        Locator form = dialog(page, "Claim");
        form.getByLabel("Repeats another source").selectOption("0");
        form.getByLabel("Reason").fill("the doctor was told so by the police");
        save(page);
        assertThat(claims.nth(1)).containsText("repeats police");
        assertThat(selected(page).locator(".amendments")).containsText("the doctor was told so by the police");
        page.locator("[data-key=undo]").click();
        assertThat(claims.nth(1)).not().containsText("repeats");

        claims.nth(1).click();
        dialog(page, "Claim").getByLabel("Repeats another source").selectOption("0");
        save(page);
        assertThat(claims.nth(1)).containsText("repeats police");
        page.keyboard().press("Shift+A");
        assertThat(checked(page)).hasCount(cards(page).count());
        page.keyboard().press("p");
        page.locator("dialog.publish-dialog button.is-primary").click();
        assertThat(page.locator(".card.is-published").first()).isVisible();

        Page reader = visitor();
        Locator row = row(reader, "Tessalit").first();
        assertThat(row.locator(".claim-sources")).containsText("1 source · 1 repeat");
        row.click();
        assertThat(detail(reader).locator("tr.is-repeat")).hasCount(1);
        assertThat(detail(reader).locator("tr.is-repeat")).containsText("repeats police");
        assertThat(detail(reader)).containsText("It is not counted as a source.");
    }

    @Test
    void coordinates_and_a_drawn_area_are_as_exact_as_stated() {
        Page page = desk();
        handIn(page, GAO.formatted("Menaka"));
        page.keyboard().press("l");
        Locator place = dialog(page, "Where was it?");
        place.locator(".place-more summary").click();
        place.locator("input[name=point]").fill("15.9, 2.4");
        place.locator("input[name=radius]").fill("300");
        place.locator("input[name=called]").fill("the depot");
        save(page);
        assertThat(selected(page).locator(".fact.is-place")).containsText("the depot");
        assertThat(selected(page).locator(".fact.is-place")).containsText("300 m");

        page.keyboard().press("l");
        place.locator("input[name=unresolved]").check();
        save(page);
        assertThat(selected(page).locator(".chip.is-unplaced")).isVisible();
    }

    @Test
    void a_place_that_no_source_has_is_added_beside_the_map_and_chosen_which_can_be_undone() {
        Page page = desk();
        handIn(page, GAO.formatted("Ansongo"));
        String before = selected(page).locator(".fact.is-place").textContent();
        page.keyboard().press("l");
        Locator place = dialog(page, "Where was it?");
        place.getByLabel("Search the gazetteer").fill("Tin Inventé");
        place.locator("[data-act=new-place]").click();
        Locator editor = page.locator(".place-editor");
        assertThat(editor.locator("input").first()).hasValue("Tin Inventé");
        editor.locator("[data-field=type]").selectOption("village");
        page.locator("#map").click(new Locator.ClickOptions().setPosition(200, 200));
        assertThat(editor.locator("[data-field=point]")).not().hasValue("");
        editor.locator("button.is-primary").click();
        assertThat(selected(page).locator(".fact.is-place")).containsText("Tin Inventé");
        assertThat(editor).hasCount(0);
        page.keyboard().press("z");
        assertThat(selected(page).locator(".fact.is-place")).hasText(before);
    }

    @Test
    void selected_words_become_an_incident() {
        Page page = desk();
        handIn(page, GAO.formatted("Tessalit"));
        int before = cards(page).count();
        page.evaluate("() => { const pieces = document.querySelectorAll('#desk-text [data-start]');"
                + " const last = pieces[pieces.length - 1].firstChild; getSelection().setBaseAndExtent(last, 0, last,"
                + " last.length); }");
        page.locator(".selection-bar button").first().click();
        dialog(page, "New incident").getByLabel("Kind").selectOption("closure");
        save(page);
        assertThat(cards(page)).hasCount(before + 1);
        assertThat(selected(page)).containsText("Closure");
    }

    @Test
    void of_two_editors_the_slower_one_sees_what_the_other_did_and_neither_loses_anything() {
        Page slow = desk();
        handIn(slow, GAO.formatted("Kidal"));
        Page fast = desk();
        fast.navigate(slow.url());
        fast.reload();
        assertThat(selected(fast)).isVisible();
        slow.keyboard().press("e");
        dialog(slow, "Edit").getByLabel("Title").fill("Named by the slower one");
        fast.keyboard().press("e");
        dialog(fast, "Edit").getByLabel("In the report’s words").fill("set by the faster one");
        save(fast);
        assertThat(selected(fast)).containsText("set by the faster one");

        pressSave(slow);
        expectComplaint(slow, "412");
        Locator notice = slow.locator(".is-conflict");
        assertThat(notice).containsText("Somebody else changed this meanwhile");
        assertThat(dialog(slow, "Edit").getByLabel("Title")).hasValue("Named by the slower one");
        dialog(slow, "Edit").getByRole(AriaRole.BUTTON).first().press("Escape");
        slow.locator(".is-conflict button.is-primary").click();
        assertThat(selected(slow)).containsText("set by the faster one");
        assertThat(selected(slow)).containsText("Named by the slower one");
    }

    @Test
    void what_a_colleague_changes_is_seen_at_once_but_not_under_a_form_that_is_open() {
        Page page = desk();
        handIn(page, GAO.formatted("Tessalit"));
        Page colleague = desk();
        colleague.navigate(page.url());
        colleague.reload();
        assertThat(selected(colleague)).isVisible();
        setTimeInWords(colleague, "on Monday at noon");
        assertThat(selected(page).locator(".fact.is-time")).containsText("on Monday at noon");
        assertThat(page.locator("#toast")).containsText("A colleague has changed");

        page.keyboard().press("e");
        dialog(page, "Edit").getByLabel("Title").fill("Half a title");
        setTimeInWords(colleague, "on Monday night");
        page.waitForTimeout(1500);
        assertThat(dialog(page, "Edit").getByLabel("Title")).hasValue("Half a title");
        assertThat(selected(page).locator(".fact.is-time")).containsText("on Monday at noon");
        page.keyboard().press("Escape");
        assertThat(selected(page).locator(".fact.is-time")).containsText("on Monday night");
    }

    @Test
    void what_one_has_handed_in_oneself_is_no_news_of_a_colleague() {
        Page page = desk();
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route(Pattern.compile("/editing"), held::add);
        page.locator("textarea[name=text]").fill(GAO.formatted("Timbuktu"));
        page.locator(".report-form button.is-primary").click();
        page.waitForCondition(() -> !held.isEmpty());
        // The server tells of the report before the page has it.
        page.waitForTimeout(2_000);
        page.unroute(Pattern.compile("/editing"));
        held.forEach(Route::resume);
        isThere(selected(page));
        page.waitForTimeout(1_000);
        assertThat(page.locator("#toast")).not().containsText("colleague");
    }

    @Test
    void the_place_dialog_beside_the_map_is_left_with_escape_and_nothing_is_changed() {
        Page page = desk();
        handIn(page, GAO.formatted("Goundam"));
        page.keyboard().press("l");
        dialog(page, "Where was it?").locator(".candidates button").last().click();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
        assertThat(selected(page).locator(".fact.is-place")).containsText("Goundam");
        page.keyboard().press("?");
        assertThat(page.locator("dialog[open]")).isVisible();
    }

    @Test
    void what_may_be_the_same_incident_is_told_in_the_editors_language() {
        Page page = desk("fr", 1440, 900);
        handIn(page, GAO.formatted("Gourma-Rharous"));
        page.navigate(address() + "/edit");
        handIn(page, GAO.formatted("Gourma-Rharous") + " It rained.");
        page.navigate(address() + "/edit");
        Locator pair = page.locator(".work-row")
                .filter(new Locator.FilterOptions().setHasText("Gourma-Rharous"))
                .first();
        assertThat(pair).containsText("même lieu");
        assertThat(pair).containsText("Attaque armée");
        assertThat(pair).not().containsText("Armed attack");
    }

    private static void setTimeInWords(Page page, String words) {
        page.keyboard().press("e");
        dialog(page, "Edit").getByLabel("In the report’s words").fill(words);
        save(page);
        assertThat(selected(page).locator(".fact.is-time")).containsText(words);
    }

    @Test
    void what_was_typed_outlives_a_reload_and_a_dropped_connection() {
        Page page = desk();
        page.locator("textarea[name=text]").fill("Half a report, typed for");
        page.reload();
        assertThat(page.locator("textarea[name=text]")).hasValue("Half a report, typed for");

        handIn(page, GAO.formatted("Gao"));
        selected(page).locator(".fact.is-claim").first().click();
        dialog(page, "Claim").getByLabel("Name of the source").fill("Half a name");
        page.reload();
        assertThat(selected(page)).isVisible();
        selected(page).locator(".fact.is-claim").first().click();
        assertThat(dialog(page, "Claim").getByLabel("Name of the source")).hasValue("Half a name");
        page.context().setOffline(true);
        pressSave(page);
        assertThat(page.locator("#desk-notice .is-error")).isVisible();
        assertThat(dialog(page, "Claim").getByLabel("Name of the source")).hasValue("Half a name");
        page.context().setOffline(false);
        save(page);
        assertThat(selected(page)).containsText("Half a name");
        // Whatever else the page asked for meanwhile, names for its map, complains too.
        expectComplaint(page, "ERR_INTERNET_DISCONNECTED");
    }

    @Test
    void hostile_text_in_every_field_is_text() {
        Page page = desk();
        page.locator("input[name=source]").fill("Wire <img src=\"/x\" onerror=\"window.harmed = 2\">");
        page.locator("input[name=title]").fill("<script>window.harmed = 1</script>");
        page.locator("input[name=url]").fill("javascript:window.harmed=4");
        page.locator("textarea[name=text]").fill(Reports.HOSTILE);
        page.locator(".report-form button.is-primary").click();
        expectComplaint(page, "400");
        assertThat(page.locator(".report-form .is-error")).isVisible();
        page.locator("input[name=url]").fill("");
        handIn(page, Reports.HOSTILE);
        page.keyboard().press("e");
        dialog(page, "Edit").getByLabel("Title").fill("<b onmouseover=\"window.harmed = 3\">title");
        dialog(page, "Edit").getByLabel("Reason").fill("<script>window.harmed = 5</script>");
        save(page);
        assertThat(selected(page).locator(".amendments")).containsText("<script>window.harmed = 5</script>");
        assertThat(page.locator("#desk-text")).containsText("<script>window.harmed = 1</script>");
        page.keyboard().press("p");
        assertThat(page.locator("dialog.publish-dialog .preview").first()).isVisible();
        assertThat(page.evaluate("window.harmed ?? 'unharmed'")).isEqualTo("unharmed");
        assertThat(page.locator("img[src='/x'], [onmouseover], [onerror], body script, a[href^=javascript]"))
                .hasCount(0);
    }

    @Test
    void an_admin_gives_and_takes_away_accounts_and_the_log_tells() {
        Page page = desk();
        page.navigate(address() + "/edit#users");
        page.getByLabel("Name").fill("Amina");
        button(page, "Add a user").click();
        Locator shown = dialog(page, "Token of Amina");
        String given = shown.locator("textarea").inputValue();
        assertThat(given).hasSizeGreaterThan(40);
        shown.getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.locator(".desk-table").last()).containsText("made the account of Amina");
        button(page, "Revoke: Amina").click();
        dialog(page, "Revoke").getByLabel("Name").fill("Amina");
        dialog(page, "Revoke").locator("button.is-primary").click();
        assertThat(page.locator(".desk-table").last()).containsText("ended the account of Amina");
    }

    @ParameterizedTest
    @CsvSource({"en,1440,900", "fr,390,844", "ar,1440,900", "ar,390,844"})
    void the_desk_shuts_nobody_out(String language, int width, int height) {
        Page page = desk(language, width, height);
        Axe.isClean(page, language + ": work list");
        handIn(page, GAO.formatted("Gossi") + " " + language + width);
        Axe.isClean(page, language + ": report");
        selected(page).locator("[data-act=edit]").click();
        Axe.isClean(page, language + ": form");
        page.keyboard().press("Escape");
        selected(page).locator("[data-act=place]").click();
        Axe.isClean(page, language + ": place");
        boolean overflows =
                (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(overflows).as("wider than the screen").isFalse();
    }
}
