package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was shown can be seen again, as long as it may be seen at all. */
class VersionsTest {
    @TempDir
    private Path dir;

    private TestServer server;
    private String incident;
    private String item;

    @BeforeEach
    void start() {
        server = new TestServer(dir);
        String report = server.store(
                false, "@ armed-attack -7.95 12.58 2024-09-17T05:30:00Z/2024-09-17T06:30:00Z Attack in Faladié");
        incident = server.json("/api/reports/" + report, editor())
                .at("/incidents/features/0/id")
                .asText();
        item = "/api/collections/incidents/items/" + incident;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String[] editor() {
        return new String[] {"Authorization", TestServer.bearer(server.editor)};
    }

    private void change(String status) {
        HttpResponse<String> response = server.send(
                "PATCH",
                "/api/incidents/" + incident,
                BodyPublishers.ofString("{\"status\":\"" + status + "\",\"reason\":\"because\"}"),
                "Content-Type",
                TestServer.JSON,
                "Authorization",
                TestServer.bearer(server.editor));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    @Test
    void the_public_sees_the_published_versions_and_editors_all() {
        change("published");
        change("retracted");
        change("published");
        assertThat(server.json(item + "/versions").at("/versions").findValuesAsText("revision"))
                .containsExactly("2", "4");
        JsonNode all = server.json(item + "/versions", editor());
        assertThat(all.at("/versions").findValuesAsText("status"))
                .containsExactly("draft", "published", "retracted", "published");
        assertThat(all.at("/links").findValuesAsText("rel"))
                .contains("memento", "first", "last", "latest-version", "original", "timegate");
        assertThat(all.at("/versions/3/end").asText()).isEqualTo("..");
    }

    @Test
    void a_moment_chooses_the_version_and_links_lead_to_its_neighbours() {
        change("published");
        change("retracted");
        change("published");
        for (JsonNode link : server.json(item + "/versions").path("links")) {
            HttpResponse<String> response = server.get(link.path("href").asText());
            assertThat(response.statusCode()).as(link.toString()).isEqualTo(200);
            if (link.path("rel").asText().equals("memento")) {
                assertThat(response.headers().firstValue("Memento-Datetime"))
                        .contains(link.path("datetime").asText());
            }
        }
        JsonNode versions = server.json(item + "/versions").path("versions");
        JsonNode first =
                server.json(item + "?datetime=" + versions.at("/0/start").asText());
        assertThat(first.at("/properties/revision").asInt()).isEqualTo(2);
        assertThat(first.at("/links").findValuesAsText("rel"))
                .contains("canonical", "original", "timemap", "version-history", "successor-version")
                .doesNotContain("predecessor-version");
        String gap = versions.at("/0/end").asText();
        assertThat(server.get(item + "?datetime=" + gap).statusCode()).isEqualTo(410);
        assertThat(server.get(item + "?datetime=2001-01-01T00:00:00Z").statusCode())
                .isEqualTo(410);
        assertThat(server.json(item, "Accept-Datetime", "Fri, 01 Jan 2100 00:00:00 GMT")
                        .at("/properties/revision")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void what_was_retracted_is_gone_with_all_its_versions_and_says_since_when() {
        change("published");
        String canonical = item + "?datetime="
                + server.json(item + "/versions").at("/versions/0/start").asText();
        change("retracted");
        for (String address : List.of(
                item,
                item.replace("/incidents/", "/extents/"),
                canonical,
                item + "/versions",
                "/api/incidents/" + incident)) {
            HttpResponse<String> response = server.get(address);
            assertThat(response.statusCode()).as(address).isEqualTo(410);
            assertThat(response.body()).doesNotContain("Faladi");
            assertThat(TestServer.tree(response).path("detail").asText())
                    .contains("retracted at 2")
                    .doesNotContain("because");
        }
        assertThat(server.get(item, editor()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_draft_was_never_there() {
        for (String address : List.of(item, item + "/versions", item + "?datetime=" + Instant.now())) {
            assertThat(server.get(address).statusCode()).as(address).isEqualTo(404);
        }
        change("retracted");
        assertThat(server.get(item).statusCode()).isEqualTo(404);
    }

    @Test
    void layers_without_versions_say_so() {
        assertThat(server.get("/api/collections/reports/items/x/versions").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/api/collections/reports/items/x?datetime=" + Instant.now())
                        .statusCode())
                .isEqualTo(400);
        for (String moment : List.of("yesterday", "2024-09-17", "2024-09-17/..", "")) {
            assertThat(server.get(item + "?datetime=" + moment).statusCode())
                    .as(moment)
                    .isEqualTo(400);
        }
    }

    @Test
    void only_what_changed_since_then_is_found() {
        change("published");
        String items = "/api/collections/incidents/items";
        String updated = server.json(item).at("/properties/updated").asText();
        assertThat(server.json(items + "?updated_since=" + updated)
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(1);
        assertThat(server.json(items + "?kind=flood&updated_since=" + updated)
                        .path("numberMatched")
                        .asInt())
                .isZero();
        assertThat(server.json(items + "?filter=kind%3D%27armed-attack%27&updated_since=2100-01-01")
                        .path("numberMatched")
                        .asInt())
                .isZero();
        assertThat(server.get(items + "?updated_since=lately").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/collections/reports/items?updated_since=2100-01-01")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void json_fg_says_what_a_feature_is_and_when_and_where_in_the_system_asked_for() {
        change("published");
        String items = "/api/collections/incidents/items";
        JsonNode page = server.json(items + "?f=jsonfg&crs=http://www.opengis.net/def/crs/EPSG/0/3857");
        assertThat(page.path("conformsTo").get(0).asText()).endsWith("json-fg-1/1.0/conf/core");
        assertThat(page.path("featureType").asText()).isEqualTo("incidents");
        assertThat(page.path("coordRefSys").asText()).endsWith("/EPSG/0/3857");
        JsonNode feature = page.at("/features/0");
        assertThat(feature.at("/geometry/coordinates/0").asDouble()).isEqualTo(-7.95);
        assertThat(feature.at("/place/coordinates/0").asDouble()).isLessThan(-800_000);
        assertThat(feature.at("/time/interval/0").asText()).isEqualTo("2024-09-17T05:30:00Z");
        HttpResponse<String> one = server.get(item, "Accept", "application/fg+json");
        assertThat(one.headers().firstValue("Content-Type")).contains("application/fg+json");
        assertThat(TestServer.tree(one).path("place").isNull()).isTrue();
        assertThat(server.get(server.json(item + "?f=jsonfg")
                                .path("featureSchema")
                                .asText())
                        .statusCode())
                .isEqualTo(200);
    }
}
