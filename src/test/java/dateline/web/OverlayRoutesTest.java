package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editors add and correct places; what they do is seen at once, kept, and never overwrites another's work unseen. */
class OverlayRoutesTest {
    private static final String INVENTED =
            "{\"names\":[{\"name\":\"Quartier Inventé\",\"language\":\"fr\"},{\"name\":\"حي المخترع\",\"language\":\"ar\"}],"
                    + "\"type\":\"neighbourhood\",\"lon\":-7.99,\"lat\":12.63,\"radius_m\":700,\"population\":1200,"
                    + "\"codes\":[{\"scheme\":\"desk\",\"value\":\"Q7\",\"from\":\"2020-01-01\"}],"
                    + "\"note\":\"east of the market\",\"reason\":\"three reports name it\"}";
    private static final String DRAWN =
            "{\"names\":[{\"name\":\"Dessiné\",\"language\":\"fr\"}],\"type\":\"neighbourhood\","
                    + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                    + "[[[-8,12.6],[-7.98,12.6],[-7.98,12.62],[-8,12.62],[-8,12.6]]]}}";
    private static final String CORRECTED =
            "{\"names\":[{\"name\":\"Faladjè\",\"language\":\"fr\"}],\"type\":\"neighbourhood\",\"reason\":\"as locals write it\"}";

    @TempDir
    private Path dir;

    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(dir);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(String method, String path, String body, String... more) {
        String[] headers = Stream.concat(
                        Stream.of(
                                "Content-Type", "application/json", "Authorization", TestServer.bearer(server.editor)),
                        Stream.of(more))
                .toArray(String[]::new);
        return server.send(
                method, path, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers);
    }

    private HttpResponse<String> add(String body) {
        return send("POST", "/api/places", body);
    }

    private HttpResponse<String> seen(String path) {
        return server.get(path, "Authorization", TestServer.bearer(server.editor));
    }

    private List<String> found(String name) {
        return server.json("/api/geocode?q=" + name).path("features").findValuesAsText("id").stream()
                .distinct()
                .toList();
    }

    @Test
    void an_added_place_is_found_at_once_in_both_scripts() {
        HttpResponse<String> added = add(INVENTED);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String id = "overlay.quartier-invente";
        assertThat(added.headers().firstValue("Location")).hasValue(server.base() + "/api/places/" + id);
        JsonNode about = TestServer.tree(added).path("properties");
        assertThat(about.path("parent").asText()).isEqualTo("ml.bamako");
        assertThat(about.path("country").asText()).isEqualTo("ML");
        assertThat(about.path("origin").asText()).isEqualTo("overlay");
        assertThat(about.path("revision").asInt()).isEqualTo(1);
        assertThat(about.at("/codes/0/value").asText()).isEqualTo("Q7");
        assertThat(about.at("/codes/0/from").asText()).isEqualTo("2020-01-01");
        assertThat(about.at("/codes/0/until").isNull()).isTrue();
        assertThat(found("Quartier%20Invente")).contains(id);
        assertThat(found("%D8%AD%D9%8A%20%D8%A7%D9%84%D9%85%D8%AE%D8%AA%D8%B1%D8%B9"))
                .contains(id);
    }

    @Test
    void a_second_place_of_the_name_gets_an_id_of_its_own_and_an_id_is_never_used_again() {
        assertThat(add(INVENTED).statusCode()).isEqualTo(201);
        assertThat(add(INVENTED).headers().firstValue("Location").orElse("")).endsWith("/overlay.quartier-invente-2");
        assertThat(send("DELETE", "/api/places/overlay.quartier-invente?reason=twice", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(add(INVENTED).headers().firstValue("Location").orElse("")).endsWith("/overlay.quartier-invente-3");
        String arabic =
                "{\"names\":[{\"name\":\"حي المخترع\",\"language\":\"ar\"}],\"type\":\"neighbourhood\",\"lon\":-8,\"lat\":12.6}";
        assertThat(add(arabic).headers().firstValue("Location").orElse("")).matches(".*/overlay\\.[a-z][a-z-]+");
    }

    @Test
    void a_drawn_area_comes_back_as_it_was_drawn_with_a_point_inside() {
        JsonNode place = TestServer.tree(add(DRAWN));
        assertThat(place.at("/geometry/type").asText()).isEqualTo("Polygon");
        assertThat(place.at("/geometry/coordinates/0")).hasSize(5);
        assertThat(place.at("/properties/lon").asDouble()).isBetween(-8.0, -7.98);
        assertThat(place.at("/properties/lat").asDouble()).isBetween(12.6, 12.62);
        assertThat(place.at("/properties/uncertainty_m").asDouble()).isBetween(1400.0, 3200.0);
    }

    @Test
    void a_correction_replaces_what_the_source_says_until_it_is_taken_back() {
        String path = "/api/places/ml.bamako.faladie";
        JsonNode before = server.json(path);
        HttpResponse<String> corrected = send("PUT", path, CORRECTED);
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        JsonNode after = server.json(path);
        assertThat(after.at("/properties/name").asText()).isEqualTo("Faladjè");
        assertThat(after.at("/properties/origin").asText()).isEqualTo("overlay");
        assertThat(after.path("geometry")).as("not stated: stays").isEqualTo(before.path("geometry"));
        assertThat(after.at("/properties/parent").asText()).isEqualTo("ml.bamako");
        assertThat(send("DELETE", path, "{\"reason\":\"the table was right\"}").statusCode())
                .isEqualTo(204);
        assertThat(server.json(path)).isEqualTo(before);
        assertThat(send("DELETE", path, "{\"reason\":\"again\"}").statusCode()).isEqualTo(409);
    }

    @Test
    void a_note_stays_until_another_or_an_empty_one_is_sent() {
        String path = "/api/places/ml.bamako.faladie";
        send("PUT", path, CORRECTED.replace("\"reason\"", "\"note\":\"ask Amina\",\"reason\""));
        send("PUT", path, CORRECTED);
        assertThat(TestServer.tree(seen(path)).at("/properties/note").asText()).isEqualTo("ask Amina");
        send("PUT", path, CORRECTED.replace("\"reason\"", "\"note\":\"\",\"reason\""));
        assertThat(TestServer.tree(seen(path)).at("/properties/note").asText()).isEmpty();
    }

    @Test
    void a_place_that_was_added_disappears_when_it_is_taken_back_and_its_history_stays() {
        add(INVENTED);
        String path = "/api/places/overlay.quartier-invente";
        assertThat(send("DELETE", path, "").statusCode()).as("without a reason").isEqualTo(400);
        assertThat(send("DELETE", path + "?reason=hearsay", "").statusCode()).isEqualTo(204);
        assertThat(server.get(path).statusCode()).isEqualTo(404);
        assertThat(found("Quartier%20Invente")).doesNotContain("overlay.quartier-invente");
        JsonNode history = TestServer.tree(seen(path + "/history")).path("revisions");
        assertThat(history).hasSize(2);
        assertThat(history.at("/0/revision").asInt()).isEqualTo(1);
        assertThat(history.at("/0/editor").asText()).isEqualTo("editor");
        assertThat(history.at("/0/reason").asText()).isEqualTo("three reports name it");
        assertThat(history.at("/0/place/properties/name").asText()).isEqualTo("Quartier Inventé");
        assertThat(history.at("/0/place/geometry/type").asText()).isEqualTo("Point");
        assertThat(history.at("/1/place").isNull()).isTrue();
        assertThat(history.at("/1/reason").asText()).isEqualTo("hearsay");
        String back = INVENTED.replace("three reports name it", "they were right after all");
        assertThat(send("PUT", path, back).statusCode()).isEqualTo(200);
        assertThat(found("Quartier%20Invente")).contains("overlay.quartier-invente");
    }

    @Test
    void of_two_edits_of_the_same_state_the_second_is_refused() {
        String path = "/api/places/ml.bamako.faladie";
        String tag = seen(path).headers().firstValue("ETag").orElseThrow();
        assertThat(send("PUT", path, CORRECTED, "If-Match", tag).statusCode()).isEqualTo(200);
        HttpResponse<String> second = send("PUT", path, CORRECTED.replace("Faladjè", "X1"), "If-Match", tag);
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(second.body()).contains("edited meanwhile");
        assertThat(send("DELETE", path + "?reason=x", "", "If-Match", tag).statusCode())
                .isEqualTo(412);
        assertThat(server.json(path).at("/properties/name").asText()).isEqualTo("Faladjè");
        String now = seen(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> third = send("PUT", path, CORRECTED.replace("Faladjè", "X1"), "If-Match", now);
        assertThat(third.statusCode()).isEqualTo(200);
        assertThat(third.headers().firstValue("ETag"))
                .isEqualTo(seen(path).headers().firstValue("ETag"));
        assertThat(seen(path).headers().firstValue("ETag")).isNotEqualTo(Optional.of(now));
    }

    @Test
    void a_state_that_was_looked_at_is_not_sent_again() {
        String path = "/api/places/ml.bamako.faladie";
        String tag = server.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(server.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        send("PUT", path, CORRECTED);
        assertThat(server.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void the_overlay_is_one_file_with_a_column_for_each_language() {
        add(INVENTED);
        add(DRAWN);
        JsonNode rows = TestServer.tree(seen("/api/places")).path("features");
        assertThat(rows).hasSize(2);
        JsonNode invented = rows.get(1);
        assertThat(invented.at("/geometry/type").asText()).isEqualTo("Point");
        assertThat(invented.at("/properties/radius_m").asInt()).isEqualTo(700);
        assertThat(invented.at("/properties/name_ar").asText()).isEqualTo("حي المخترع");
        assertThat(rows.get(0).at("/geometry/type").asText()).isEqualTo("Polygon");
        assertThat(rows.findValues("editor")).isEmpty();
    }

    @Test
    void the_public_sees_the_place_and_nothing_of_the_editors() {
        add(INVENTED);
        HttpResponse<String> shown = server.get("/api/places/overlay.quartier-invente");
        assertThat(shown.body()).contains("Quartier Inventé").doesNotContain("revision", "note", "market", "editor\":");
        for (String path : List.of("/api/places", "/api/places/overlay.quartier-invente/history")) {
            assertThat(server.get(path).statusCode()).as(path).isEqualTo(401);
            assertThat(server.get(path, "Authorization", TestServer.bearer(server.viewer))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(server.post("/api/places", server.viewer, TestServer.JSON, INVENTED)
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.send("DELETE", "/api/places/ml.bamako?reason=x", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void hostile_names_come_back_as_the_data_they_are() {
        String hostile = "<img src=x onerror=alert(1)>'; DROP TABLE place_revision; -- \u202Eabc {{7*7}} 🏚";
        String body = "{\"names\":[{\"name\":" + quoted(hostile) + "}],\"type\":\"market\",\"lon\":-8,\"lat\":12.6,"
                + "\"note\":" + quoted(hostile) + "}";
        HttpResponse<String> added = add(body);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        JsonNode about = TestServer.tree(added).path("properties");
        assertThat(about.path("name").asText()).isEqualTo(hostile);
        assertThat(about.path("note").asText()).isEqualTo(hostile);
        assertThat(about.at("/names/0/language").asText()).isEqualTo("alt");
        HttpResponse<String> shown =
                server.get("/api/places/" + about.path("id").asText());
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("application/geo+json");
        assertThat(TestServer.tree(shown).at("/properties/name").asText()).isEqualTo(hostile);
    }

    private static String quoted(String text) {
        return Json.MAPPER.valueToTree(text).toString();
    }

    @Test
    void what_can_be_no_place_is_refused_by_name_and_nothing_is_kept() {
        refused(400, "a position", area("[[[1,2],[3]]]"));
        refused(400, "latitude 200.0 is outside", INVENTED.replace("12.63", "200"));
        refused(400, "of 'lon' and 'lat' one is missing", INVENTED.replace("\"lat\":12.63,", ""));
        refused(400, "lon and lat are missing", INVENTED.replace("\"lon\":-7.99,\"lat\":12.63,\"radius_m\":700,", ""));
        refused(400, "1 to 100 names", INVENTED.replaceAll("\"names\":\\[.*?\\]", "\"names\":[]"));
        refused(400, "1 to 100 names", INVENTED.replaceAll("\"names\":\\[.*?\\],", ""));
        refused(400, "has no letter", INVENTED.replace("Quartier Inventé", " "));
        refused(400, "has no letter", INVENTED.replace("Quartier Inventé", "!?"));
        refused(400, "at most 200", INVENTED.replace("Quartier Inventé", "x".repeat(201)));
        refused(400, "control character", INVENTED.replace("Quartier Inventé", "a\\nb"));
        refused(400, "half a surrogate", INVENTED.replace("Quartier Inventé", "a\\ud800b"));
        refused(400, "language 'french'", INVENTED.replace("\"fr\"", "\"french\""));
        refused(400, "not a type of place: castle", INVENTED.replace("neighbourhood", "castle"));
        refused(400, "'ml.nowhere'", INVENTED.replace("\"lon\"", "\"parent\":\"ml.nowhere\",\"lon\""));
        refused(400, "not a place id", INVENTED.replace("\"lon\"", "\"parent\":\"../..\",\"lon\""));
        refused(400, "'BF' is not known", INVENTED.replace("\"lon\":-7.99", "\"country\":\"BF\",\"lon\":20"));
        refused(400, "population -1", INVENTED.replace("1200", "-1"));
        refused(400, "'population' is not a whole number", INVENTED.replace("1200", "1e400"));
        refused(400, "not a code", INVENTED.replace("Q7", "Q7@x"));
        refused(400, "2020-13-01", INVENTED.replace("2020-01-01", "2020-13-01"));
        refused(400, "'wikidata' is not known", INVENTED.replace("\"note\"", "\"wikidata\""));
        refused(400, "'note' is not a text of at most 2000", INVENTED.replace("east of", "x".repeat(2001)));
        refused(400, "radius_m", INVENTED.replace(":700", ":1e9"));
        refused(400, "not JSON", INVENTED.substring(0, 40));
        refused(400, "not a JSON object", "[]");
        refused(400, "both", DRAWN.replace("\"type\":\"neighbourhood\"", "\"type\":\"neighbourhood\",\"radius_m\":5"));
        assertThat(TestServer.tree(seen("/api/places")).path("features")).isEmpty();
    }

    @Test
    void an_outline_that_is_none_is_refused_and_nothing_is_kept() {
        refused(
                400,
                "Self-intersection at -7.99",
                area("[[[-8,12.6],[-7.98,12.62],[-7.98,12.6],[-8,12.62],[-8,12.6]]]"));
        refused(400, "the last the same as the first", area("[[[-8,12.6],[-7.98,12.6],[-7.98,12.62],[-8,12.62]]]"));
        refused(400, "four or more", area("[[[-8,12.6],[-7.98,12.6],[-8,12.6]]]"));
        refused(400, "latitude 91.0", area("[[[-8,91],[-7.98,12.6],[-7.98,12.62],[-8,91]]]"));
        refused(400, "longitude -800000.0", area("[[[-800000,1400000],[-7.98,12.6],[-7.98,12.62],[-8,12]]]"));
        refused(400, "more than 180 degrees", area("[[[179,1],[-179,1],[-179,2],[179,2],[179,1]]]"));
        refused(400, "list of rings", area("[]"));
        refused(400, "list of positions", area("[7]"));
        refused(400, "expected a Polygon", DRAWN.replace("\"Polygon\"", "\"LineString\""));
        refused(400, "expected a Polygon", DRAWN.replaceAll("\"geometry\":.*", "\"geometry\":\"POLYGON((1 2))\"}"));
        refused(400, "more than 25000 corners", area(ring(30_000)));
        refused(413, "larger than", area(ring(1_000_000)));
        assertThat(TestServer.tree(seen("/api/places")).path("features")).isEmpty();
    }

    private void refused(int status, String why, String body) {
        HttpResponse<String> answer = add(body);
        assertThat(answer.body())
                .as(body.substring(0, Math.min(300, body.length())))
                .contains(why);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static String area(String coordinates) {
        return DRAWN.replaceAll("\"coordinates\":.*", "\"coordinates\":" + coordinates + "}}");
    }

    private static String ring(int corners) {
        String half =
                IntStream.range(0, corners).mapToObj(i -> "[" + i / 1e7 + ",1]").collect(Collectors.joining(","));
        return "[[" + half + ",[0,2],[0.0,1]]]";
    }

    @Test
    void an_edit_without_a_reason_or_of_a_place_that_is_not_there_is_refused() {
        assertThat(send("PUT", "/api/places/ml.bamako", CORRECTED.replaceAll(",\"reason\".*", "}"))
                        .body())
                .contains("'reason' is missing");
        assertThat(send("PUT", "/api/places/ml.atlantis", CORRECTED).statusCode())
                .isEqualTo(404);
        assertThat(send("DELETE", "/api/places/ml.atlantis?reason=x", "").statusCode())
                .isEqualTo(404);
        assertThat(send("DELETE", "/api/places/ml.bamako?reason=x", "").body()).contains("what a source says");
        assertThat(seen("/api/places/ml.atlantis/history").statusCode()).isEqualTo(404);
        assertThat(TestServer.tree(seen("/api/places/ml.bamako/history")).path("revisions"))
                .isEmpty();
        assertThat(send("PUT", "/api/places/ml", CORRECTED.replace("\"reason\"", "\"parent\":\"ml.bamako\",\"reason\""))
                        .body())
                .contains("lies in the place itself");
        assertThat(server.post("/api/places", server.editor, "text/plain", INVENTED)
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void everyone_is_told_what_the_gazetteer_is_made_of() {
        assertThat(server.json("/api/gazetteer").path("sources").findValuesAsText("id"))
                .containsExactly("dateline");
        add(INVENTED);
        JsonNode gazetteer = server.json("/api/gazetteer");
        assertThat(gazetteer.path("places").asInt()).isEqualTo(4);
        assertThat(gazetteer.at("/sources/0/licence").asText()).isEqualTo("Apache-2.0");
        assertThat(gazetteer.at("/sources/1/id").asText()).isEqualTo("overlay");
        assertThat(gazetteer.at("/sources/1/names").asInt()).isEqualTo(2);
    }

    @Test
    void many_editors_at_once_lose_nothing() {
        List<String> locations = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> add(INVENTED).headers().firstValue("Location").orElse("none"))
                .toList();
        assertThat(locations).doesNotHaveDuplicates().doesNotContain("none");
        assertThat(server.json("/api/gazetteer").at("/sources/1/places").asInt())
                .isEqualTo(24);
    }
}
