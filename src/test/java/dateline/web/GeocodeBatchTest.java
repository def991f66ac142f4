package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many names in one request. */
class GeocodeBatchTest {
    private static final String PATH = "/api/geocode";

    @TempDir
    private static Path dir;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(dir, GeocodeGazetteer.PLACES);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> post(String path, String type, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", type, "Authorization", TestServer.bearer(server.viewer)));
        return server.send("POST", path, BodyPublishers.ofString(body), all.toArray(String[]::new));
    }

    private static List<JsonNode> lines(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
        List<JsonNode> lines = new ArrayList<>();
        for (String line : response.body().lines().toList()) {
            lines.add(Json.MAPPER.readTree(line));
        }
        return lines;
    }

    @Test
    void each_line_of_a_text_is_answered_on_a_line_in_its_order() throws IOException {
        List<JsonNode> lines = lines(post(PATH + "?lang=ar&limit=1", "text/plain", "Ségou\n\nباماكو\r\nMarché Rose\n"));
        assertThat(lines).extracting(l -> l.path("query").asText()).containsExactly("Ségou", "باماكو", "Marché Rose");
        assertThat(lines)
                .extracting(l -> l.at("/features/0/id").asText())
                .containsExactly("ml.segou", "ml.bamako", "ml.market");
        assertThat(lines.get(1).at("/features/0/properties/name").asText()).isEqualTo("باماكو");
        assertThat(lines).allMatch(l -> l.path("type").asText().equals("FeatureCollection"));
        assertThat(lines).allMatch(l -> l.path("features").size() <= 1);
    }

    @Test
    void a_name_may_have_words_of_its_own() throws IOException {
        String body = "{\"names\": [\"Bamako\", {\"q\": \"Bamako\", \"country\": \"NE\"}, "
                + "{\"q\": \"Bamako\", \"country\": [\"NE\", \"ML\"], \"focus\": [-8, 12], \"limit\": 1}], \"country\": \"ML\"}";
        List<JsonNode> lines = lines(post(PATH, "application/json", body));
        assertThat(lines)
                .extracting(l -> l.at("/features/0/id").asText())
                .containsExactly("ml.bamako", "", "ml.bamako");
    }

    @Test
    void a_bad_name_has_a_problem_and_the_rest_goes_on() throws IOException {
        String body = "{\"names\": [\"\", 7, null, {\"q\": \"x\", \"nosuch\": 1}, \"" + "a".repeat(300)
                + "\", \"a\\ud800b\", {}, [\"a\"], {\"q\":\"Bamako\",\"focus\":\"1,99\"}, \"Bamako\"]}";
        List<JsonNode> lines = lines(post(PATH, "application/json", body));
        assertThat(lines).hasSize(10);
        assertThat(lines.subList(0, 9)).allSatisfy(line -> {
            assertThat(line.at("/problem/status").asInt()).isEqualTo(400);
            assertThat(line.at("/problem/detail").asText()).isNotEmpty();
            assertThat(line.path("features").isArray()).isTrue();
        });
        assertThat(lines.get(9).at("/features/0/id").asText()).isEqualTo("ml.bamako");
    }

    @Test
    void the_answers_come_as_one_list_where_json_is_asked_for() {
        HttpResponse<String> response =
                post(PATH, "text/plain", "Bamako\nSégou", "Accept", "application/json, application/x-ndjson;q=0.5");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(TestServer.tree(response)).hasSize(2);
    }

    @Test
    void a_thousand_names_are_answered_and_one_more_is_too_many() throws IOException {
        String thousand = IntStream.range(0, 1000).mapToObj(i -> "Bamako").collect(Collectors.joining("\n"));
        assertThat(lines(post(PATH + "?limit=1", "text/plain", thousand))).hasSize(1000);
        HttpResponse<String> more = post(PATH, "text/plain", thousand + "\nBamako");
        assertThat(more.statusCode()).isEqualTo(413);
        assertThat(TestServer.tree(more).path("detail").asText()).contains("1001", "1000");
    }

    @Test
    void a_token_is_needed() {
        HttpResponse<String> response =
                server.send("POST", PATH, BodyPublishers.ofString("Bamako"), "Content-Type", "text/plain");
        assertThat(response.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | application/json | {}",
                "400 | application/json | []",
                "400 | application/json | {",
                "400 | application/json | {\"names\": \"Bamako\"}",
                "400 | application/json | {\"names\": []}",
                "400 | application/json | {\"names\": [\"a\"], \"nosuch\": 1}",
                "400 | text/plain       | ''",
                "415 | text/csv         | Bamako",
            })
    void a_body_that_is_not_understood_is_refused(int status, String type, String body) {
        HttpResponse<String> response = post(PATH, type, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void forms_that_are_not_served_are_refused() {
        assertThat(post(PATH, "text/plain", "Bamako", "Accept", "text/html").statusCode())
                .isEqualTo(406);
        assertThat(post(PATH + "?q=a", "text/plain", "Bamako").statusCode()).isEqualTo(400);
    }
}
