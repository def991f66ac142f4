package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import dateline.DemoServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything works behind a proxy that puts the server under a prefix: no page may ask for anything beside it. */
class PathPrefixTest extends BrowserTest {
    private PrefixProxy proxy;
    private DemoServer server;

    @BeforeAll
    void startBehindProxy(@TempDir Path home) throws IOException {
        proxy = new PrefixProxy();
        server = new DemoServer(home, proxy.address());
        proxy.leadTo(server.address());
    }

    @AfterAll
    void stop() {
        proxy.close();
        server.close();
    }

    private Page open(String path) {
        Page page = page();
        page.navigate(proxy.address() + path);
        return page;
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    @Test
    void the_map_draws_lists_downloads_and_follows_changes() {
        Page page = open("/");
        assertThat(DemoTest.rows(page).first()).isVisible();
        assertThat(page.locator("#map svg path, #map canvas").first()).isAttached();
        String address = link(page, "Download GeoJSON").evaluate("a => a.href").toString();
        assertThat(address).startsWith(proxy.address() + "/download/incidents.geojson");
        assertThat(page.request().get(address).status()).isEqualTo(200);
        int status = page.request()
                .post(
                        proxy.address() + "/api/reports?publish=true",
                        RequestOptions.create()
                                .setHeader("Authorization", "Bearer " + server.token())
                                .setData(Map.of("text", Reports.GAO, "published_at", Reports.GAO_DAY + "T12:00:00Z")))
                .status();
        assertThat(status).isEqualTo(201);
        assertThat(DemoTest.row(page, "Explosion", "Gao")).isAttached();
        assertThat(proxy.outside()).isEmpty();
    }

    @Test
    void the_desk_and_the_embedded_map_work_and_lead_back_to_the_map() {
        Page desk = open("/edit#token=" + server.token());
        assertThat(desk.locator("#desk-bar")).containsText("Dateline");
        assertThat(desk.locator("h1 a").evaluate("a => a.href")).isEqualTo(proxy.address() + "/");
        Page embed = open("/embed?lang=fr");
        assertThat(embed.locator("#embed-title")).containsText("incidents");
        assertThat(embed.locator("#line a").first().evaluate("a => a.href").toString())
                .startsWith(proxy.address() + "/?lang=fr");
        assertThat(proxy.outside()).isEmpty();
    }

    @Test
    void a_page_asked_for_with_a_slash_at_its_end_is_found_where_it_is() {
        Page embed = open("/embed/?lang=en");
        assertThat(embed.locator("#embed-title")).containsText("incidents");
        assertThat(embed.url()).isEqualTo(proxy.address() + "/embed?lang=en");
        assertThat(proxy.outside()).isEmpty();
    }

    @Test
    void every_link_of_the_landing_page_leads_through_the_proxy() {
        APIRequestContext request = page().request();
        APIResponse landing = request.get(proxy.address() + "/api");
        assertThat(landing.text()).contains(proxy.address() + "/api/collections");
        Page page = open("/api?f=html");
        for (Locator a : page.locator("a[href]").all()) {
            String address = a.evaluate("a => a.href").toString();
            assertThat(address).startsWith(proxy.address());
            assertThat(request.get(address).status()).as(address).isEqualTo(200);
        }
        assertThat(proxy.outside()).isEmpty();
    }
}
