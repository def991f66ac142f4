package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing unpublished leaks, by whatever way one asks. */
class DraftsStayHiddenTest {
    private static final String LINE =
            "@ armed-attack -7.95 12.58 2023-02-03T05:30:00Z/2023-02-03T06:30:00Z Unpublished attack";

    private TestServer server;
    private String report;
    private String incident;

    @BeforeEach
    void start(@TempDir Path dir) {
        server = new TestServer(dir);
        report = server.store(false, "Confidential words.", LINE);
        incident = server.json("/api/collections/incidents/items", "Authorization", TestServer.bearer(server.editor))
                .at("/features/0/id")
                .asText();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<String> everyPublicAddress() {
        return List.of(
                "/api/collections/incidents/items",
                "/api/collections/incidents/items?status=draft",
                "/api/collections/incidents/items?f=html",
                "/api/collections/extents/items",
                "/api/collections/mentions/items",
                "/api/collections/reports/items",
                "/api/collections/incidents/items/" + incident,
                "/api/collections/extents/items/" + incident,
                "/api/collections/reports/items/" + report,
                "/api/collections",
                "/api/collections/incidents",
                "/api/collections/incidents/queryables",
                "/api/incidents/" + incident,
                "/api/incidents/" + incident + "/history",
                "/api/collections/incidents/items/" + incident + "/versions",
                "/api/collections/extents/items/" + incident + "?datetime=2100-01-01T00:00:00Z",
                "/api/collections/incidents/items?f=jsonfg",
                "/api/reports/" + report,
                "/download/incidents.geojson",
                "/download/extents.geojson",
                "/download/reports.geojson",
                "/api/openapi.json");
    }

    @Test
    void a_draft_is_nowhere_to_be_found_by_the_public() {
        isNowhere(false);
    }

    private void isNowhere(boolean wasPublished) {
        for (String address : everyPublicAddress()) {
            for (String[] headers :
                    List.of(new String[] {}, new String[] {"Authorization", TestServer.bearer(server.viewer)})) {
                String body = server.get(address, headers).body();
                assertThat(body).as(address).doesNotContain("Unpublished", "Confidential", "2023-02-03", "-7.95");
                if (!address.contains(incident)) {
                    assertThat(body).as(address).doesNotContain(incident);
                }
            }
        }
        assertThat(server.json("/api/collections/incidents/items")
                        .path("numberMatched")
                        .asInt())
                .isZero();
        assertThat(server.get("/api/reports/" + report).statusCode()).isEqualTo(404);
        // That something was there is said of what was published, and of nothing else.
        assertThat(server.get("/api/incidents/" + incident).statusCode()).isEqualTo(wasPublished ? 410 : 404);
        assertThat(server.get("/api/incidents/" + incident + "/history").statusCode())
                .isEqualTo(401);
    }

    @Test
    void what_is_published_shows_neither_the_text_nor_who_published_it() {
        assertThat(change("published", "").statusCode()).isEqualTo(200);
        assertThat(server.json("/api/collections/incidents/items")
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(1);
        for (String address : everyPublicAddress()) {
            assertThat(server.get(address).body())
                    .as(address)
                    .doesNotContain("Confidential words", "\"editor\":\"editor\"", "\"history\":[");
        }
        JsonNode shown = server.json("/api/reports/" + report);
        assertThat(shown.at("/report/text").isMissingNode()
                        || shown.at("/report/text").isNull())
                .isTrue();
        assertThat(server.json("/api/reports/" + report, "Authorization", TestServer.bearer(server.editor))
                        .at("/report/text")
                        .asText())
                .startsWith("Confidential words.");
    }

    @Test
    void what_is_retracted_is_gone_at_once_even_for_those_who_have_it() {
        change("published", "");
        String tag = server.get("/download/incidents.geojson")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(change("retracted", "was another town").statusCode()).isEqualTo(200);
        HttpResponse<String> again = server.get("/download/incidents.geojson", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).doesNotContain("Unpublished");
        isNowhere(true);
        JsonNode history = server.json(
                "/api/incidents/" + incident + "/history", "Authorization", TestServer.bearer(server.editor));
        assertThat(history.findValuesAsText("status")).containsExactly("draft", "published", "retracted");
        assertThat(history.findValuesAsText("editor")).containsOnly("editor");
        assertThat(history.at("/2/reason").asText()).isEqualTo("was another town");
    }

    @Test
    void an_editors_tag_is_no_key_for_the_public() {
        String tag = server.get("/api/collections/incidents/items", "Authorization", TestServer.bearer(server.editor))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(server.get("/api/collections/incidents/items", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> change(String status, String reason) {
        return server.send(
                "PATCH",
                "/api/incidents/" + incident,
                BodyPublishers.ofString("{\"status\":\"" + status + "\",\"reason\":\"" + reason + "\"}"),
                "Content-Type",
                TestServer.JSON,
                "Authorization",
                TestServer.bearer(server.editor));
    }
}
