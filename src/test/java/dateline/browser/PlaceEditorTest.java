package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Editors add places and correct them beside the map, and nothing they typed is lost. */
class PlaceEditorTest extends DemoTest {
    /** A field by the beginning of its label; a hint may follow in it. */
    private static Locator field(Page page, String label) {
        return editor(page).getByLabel(Pattern.compile("^" + label));
    }

    private static Locator editor(Page page) {
        return page.locator("dialog.place-editor");
    }

    private static void press(Page page, String button) {
        editor(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void clickMap(Page page, double x, double y) {
        map(page).click(new Locator.ClickOptions().setPosition(x, y));
    }

    private static Locator sketch(Page page) {
        return map(page).locator(".leaflet-sketch-pane path");
    }

    /** The page of an editor who is about to correct a place. */
    private Page correcting(String id) {
        Page page = open(page(), "/#place=" + id + "&token=" + token());
        button(page, "Correct this place").click();
        assertThat(editor(page)).isVisible();
        return page;
    }

    private APIResponse correct(Page page, String id, String name) {
        return page.request()
                .put(
                        address() + "/api/places/" + id,
                        RequestOptions.create()
                                .setHeader("Authorization", "Bearer " + token())
                                .setData(Map.of(
                                        "names",
                                        new Object[] {Map.of("name", name, "language", "fr")},
                                        "type",
                                        "town",
                                        "lon",
                                        -5.0,
                                        "lat",
                                        14.0,
                                        "radius_m",
                                        2000,
                                        "reason",
                                        "Somebody was faster")));
    }

    @Test
    void a_name_that_is_nowhere_is_added_by_a_click_on_the_map_and_then_found_by_all() {
        Page page = editor();
        PlaceSearchTest.type(page, "Quartier Zorblax");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Add ‘Quartier Zorblax’ as a place"))
                .click();
        assertThat(field(page, "Name 1")).hasValue("Quartier Zorblax");
        press(page, "Save the place");
        assertThat(editor(page).getByRole(AriaRole.ALERT)).containsText("Choose a type of place.");
        assertThat(field(page, "Type of place")).isFocused();
        field(page, "Type of place").selectOption("neighbourhood");
        press(page, "Add another name");
        field(page, "Name 2").fill("حي زوربلاكس");
        assertThat(field(page, "Language of name 2")).hasValue("ar");
        clickMap(page, 480, 420);
        assertThat(field(page, "Latitude, longitude")).hasValue(Pattern.compile("^1\\d\\.\\d+, -\\d\\.\\d+$"));
        field(page, "Radius in metres").fill("900");
        assertThat(sketch(page)).hasCount(2);
        press(page, "Save the place");
        assertThat(editor(page)).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("place=overlay\\."));
        assertThat(PlaceSearchTest.card(page)).containsText("As an editor of this server has it");
        assertThat(sketch(page)).hasCount(0);

        Page reader = visitor();
        PlaceSearchTest.type(reader, "حي زوربلاكس");
        assertThat(PlaceSearchTest.options(reader).first()).containsText("Quartier Zorblax");
        PlaceSearchTest.box(reader).press("Enter");
        assertThat(PlaceSearchTest.card(reader)).containsText("Quartier Zorblax");
        assertThat(button(reader, "Correct this place")).hasCount(0);
        assertThat(button(reader, "History")).hasCount(0);
    }

    @Test
    void a_correction_needs_a_reason_may_be_drawn_and_is_taken_back() {
        Page page = correcting("ml.bamako.faladie");
        assertThat(editor(page)).containsText("The gazetteer now has: Faladié · neighbourhood · 12.588, -7.951");
        editor(page)
                .getByText("An area", new Locator.GetByTextOptions().setExact(true))
                .click();
        clickMap(page, 400, 300);
        clickMap(page, 560, 300);
        clickMap(page, 640, 500);
        press(page, "Undo corner");
        clickMap(page, 560, 420);
        map(page).dblclick(new Locator.DblclickOptions().setPosition(420, 460));
        assertThat(editor(page)).containsText("The area is drawn.");
        press(page, "Save the place");
        assertThat(editor(page).getByRole(AriaRole.ALERT)).hasText("Say why it is corrected.");
        field(page, "Reason for the correction").fill("Seen on the ground");
        press(page, "Save the place");
        assertThat(editor(page)).hasCount(0);
        assertThat(PlaceSearchTest.card(page)).containsText("As an editor of this server has it");

        button(page, "History").click();
        Locator history = dialog(page, "History of Faladié");
        assertThat(history).containsText("Seen on the ground");
        assertThat(history).containsText("admin");
        history.getByRole(AriaRole.BUTTON).click();

        Page reader = open(page(), "/#place=ml.bamako.faladie");
        assertThat(PlaceSearchTest.card(reader)).containsText("Faladié");
        assertThat(reader.locator("body")).not().containsText("Seen on the ground");

        button(page, "Take back").click();
        Locator why = dialog(page, "Take back");
        why.getByLabel("Reason").fill("It was the other bank");
        why.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take back"))
                .click();
        assertThat(button(page, "Take back")).hasCount(0);
        assertThat(PlaceSearchTest.card(page)).not().containsText("As an editor of this server has it");
    }

    @Test
    void who_was_slower_keeps_what_was_typed_and_chooses() {
        Page page = correcting("ml.djenne");
        field(page, "Name 1").fill("Djenné la ville");
        field(page, "Reason for the correction").fill("Full name");
        assertThat(correct(page, "ml.djenne", "Djenné II").status()).isEqualTo(200);
        press(page, "Save the place");
        assertThat(editor(page).getByRole(AriaRole.ALERT)).containsText("Somebody else has changed this place");
        expectComplaint(page, "412");
        press(page, "Load theirs");
        assertThat(field(page, "Name 1")).hasValue("Djenné II");
        assertThat(field(page, "Reason for the correction")).hasValue("Full name");

        field(page, "Name 1").fill("Djenné III");
        assertThat(correct(page, "ml.djenne", "Djenné IV").status()).isEqualTo(200);
        press(page, "Save the place");
        expectComplaint(page, "412");
        press(page, "Keep mine");
        assertThat(editor(page)).containsText("The gazetteer now has: Djenné IV");
        assertThat(field(page, "Name 1")).hasValue("Djenné III");
        press(page, "Save the place");
        assertThat(PlaceSearchTest.card(page)).containsText("Djenné III");
    }

    @Test
    void what_the_server_refuses_or_does_not_hear_stays_as_typed() {
        Page page = correcting("ml.mopti");
        field(page, "Note").fill("Two banks");
        field(page, "Reason for the correction").fill("Note added");
        page.route("**/api/places/ml.mopti", route -> route.abort());
        press(page, "Save the place");
        assertThat(editor(page).getByRole(AriaRole.ALERT)).hasText("The server could not be reached.");
        expectComplaint(page, "ERR_FAILED");
        assertThat(field(page, "Note")).hasValue("Two banks");
        page.unroute("**/api/places/ml.mopti");
        press(page, "Save the place");
        assertThat(PlaceSearchTest.card(page)).containsText("Two banks");
    }

    @Test
    void coordinates_are_read_back_in_words_and_can_be_swapped() {
        Page page = correcting("ml.kidal");
        field(page, "Latitude, longitude").fill("-0.04, 16.27");
        assertThat(editor(page)).containsText("Read as 0.04° south, 16.27° east");
        press(page, "Swap");
        assertThat(field(page, "Latitude, longitude")).hasValue("16.27, -0.04");
        assertThat(editor(page)).containsText("Read as 16.27° north, 0.04° west");
        field(page, "Latitude, longitude").fill("105, 21");
        assertThat(editor(page)).containsText("Is the longitude first?");
    }

    @Test
    void leaving_asks_once_something_was_typed() {
        Page page = correcting("ml.kidal");
        page.keyboard().press("Escape");
        assertThat(editor(page)).hasCount(0);
        assertThat(PlaceSearchTest.card(page)).isVisible();
        button(page, "Correct this place").click();
        field(page, "Note").fill("River port");
        page.keyboard().press("Escape");
        Locator question = dialog(page, "Discard what you typed?");
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Go on"))
                .click();
        assertThat(field(page, "Note")).hasValue("River port");
        press(page, "Cancel");
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Discard"))
                .click();
        assertThat(editor(page)).hasCount(0);
    }

    @Test
    void an_area_is_typed_on_an_arabic_phone_below_a_map_that_stays_in_view() {
        Page page = open(page(390, 844, "ar"), "/#place=ml.gao&token=" + token());
        button(page, "صحّح هذا المكان").click();
        assertThat(map(page)).isInViewport();
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        editor(page)
                .getByText("مساحة", new Locator.GetByTextOptions().setExact(true))
                .click();
        editor(page).getByText("اكتب المساحة أو ألصقها بدلا من رسمها").click();
        Locator corners = field(page, "الزوايا أو GeoJSON");
        corners.fill("16.2, -0.1\n16.3, -0.1\nhere");
        corners.blur();
        assertThat(editor(page)).containsText("تعذّرت قراءة السطر");
        corners.fill("16.2, -0.1\n16.3, -0.1\n16.3, 0.05");
        assertThat(editor(page)).containsText("رُسمت المساحة.");
        assertThat(sketch(page)).hasCount(1);
        field(page, "سبب التصحيح").fill("حدود المدينة");
        press(page, "احفظ المكان");
        assertThat(PlaceSearchTest.card(page)).containsText("كما أدخله محرر في هذا الخادم");
        assertThat(PlaceSearchTest.outline(page)).isInViewport();
    }
}
