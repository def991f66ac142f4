package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** What leaves the map for other pages and programs: the embedded map, its code, and the data behind it. */
class SharingTest extends DemoTest {
    private @Nullable HttpServer newspaper;

    private Page embed(String query) {
        Page page = page(640, 420, "en-GB");
        page.navigate(address() + "/embed" + query);
        assertThat(areas(page).first()).isVisible();
        return page;
    }

    /** Turns the wheel over the middle of the map, and gives it time to answer. */
    private static void turnWheel(Page page) {
        page.mouse().move(300, 200);
        page.mouse().wheel(0, -400);
        page.waitForTimeout(400);
    }

    private static String embedCode(Page page) {
        button(page, "Copy embed code").first().click();
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Embed code"))
                .inputValue();
    }

    /** Puts a page on another server. */
    private String publish(String html) throws IOException {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        newspaper = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        newspaper.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        newspaper.start();
        return "http://127.0.0.1:" + newspaper.getAddress().getPort() + "/story";
    }

    @AfterEach
    void closeNewspaper() {
        if (newspaper != null) {
            newspaper.stop(0);
        }
    }

    @Test
    void the_embedded_map_has_a_title_and_a_line_but_nothing_to_steer() {
        Page page = embed("");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("incidents");
        assertThat(page.getByRole(AriaRole.BANNER)).hasCount(0);
        assertThat(page.getByRole(AriaRole.SEARCH)).hasCount(0);
        assertThat(button(page, "Paste a report")).hasCount(0);
        assertThat(page.getByText("Approximate areas.")).isVisible();
        Locator full = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open full map"));
        assertThat(full).hasAttribute("href", Pattern.compile("^\\./"));
        assertThat(page.evaluate("document.documentElement.scrollHeight - innerHeight"))
                .isEqualTo(0);
    }

    @Test
    void the_wheel_scrolls_past_the_embedded_map_until_it_is_clicked() {
        Page page = embed("?kind=flood");
        String scale = scale(page);
        turnWheel(page);
        assertThat(scale(page)).isEqualTo(scale);
        Locator map = map(page);
        map.click(new Locator.ClickOptions().setPosition(20, map.boundingBox().height / 2));
        turnWheel(page);
        assertThat(scale(page)).isNotEqualTo(scale);
    }

    @Test
    void a_tap_on_a_shape_shows_a_card_with_place_time_and_a_quote() {
        Page page = embed("");
        Locator card = page.locator("#card");
        assertThat(card).isHidden();
        label(page, "Gunfire, Banankabougou").click();
        assertThat(card).isVisible();
        assertThat(card.getByRole(AriaRole.HEADING)).hasText("Gunfire · Banankabougou");
        assertThat(card).containsText("Somewhere in Banankabougou");
        assertThat(card.locator("blockquote")).isVisible();
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .click();
        assertThat(card).isHidden();
    }

    @Test
    void the_embed_code_is_a_frame_in_a_sandbox_that_works_in_another_page() throws IOException {
        Page page = visitor();
        row(page, "Flood", "Derna").click();
        String code = embedCode(page);
        assertThat(code)
                .startsWith("<iframe src=\"" + address() + "/embed?lang=en")
                .contains(
                        "sandbox=\"allow-scripts allow-same-origin allow-popups\"",
                        "title=\"Map of ",
                        "loading=\"lazy\"")
                .endsWith("</iframe>");
        Page newspaper = page();
        newspaper.navigate(
                publish("<!doctype html><title>News</title><link rel=icon href='data:,'><p>News</p>" + code));
        FrameLocator frame = newspaper.frameLocator("iframe");
        assertThat(frame.getByRole(AriaRole.HEADING, new FrameLocator.GetByRoleOptions().setLevel(1)))
                .containsText("incidents");
        assertThat(frame.locator("path.area").first()).isVisible();
    }

    @Test
    void the_embed_code_of_an_incident_opens_its_card() {
        Page page = visitor();
        Locator row = row(page, "Flood", "Derna");
        String id = row.getAttribute("data-incident");
        row.click();
        detail(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Copy embed code"))
                .click();
        String code = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Embed code"))
                .inputValue();
        String source = code.replaceAll("(?s).*src=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(source).contains("incident=" + id);
        Page embed = page(640, 420, "en-GB");
        embed.navigate(source);
        assertThat(embed.locator("#card")).containsText("Flood · Derna");
    }

    @ParameterizedTest
    @CsvSource({"en-GB, Flood · Derna, Sources:", "fr, Inondation · Derna, Sources", "ar, فيضان · درنة, المصادر"})
    void the_figure_of_an_incident_is_a_picture_in_the_readers_language_with_its_sources(
            String language, String title, String sources) throws Exception {
        Page page = open(page(1440, 900, language), "/");
        Locator row = rows(page)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Derna|درنة")))
                .first();
        String id = row.getAttribute("data-incident");
        row.click();
        Download download = page.waitForDownload(detail(page).locator("[data-key=figure]")::click);
        assertThat(download.suggestedFilename()).isEqualTo("incident-" + id + ".svg");
        Document figure =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(download.createReadStream());
        assertThat(figure.getDocumentElement().getTagName()).isEqualTo("svg");
        String text = figure.getDocumentElement().getTextContent().replaceAll("[\u2066-\u2069]", "");
        assertThat(text).contains(title, sources, "#incident=" + id);
        assertThat(figure.getElementsByTagName("script").getLength()).isZero();
        // Drawn by a program that asks nobody for anything.
        Page reader = page();
        reader.navigate(
                "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(download.path())));
        assertThat(reader.locator("svg path").first()).isVisible();
    }

    @Test
    void the_download_is_geojson_of_what_is_chosen() throws IOException {
        Page page = visitor();
        FilterTest.choice(page, "Kind", "Flood").check();
        assertThat(row(page, "Faladié")).hasCount(0);
        Locator link = downloadLink(page);
        JsonNode collection = download(page);
        assertThat(collection.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(collection.path("features")).hasSize(rows(page).count());
        assertThat(collection.at("/features/0/properties/kind").asText()).isEqualTo("flood");
        assertThat(page.request()
                        .get(address() + "/" + link.getAttribute("href"))
                        .headers())
                .containsEntry("content-type", "application/geo+json");
    }

    private static Locator downloadLink(Page page) {
        return page.getByRole(AriaRole.BANNER)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Download GeoJSON"));
    }

    private static JsonNode download(Page page) throws IOException {
        Download download = page.waitForDownload(downloadLink(page)::click);
        assertThat(download.suggestedFilename()).isEqualTo("dateline-incidents.geojson");
        return new ObjectMapper().readTree(download.createReadStream());
    }

    private static void downloadsWhatIsListed(Page page) throws IOException {
        List<String> listed = rows(page).all().stream()
                .map(row -> row.getAttribute("data-incident"))
                .toList();
        assertThat(listed).isNotEmpty();
        assertThat(download(page).path("features").findValuesAsText("id")).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void the_download_holds_what_is_listed_whatever_the_list_is_filtered_by() throws IOException {
        Page page = visitor();
        FilterTest.choice(page, "Source", "Armed group").check();
        assertThat(row(page, "Derna")).hasCount(0);
        downloadsWhatIsListed(page);
        button(page, "Clear filters").click();
        FilterTest.choice(page, "Language", "French").check();
        assertThat(row(page, "Derna")).hasCount(0);
        downloadsWhatIsListed(page);
        button(page, "Clear filters").click();
        page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search words"))
                .fill("gendarmerie");
        assertThat(row(page, "Derna")).hasCount(0);
        downloadsWhatIsListed(page);
        button(page, "Clear filters").click();
        button(page, "In this frame").click();
        assertThat(row(page, "Derna")).hasCount(0);
        downloadsWhatIsListed(page);
    }

    @Test
    void an_editors_download_holds_nothing_that_only_editors_see() throws IOException {
        Page page = editor();
        FilterTest.choice(page, "Kind", "Flood").check();
        assertThat(row(page, "Faladié")).hasCount(0);
        for (JsonNode feature : download(page).path("features")) {
            assertThat(feature.at("/properties/status").asText()).isEqualTo("published");
            assertThat(feature.path("properties").has("history")).isFalse();
        }
    }
}
