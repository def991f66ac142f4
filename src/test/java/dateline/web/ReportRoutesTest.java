package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportRoutesTest {
    private static final String TEXT =
            "هجوم في فالادي\n@ flood -7.95 12.58 2024-09-17T05:30:00Z/2024-09-17T06:30:00Z <script>alert(1)</script>";

    private TestServer server;

    @BeforeEach
    void start(@TempDir Path dir) {
        server = new TestServer(dir);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void reading_stores_nothing() {
        HttpResponse<String> response = server.post(
                "/api/read?published_at=2024-09-19&language=ar&title=Attack", server.viewer, "text/plain", TEXT);
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode reading = TestServer.tree(response);
        assertThat(reading.at("/report/language").asText()).isEqualTo("ar");
        assertThat(reading.at("/report/published_at").asText()).isEqualTo("2024-09-19T00:00:00Z");
        assertThat(reading.at("/report/published_basis").asText()).isEqualTo("given");
        assertThat(reading.at("/incidents/features/0/properties/status").asText())
                .isEqualTo("draft");
        assertThat(server.get(
                                "/api/reports/" + reading.at("/report/sha256").asText(),
                                "Authorization",
                                TestServer.bearer(server.editor))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_same_text_is_stored_once() {
        HttpResponse<String> first = server.post("/api/reports", server.editor, "text/plain", TEXT);
        assertThat(first.statusCode()).isEqualTo(201);
        String location = first.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(server.base() + "/api/reports/");
        HttpResponse<String> again =
                server.post("/api/reports?publish=true", server.editor, "text/plain", "  " + TEXT + "\r\n");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Location")).contains(location);
        JsonNode shown = server.json(location, "Authorization", TestServer.bearer(server.editor));
        assertThat(shown.at("/report/text").asText()).isEqualTo(TEXT);
        assertThat(shown.at("/incidents/features")).hasSize(1);
        // The second post published nothing: what is stored stays as it is.
        assertThat(server.json("/api/collections/incidents/items")
                        .path("numberMatched")
                        .asInt())
                .isZero();
    }

    @Test
    void what_is_known_about_a_report_is_kept() {
        HttpResponse<String> response = server.post(
                "/api/reports",
                server.editor,
                "application/json",
                "{\"text\":\"words\",\"title\":\"A \\\"title\\\"\",\"url\":\"https://news.example/1\",\"source\":\"Agency\","
                        + "\"published_at\":\"2024-09-19T10:00:00+02:00\",\"language\":null}");
        assertThat(response.statusCode()).isEqualTo(201);
        JsonNode report = TestServer.tree(response).path("report");
        assertThat(report.path("title").asText()).isEqualTo("A \"title\"");
        assertThat(report.path("url").asText()).isEqualTo("https://news.example/1");
        assertThat(report.path("source").asText()).isEqualTo("Agency");
        assertThat(report.path("published_at").asText()).isEqualTo("2024-09-19T08:00:00Z");
    }

    @Test
    void markup_in_a_report_stays_text() {
        server.post("/api/reports?publish=true", server.editor, "text/plain", TEXT);
        HttpResponse<String> page = server.get("/api/collections/incidents/items?f=html");
        assertThat(page.body()).doesNotContain("<script>").contains("&lt;script&gt;alert(1)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\":\"published\"}                                   | 200",
                "{\"status\":\"published\",\"reason\":\"checked\"}            | 200",
                "{\"status\":\"retracted\"}                                   | 400",
                "{\"status\":\"nosuch\"}                                      | 400",
                "{\"status\":7}                                               | 400",
                "{}                                                           | 400",
                "[]                                                           | 400",
                "{\"status\":\"published\",\"kind\":\"flood\"}                | 400",
                "{\"status\":\"retracted\",\"reason\":7}                      | 400",
            })
    void a_change_of_status_is_checked(String body, int status) {
        server.store(false, TEXT);
        String id = server.json("/api/collections/incidents/items", "Authorization", TestServer.bearer(server.editor))
                .at("/features/0/id")
                .asText();
        assertThat(patch(id, body).statusCode()).isEqualTo(status);
        assertThat(patch("inc-nosuch", "{\"status\":\"published\"}").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> patch(String id, String body) {
        return server.send(
                "PATCH",
                "/api/incidents/" + id,
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "Authorization",
                TestServer.bearer(server.editor));
    }
}
