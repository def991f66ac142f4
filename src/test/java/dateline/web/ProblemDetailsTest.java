package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.incident.ReportInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error is problem details, says what was wrong, and leaks nothing. */
class ProblemDetailsTest {
    @TempDir
    private static Path dir;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(dir);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nosuch, 404",
        "GET, /api/nosuch, 404",
        "GET, /js/nosuch.js, 404",
        "GET, /js/../secret.txt, 404",
        "GET, /js/..%2Fsecret.txt, 404",
        "GET, /js/%2e%2e/%2e%2e/secret.txt, 400",
        "GET, /vendor/leaflet/..%2F..%2Fpackage.json, 404",
        "GET, /api/collections/nosuch, 404",
        "GET, /api/collections/nosuch/items, 404",
        "GET, /api/collections/incidents/items/nosuch, 404",
        "GET, /api/reports/xyz, 404",
        "GET, /api/incidents/XYZ, 404",
        "GET, /api/places/no.such, 404",
        "GET, /api/places/NO%20SUCH, 404",
        "GET, /i18n/xx.json, 404",
        "GET, /i18n/..%2Fsecret.json, 404",
        "GET, /api/geocode, 400",
        "GET, /api/geocode?q=, 400",
        "GET, /basemap/countries.geojson?scale=10m, 400",
        "GET, /basemap/labels.json?zoom=x, 400",
        "GET, /api/kinds?x=1, 400",
        "DELETE, /api/collections, 405",
        "PUT, /api/reports, 405",
        "GET, /api/read, 405",
        "POST, /api/read, 401",
        "POST, /api/reports, 401",
        "PATCH, /api/incidents/inc-1, 401",
        "TRACE, /, 405",
    })
    void a_failure_is_a_problem(String method, String path, int status) {
        HttpResponse<String> response = server.send(method, path, BodyPublishers.noBody());
        assertProblem(response, status);
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode())
                .as(response.uri() + " " + response.body())
                .isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = TestServer.tree(response);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotEmpty();
        assertThat(problem.path("detail").asText()).isNotEmpty();
        assertThat(problem.path("type").asText()).isEqualTo("about:blank");
        assertThat(response.headers().firstValue("ETag")).isEmpty();
        if (status == 405) {
            assertThat(response.headers().firstValue("Allow").orElse("")).isNotEmpty();
        }
        if (status == 401) {
            assertThat(response.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Bearer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Basic dXNlcjpwYXNz", "nonsense", "Bearer \t"})
    void a_token_that_is_not_known_is_refused_even_for_what_is_public(String header) {
        assertProblem(server.get("/api/collections", "Authorization", header), 401);
        assertProblem(server.get("/api/session", "Authorization", header), 401);
    }

    @Test
    void a_viewer_may_read_but_not_store() {
        assertThat(server.post("/api/read", server.viewer, "text/plain", "words")
                        .statusCode())
                .isEqualTo(200);
        assertProblem(server.post("/api/reports", server.viewer, "text/plain", "words"), 403);
    }

    @Test
    void the_servers_own_failure_is_logged_and_not_told() {
        HttpResponse<String> response = server.post("/api/read", server.viewer, "text/plain", "!fail");
        assertProblem(response, 500);
        assertThat(response.body()).doesNotContain("secret inner detail", "Exception", "dateline.");
        assertThat(TestServer.tree(response).path("request_id").asText())
                .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {",
                "application/json | []",
                "application/json | null",
                "application/json | 7",
                "application/json | \"text\"",
                "application/json | {}",
                "application/json | {\"text\": 7}",
                "application/json | {\"text\": null}",
                "application/json | {\"text\": \"\"}",
                "application/json | {\"text\": \"  \"}",
                "application/json | {\"text\": [\"a\"]}",
                "application/json | {\"text\": \"a\", \"text\": \"b\"}",
                "application/json | {\"text\": \"a\"} {\"text\": \"b\"}",
                "application/json | {\"text\": \"a\", \"nosuch\": 1}",
                "application/json | {\"text\": \"a\", \"__proto__\": {}}",
                "application/json | {\"text\": \"a\\ud800b\"}",
                "application/json | {\"text\": \"a\\u0000b\"}",
                "application/json | {\"text\": \"a\", \"published_at\": \"yesterday\"}",
                "application/json | {\"text\": \"a\", \"published_at\": \"+999999999-01-01T00:00:00Z\"}",
                "application/json | {\"text\": \"a\", \"published_at\": 1726704000}",
                "application/json | {\"text\": \"a\", \"language\": \"Arabic!\"}",
                "application/json | {\"text\": \"a\", \"url\": \"javascript:alert(1)\"}",
                "text/plain       | ''",
            })
    void a_body_that_is_not_understood_is_refused(String type, String body) {
        assertProblem(server.post("/api/read", server.viewer, type, body), 400);
        assertProblem(server.post("/api/reports", server.editor, type, body), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "application/xml", "multipart/form-data; boundary=x", "text/plain; charset=latin1"})
    void a_media_type_that_is_not_taken_is_named(String type) {
        assertProblem(server.post("/api/read", server.viewer, type, "words"), 415);
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        byte[] latin1 = "Faladié brûle".getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(server.post("/api/read", server.viewer, "text/plain", latin1), 400);
        byte[] json = "{\"text\":\"Faladié brûle\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(server.post("/api/read", server.viewer, "application/json", json), 400);
        byte[] utf16 = "{\"text\":\"Faladié\"}".getBytes(StandardCharsets.UTF_16);
        assertProblem(server.post("/api/read", server.viewer, "application/json", utf16), 400);
    }

    @Test
    void deep_nesting_is_refused_and_not_followed() {
        String deep = "{\"text\":" + "[".repeat(1_000_000) + "]".repeat(1_000_000) + "}";
        assertProblem(server.post("/api/read", server.viewer, "application/json", deep), 400);
        String objects = "{\"a\":".repeat(200_000) + "1" + "}".repeat(200_000);
        assertProblem(server.post("/api/read", server.viewer, "application/json", objects), 400);
    }

    @Test
    void a_body_above_four_megabytes_is_refused_announced_or_not() {
        byte[] huge = new byte[4 * 1024 * 1024 + 1];
        Arrays.fill(huge, (byte) 'a');
        assertProblem(server.post("/api/read", server.viewer, "text/plain", huge), 413);
        HttpResponse<String> chunked = server.send(
                "POST",
                "/api/read",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)),
                "Content-Type",
                "text/plain",
                "Authorization",
                TestServer.bearer(server.viewer));
        assertProblem(chunked, 413);
    }

    @Test
    void a_text_longer_than_is_read_is_refused() {
        assertProblem(
                server.post("/api/read", server.viewer, "text/plain", "a".repeat(ReportInput.MAX_CHARACTERS + 1)), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/collections/incidents/items?%zz=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /api/collections/incidents/items?kind=%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /js/%00main.js HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /js//main.js HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /js/..\\secret.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /js/;/main.js HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "nonsense\r\n\r\n",
            })
    void what_no_client_library_would_send_is_answered_without_a_trace(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 4");
            assertThat(answer).contains("application/problem+json");
            assertThat(answer).doesNotContain("Exception", "jetty", "at io.", "secret");
        }
    }

    @Test
    void a_header_of_a_hundred_kilobytes_is_refused() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            String request = "GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(100_000) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            byte[] first = socket.getInputStream().readNBytes(12);
            assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 431");
        }
    }
}
