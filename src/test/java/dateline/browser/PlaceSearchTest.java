package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search box on the map: three scripts, the keyboard, and the area it flies to. */
class PlaceSearchTest extends DemoTest {
    private static final String HOSTILE = "<img src=/x onerror=window.harmed=1>";

    /** The search box, in the language of the page. */
    static Locator box(Page page) {
        return page.locator("#search").getByRole(AriaRole.COMBOBOX);
    }

    static Locator options(Page page) {
        return page.locator("#search").getByRole(AriaRole.OPTION);
    }

    /** What is known of the place that was chosen. */
    static Locator card(Page page) {
        return page.locator("#place section");
    }

    static Locator outline(Page page) {
        return map(page).locator("path.found-outline");
    }

    static Pattern placeInAddress(String id) {
        return Pattern.compile("[#&]place=" + id.replace(".", "\\.") + "(&|$)");
    }

    static void type(Page page, String name) {
        box(page).fill("");
        box(page).pressSequentially(name);
    }

    /** Finds a place by its whole name and goes there. */
    static void goTo(Page page, String name, String id) {
        type(page, name);
        assertThat(options(page).first()).containsText(name);
        box(page).press("Enter");
        assertThat(page).hasURL(placeInAddress(id));
        assertThat(outline(page)).isInViewport();
    }

    @Test
    void the_beginning_of_a_name_lists_places_and_a_click_flies_to_the_area() {
        Page page = visitor();
        String before = scale(page);
        type(page, "falad");
        assertThat(options(page).first()).containsText("Faladié");
        assertThat(options(page).first()).containsText("neighbourhood");
        assertThat(options(page).first()).containsText("Bamako");
        assertThat(box(page)).hasAttribute("aria-expanded", "true");
        options(page).first().click();
        assertThat(page).hasURL(placeInAddress("ml.bamako.faladie"));
        assertThat(card(page)).containsText("A place, not an incident");
        assertThat(outline(page)).isInViewport();
        assertThat(map(page).locator(".found-tag")).hasText("Faladié");
        assertThat(page.locator("#announcement")).containsText("Shown on the map");
        assertThat(map(page).locator(".leaflet-control-scale")).not().hasText(before);
        assertThat(box(page)).hasAttribute("aria-expanded", "false");
    }

    @Test
    void a_link_shows_the_place_and_the_back_button_goes_back_to_the_one_before() {
        Page page = open(page(), "/#place=ml.gao");
        assertThat(card(page)).containsText("Gao");
        assertThat(outline(page)).isInViewport();
        goTo(page, "Agadez", "ne.agadez");
        page.goBack();
        assertThat(page).hasURL(placeInAddress("ml.gao"));
        assertThat(card(page).getByRole(AriaRole.HEADING)).hasText("Gao");
        assertThat(outline(page)).isInViewport();
        button(page, "Close the place").click();
        assertThat(outline(page)).hasCount(0);
        assertThat(page).not().hasURL(Pattern.compile("place="));
        page.goBack();
        assertThat(card(page).getByRole(AriaRole.HEADING)).hasText("Gao");
    }

    @Test
    void a_link_to_a_place_that_is_gone_says_so() {
        Page page = open(page(), "/#place=ml.nowhere");
        assertThat(page.getByText("This place is no longer in the gazetteer.")).isVisible();
        assertThat(page).not().hasURL(Pattern.compile("place="));
        expectComplaint(page, "404");
    }

    @Test
    void arabic_is_typed_and_answered_from_the_right() {
        Page page = open(page(1440, 900, "ar"), "/");
        assertThat(box(page)).hasAttribute("placeholder", "ابحث عن مكان");
        assertThat(box(page)).hasCSS("direction", "rtl");
        type(page, "فالادي");
        assertThat(options(page).first()).containsText("Faladié");
        assertThat(options(page).first()).containsText("حي");
        assertThat(options(page).first()).hasCSS("direction", "rtl");
        box(page).press("Enter");
        assertThat(page).hasURL(placeInAddress("ml.bamako.faladie"));
        assertThat(card(page)).containsText("مكان وليس حادثا");
        BoundingBox box = box(page).boundingBox();
        BoundingBox map = map(page).boundingBox();
        assertThat(box.x).as("at the right of the map").isGreaterThan(map.x + map.width / 2);
    }

    @Test
    void the_keyboard_alone_finds_a_place_and_leaves_it() {
        Page page = visitor();
        page.keyboard().press("/");
        assertThat(box(page)).isFocused();
        page.keyboard().type("falad");
        assertThat(options(page).nth(1)).isVisible();
        Locator chosen = page.locator("#search [aria-selected=true]");
        assertThat(chosen).hasCount(0);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(options(page).nth(1)).hasAttribute("aria-selected", "true");
        assertThat(box(page)).hasAttribute("aria-activedescendant", "search-option-1");
        page.keyboard().press("Home");
        assertThat(options(page).first()).hasAttribute("aria-selected", "true");
        page.keyboard().press("End");
        assertThat(options(page).last()).hasAttribute("aria-selected", "true");
        page.keyboard().press("ArrowDown");
        assertThat(options(page).first()).hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(placeInAddress("ml.bamako.faladie"));
        assertThat(box(page)).hasValue("Faladié");
        page.keyboard().press("Escape");
        assertThat(box(page)).hasValue("");
        assertThat(card(page)).isVisible();
        page.keyboard().press("Escape");
        assertThat(card(page)).hasCount(0);
        assertThat(outline(page)).hasCount(0);
    }

    @Test
    void enter_before_the_answer_takes_the_first_place_when_it_comes() {
        Page page = visitor();
        box(page).fill("Kidal");
        box(page).press("Enter");
        assertThat(page).hasURL(placeInAddress("ml.kidal"));
    }

    @Test
    void a_name_that_is_nowhere_is_said_to_be_nowhere_and_only_editors_may_add_it() {
        Page page = visitor();
        type(page, "Xqwzzkvj");
        assertThat(page.getByText("No place of this name", new Page.GetByTextOptions().setExact(true))
                        .locator("visible=true")
                        .first())
                .isVisible();
        assertThat(options(page)).hasCount(0);
        assertThat(box(page)).hasAttribute("aria-expanded", "false");
    }

    @Test
    void a_look_up_that_fails_is_said_to_have_failed() {
        Page page = visitor();
        page.route("**/api/geocode*", route -> route.abort());
        type(page, "Gao");
        assertThat(page.locator(".search-note")).hasText("The places could not be looked up. Try again.");
        expectComplaint(page, "ERR_FAILED");
    }

    @Test
    void markup_in_the_name_of_a_place_is_text() {
        Page page = editor();
        APIResponse added = page.request()
                .post(
                        address() + "/api/places",
                        RequestOptions.create()
                                .setHeader("Authorization", "Bearer " + token())
                                .setData(Map.of(
                                        "names",
                                        new Object[] {Map.of("name", "Zorblax " + HOSTILE, "language", "en")},
                                        "type",
                                        "village",
                                        "lon",
                                        -7.5,
                                        "lat",
                                        12.9,
                                        "note",
                                        "Note " + HOSTILE)));
        assertThat(added.status()).isEqualTo(201);
        type(page, "zorblax");
        assertThat(options(page).first()).containsText(HOSTILE);
        box(page).press("Enter");
        assertThat(card(page)).containsText("Note " + HOSTILE);
        assertThat(map(page).locator(".found-tag")).hasText("Zorblax " + HOSTILE);
        assertThat(page.locator("img[src='/x'], [onerror]")).hasCount(0);
        assertThat(page.evaluate("window.harmed ?? 'unharmed'")).isEqualTo("unharmed");
    }

    @ParameterizedTest
    @CsvSource({"en,Find a place,Faladié", "fr,Chercher un lieu,Faladié", "ar,ابحث عن مكان,فالادي"})
    void on_a_phone_a_button_opens_the_box_across_the_map(String language, String label, String name) {
        Page page = open(page(390, 844, language), "/");
        assertThat(box(page)).isHidden();
        button(page, label).click();
        assertThat(box(page)).isFocused();
        assertThat(page.locator("form.search").boundingBox().width).isGreaterThan(360);
        type(page, name);
        assertThat(options(page).first()).isInViewport();
        options(page).first().click();
        assertThat(page).hasURL(placeInAddress("ml.bamako.faladie"));
        assertThat(box(page)).isHidden();
        assertThat(card(page)).isInViewport();
        assertThat(outline(page)).isInViewport();
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("pixels to scroll sideways")
                .isEqualTo(0);
    }
}
