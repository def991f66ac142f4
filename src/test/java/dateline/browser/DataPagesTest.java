package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see of the layers without the map application: pages that can be read, followed and looked at. */
class DataPagesTest extends DemoTest {
    private Page look(String path) {
        Page page = page();
        page.navigate(address() + path);
        return page;
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    @Test
    void one_can_go_from_the_landing_page_to_an_incident_and_back() {
        Page page = look("/api");
        page.locator(".api-card a.button").first().click();
        assertThat(page.locator("h1")).hasText("Incidents");
        assertThat(page.locator("#map svg path").first()).isAttached();
        page.locator("tbody th a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/api/collections/incidents/items/inc-[0-9a-f]+$"));
        assertThat(page.locator("#map svg path").first()).isAttached();
        assertThat(page.locator("main")).containsText("Evidence");
        link(page, "Layers").click();
        assertThat(page.locator("h1")).hasText("Layers");
    }

    @Test
    void pages_follow_one_another_to_the_last() {
        Page page = look("/api/collections/incidents/items?limit=10");
        assertThat(page.locator("tbody tr")).hasCount(10);
        link(page, "Next page").click();
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertThat(page.locator("a.button[rel=next]")).hasCount(0);
    }

    @Test
    void a_page_speaks_the_language_that_is_chosen_and_keeps_what_was_asked() {
        Page page = look("/api/collections/extents/items?limit=2&kind=armed-attack");
        page.locator("a[hreflang=ar]").click();
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("thead")).containsText("المكان");
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody")).containsText("هجوم مسلح");
        Page french = page(1440, 900, "fr-FR");
        french.navigate(address() + "/api/collections");
        assertThat(french.locator("h1")).hasText("Couches");
    }

    @Test
    void an_incident_is_told_in_the_words_of_the_language_without_empty_rows() {
        Page page = look("/api/collections/incidents/items?lang=ar");
        page.locator("tbody th a").first().click();
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("dt", new Page.LocatorOptions().setHasText(Pattern.compile("[a-z]"))))
                .hasCount(0);
        assertThat(page.locator("dd", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*(false)?$"))))
                .hasCount(0);
        BoundingBox map = page.locator("#map").boundingBox();
        BoundingBox scale = page.locator(".leaflet-control-scale-line").boundingBox();
        assertThat(scale.x).isBetween(map.x, map.x + map.width - scale.width);
        assertThat(
                        (boolean)
                                page.locator(".leaflet-control-scale-line")
                                        .evaluate(
                                                "line => line.scrollWidth <= line.clientWidth && line.scrollHeight <= line.clientHeight + 1"))
                .as("the words of the scale have room")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents", "extents", "mentions", "reports"})
    void every_property_of_a_layer_has_a_name_in_words(String layer) throws IOException {
        ObjectMapper json = new ObjectMapper();
        APIRequestContext request = page().request();
        JsonNode words = json.readTree(request.get(address() + "/i18n/en.json").body());
        JsonNode schema = json.readTree(request.get(address() + "/api/collections/" + layer + "/schema")
                        .body())
                .path("properties");
        assertThat(schema.size()).isGreaterThan(3);
        schema.fieldNames().forEachRemaining(name -> {
            if (!name.equals("geometry")) {
                assertThat(words.has("page.property." + name)).as(name).isTrue();
            }
        });
    }

    @Test
    void a_page_is_whole_on_a_phone() {
        Page page = page(390, 800, "en-GB");
        page.navigate(address() + "/api/collections/incidents/items");
        assertThat(page.locator("#map svg path").first()).isAttached();
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }

    @Test
    void what_a_sender_wrote_stays_text_and_no_link_of_theirs_runs() {
        int status = page().request()
                .post(
                        address() + "/api/reports?publish=true",
                        RequestOptions.create()
                                .setHeader("Authorization", "Bearer " + token())
                                .setData(Map.of(
                                        "text",
                                        Reports.GAO,
                                        "published_at",
                                        Reports.GAO_DAY + "T12:00:00Z",
                                        "title",
                                        "<img src=x onerror=alert(1)>\"><script>alert(2)</script>",
                                        "source",
                                        "'><b onmouseover=alert(3)>x")))
                .status();
        assertThat(status).isEqualTo(201);
        Page page = look("/api/collections/reports/items");
        assertThat(page.locator("tbody")).containsText("<img src=x onerror=alert(1)>");
        assertThat(page.locator("main img, main script, main b, [onmouseover], [onerror], a[href^=javascript]"))
                .hasCount(0);
        link(page, "<img src=x onerror=alert(1)>\"><script>alert(2)</script>").click();
        assertThat(page.locator("h1")).containsText("<script>alert(2)</script>");
        assertThat(page.locator("main img, main script, main b")).hasCount(0);
    }

    @Test
    void a_language_that_nobody_wrote_is_refused_in_words() {
        assertThat(page().request().get(address() + "/api?f=html&lang=tlh").status())
                .isEqualTo(400);
    }
}
