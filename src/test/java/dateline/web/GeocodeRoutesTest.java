package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The geocoder over HTTP, in our own form. */
class GeocodeRoutesTest {
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

    private static List<String> ids(JsonNode collection) {
        return StreamSupport.stream(collection.path("features").spliterator(), false)
                .map(f -> f.path("id").asText())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=Bamako                                        | ml.bamako",
                "q=%D8%A8%D8%A7%D9%85%D8%A7%D9%83%D9%88          | ml.bamako",
                "q=bamak&autocomplete=true                       | ml.bamako",
                "q=Bamako&country=ml                             | ml.bamako",
                "q=Bamako&country=NE,ML                          | ml.bamako",
                "q=Bamako&country=NE                             | ''",
                "q=Bamako&type=city                              | ml.bamako",
                "q=Bamako&type=town,city                         | ml.bamako",
                "q=Bamako&type=town                              | ''",
                "q=Bamako&bbox=-9,12,-7,13                       | ml.bamako",
                "q=Bamako&bbox=0,12,1,13                         | ''",
                "q=Bamako&focus=-8,12.6                          | ml.bamako",
                "q=Taveuni&bbox=179,-18,-179,-15                 | fj.taveuni",
            })
    void a_question_finds(String query, String expected) {
        List<String> found = ids(server.json("/api/geocode?limit=1&" + query));
        assertThat(found).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void an_answer_is_geocodejson_and_says_how_and_why_it_was_found() {
        JsonNode answer = server.json("/api/geocode?q=faladie&limit=1&lang=fr");
        assertThat(answer.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(answer.at("/geocoding/version").asText()).isEqualTo("0.1.0");
        assertThat(answer.at("/geocoding/query").asText()).isEqualTo("faladie");
        assertThat(answer.at("/geocoding/attribution").asText()).isNotEmpty();
        JsonNode feature = answer.at("/features/0");
        assertThat(feature.path("id").asText()).isEqualTo("ml.bamako.faladie");
        assertThat(feature.path("bbox")).hasSize(4);
        assertThat(feature.at("/geometry/coordinates").toString()).isEqualTo("[-7.95,12.58]");
        JsonNode about = feature.path("properties");
        assertThat(about.path("label").asText()).isEqualTo("Faladié, Commune VI, Bamako, Mali");
        assertThat(about.path("admin1").asText()).isEqualTo("Bamako");
        assertThat(about.path("precision").asText()).isEqualTo("neighbourhood");
        assertThat(about.path("uncertainty_m").asInt()).isEqualTo(1200);
        assertThat(about.path("score").isNumber()).isTrue();
        assertThat(about.at("/match/method").asText()).isEqualTo("folded");
        assertThat(about.at("/match/name").asText()).isEqualTo("Faladié");
        assertThat(about.at("/match/language").asText()).isEqualTo("fr");
        assertThat(about.at("/match/why")).isNotEmpty();
        JsonNode geocoding = about.path("geocoding");
        assertThat(geocoding.path("type").asText()).isEqualTo("district");
        assertThat(geocoding.path("place_id").asText()).isEqualTo("ml.bamako.faladie");
        assertThat(geocoding.path("accuracy").asInt()).isEqualTo(1200);
        assertThat(geocoding.path("city").asText()).isEqualTo("Bamako");
        assertThat(geocoding.path("country").asText()).isEqualTo("Mali");
        assertThat(geocoding.at("/admin/level8").asText()).isEqualTo("Commune VI");
    }

    @Test
    void names_are_in_the_language_asked_for_and_else_in_that_of_the_client() {
        String query = "/api/geocode?q=Bamako&limit=1";
        String name = "/features/0/properties/name";
        assertThat(server.json(query + "&lang=ar").at(name).asText()).isEqualTo("باماكو");
        assertThat(server.json(query, "Accept-Language", "de, ar-ML;q=0.8, fr;q=0.5")
                        .at(name)
                        .asText())
                .isEqualTo("باماكو");
        assertThat(server.json(query + "&lang=fr", "Accept-Language", "ar")
                        .at(name)
                        .asText())
                .isEqualTo("Bamako");
        assertThat(server.json(query, "Accept-Language", ";;nonsense;q=x")
                        .at(name)
                        .asText())
                .isEqualTo("Bamako");
        assertThat(server.get(query).headers().firstValue("Vary").orElse("")).contains("Accept-Language");
    }

    @Test
    void what_lies_over_the_antimeridian_has_a_box_over_it() {
        JsonNode box = server.json("/api/geocode?q=Taveuni&limit=1").at("/features/0/bbox");
        assertThat(box.get(0).asDouble()).isBetween(179.0, 180.0);
        assertThat(box.get(2).asDouble()).isBetween(-180.0, -179.0);
    }

    @Test
    void a_code_keeps_its_scheme_and_its_validity() {
        JsonNode codes = server.json("/api/geocode?q=R%C3%A9gion%20de%20S%C3%A9gou&limit=1")
                .at("/features/0/properties/codes");
        assertThat(codes.toString())
                .isEqualTo("[{\"scheme\":\"iso3166-2\",\"value\":\"ML-4\",\"from\":\"1960-01-01\",\"until\":null}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/geocode                          | q",
                "/api/geocode?q=%20                    | q",
                "/api/geocode?q=a&limit=0              | limit",
                "/api/geocode?q=a&limit=x              | limit",
                "/api/geocode?q=a&nosuch=1             | nosuch",
                "/api/geocode?q=a&q=b                  | q",
                "/api/geocode?q=a&country=MLI          | ISO 3166-1",
                "/api/geocode?q=a&country=ML,          | country",
                "/api/geocode?q=a&type=city,castle     | type",
                "/api/geocode?q=a&focus=1              | focus",
                "/api/geocode?q=a&focus=1,91           | -90 to 90",
                "/api/geocode?q=a&focus=NaN,0          | focus",
                "/api/geocode?q=a&bbox=1,2,3           | bbox",
                "/api/geocode?q=a&bbox=0,9,1,8         | south",
                "/api/geocode?q=a&lang=French!         | lang",
                "/api/geocode?q=a&autocomplete=yes     | autocomplete",
                "/api/reverse                          | lon",
                "/api/reverse?lon=0                    | lat",
                "/api/reverse?lon=0&lat=200            | -90 to 90",
                "/api/reverse?lon=200&lat=0            | -180 to 180",
                "/api/reverse?lon=0&lat=x              | -90 to 90",
                "/api/reverse?lon=0&lat=NaN            | -90 to 90",
                "/api/reverse?lon=0&lat=0&q=a          | q",
                "/api/reverse?lon=0&lat=0&type=castle  | type",
                "/api/reverse?lon=0&lat=0&limit=-1     | limit",
            })
    void a_wrong_question_is_told_what_is_wrong(String path, String words) {
        HttpResponse<String> response = server.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(TestServer.tree(response).path("detail").asText()).contains(words);
    }

    @Test
    void a_name_of_ten_thousand_characters_is_refused_in_words() {
        for (String path : List.of("/api/geocode?q=", "/nominatim/search?q=", "/photon/api?q=")) {
            for (String name : List.of("a".repeat(10_000), encoded("ف".repeat(10_000)))) {
                HttpResponse<String> response = server.get(path + name);
                assertThat(response.statusCode()).isEqualTo(400);
                assertThat(response.body()).contains("longer than").hasSizeLessThan(500);
            }
        }
        assertThat(TestServer.tree(server.get("/api/geocode?q=" + "a".repeat(201)))
                        .path("detail")
                        .asText())
                .contains("200 characters");
    }

    @Test
    void hostile_words_come_back_as_data_only() {
        String name = encoded(GeocodeGazetteer.HOSTILE);
        for (String path : List.of(
                "/api/geocode?limit=1&q=" + name,
                "/nominatim/search?limit=1&q=" + name,
                "/nominatim/search?limit=1&format=geocodejson&q=" + name,
                "/photon/api?limit=1&q=" + name)) {
            HttpResponse<String> response = server.get(path);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).matches("application/(geo\\+)?json.*");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(TestServer.tree(response).findValuesAsText("name")).contains(GeocodeGazetteer.HOSTILE);
        }
        HttpResponse<String> xml = server.get("/nominatim/search?format=xml&q=" + name);
        assertThat(xml.body()).doesNotContain("<img").contains("&lt;img");
    }

    @Test
    void what_is_at_a_point_is_told_smallest_first_and_then_what_is_near() {
        JsonNode answer = server.json("/api/reverse?lon=-7.95&lat=12.58&limit=3&lang=fr");
        assertThat(answer.path("precision").asText()).isNotEmpty();
        JsonNode features = answer.path("features");
        List<String> roles = StreamSupport.stream(features.spliterator(), false)
                .map(f -> f.at("/properties/role").asText())
                .toList();
        assertThat(roles)
                .contains("holds", "near")
                .isSortedAccordingTo(Comparator.naturalOrder())
                .isNotEmpty();
        JsonNode country = StreamSupport.stream(features.spliterator(), false)
                .filter(f -> f.path("id").asText().equals("ml"))
                .findFirst()
                .orElseThrow();
        assertThat(country.at("/properties/by_outline").asBoolean()).isTrue();
        assertThat(ids(answer)).contains("ml.bamako.faladie", "ml.market").doesNotHaveDuplicates();
        assertThat(features.findValues("distance_m")).allMatch(JsonNode::isIntegralNumber);
    }

    @Test
    void what_is_at_a_point_can_be_kept_to_types() {
        assertThat(ids(server.json("/api/reverse?lon=-7.95&lat=12.58&type=market")))
                .containsExactly("ml.market");
        assertThat(ids(server.json("/api/reverse?lon=-7.95&lat=12.58&type=town&limit=1")))
                .containsExactly("ml.segou");
    }

    @Test
    void an_answer_can_be_kept_and_read_from_another_page() {
        HttpResponse<String> first = server.get("/api/geocode?q=Bamako", "Origin", "https://news.example");
        assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(server.get("/api/geocode?q=Bamako", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        for (String path : List.of("/api/geocode?q=Bamako", "/api/reverse?lon=0&lat=12", "/photon/api?q=Bamako")) {
            HttpResponse<String> head = server.send("HEAD", path, BodyPublishers.noBody());
            HttpResponse<String> get = server.get(path);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("Content-Length"))
                    .isEqualTo(get.headers().firstValue("Content-Length"));
        }
    }
}
