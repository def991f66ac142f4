package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the clients of Photon rely on. */
class PhotonTest {
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

    private static List<String> names(JsonNode answer) {
        assertThat(answer.path("type").textValue()).isEqualTo("FeatureCollection");
        assertThat(answer.path("features").isArray()).isTrue();
        return StreamSupport.stream(answer.path("features").spliterator(), false)
                .map(f -> f.at("/properties/name").asText())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/photon/api?q=Bamako                         | Bamako",
                "/photon/api/?q=bamak                         | Bamako",
                "/photon/api?q=bamako&lat=12.6&lon=-8&zoom=11.37&location_bias_scale=0.4 | Bamako",
                "/photon/api?q=bamako&countrycode=ML&countrycode=NE | Bamako",
                "/photon/api?q=bamako&countrycode=ne          | ''",
                "/photon/api?q=bamako&bbox=-9,12,-7,13        | Bamako",
                "/photon/api?q=bamako&bbox=0,12,7,13          | ''",
                "/photon/api?q=bamako&layer=city&layer=state  | Bamako",
                "/photon/api?q=bamako&layer=state             | ''",
                "/photon/api?q=bamako&layer=locality          | ''",
                "/photon/api?q=commune%20vi&layer=district    | Commune VI",
                "/photon/api?q=commune%20vi&layer=city        | ''",
                "/photon/api?q=bamako&osm_tag=place           | Bamako",
                "/photon/api?q=bamako&osm_tag=place:city      | Bamako",
                "/photon/api?q=bamako&osm_tag=:city           | Bamako",
                "/photon/api?q=bamako&osm_tag=!place:city     | ''",
                "/photon/api?q=bamako&osm_tag=place:!city     | ''",
                "/photon/api?q=bamako&osm_tag=place:!town     | Bamako",
                "/photon/api?q=bamako&osm_tag=!amenity&osm_tag=:!suburb | Bamako",
                "/photon/api?q=bamako&osm_tag=amenity         | ''",
                "/photon/api?q=bamako&limit=0                 | Bamako",
                "/photon/api?q=                               | ''",
                "/photon/reverse?lat=12.581&lon=-7.948        | Marché Rose",
                "/photon/reverse/?lat=12.581&lon=-7.948&layer=city | Bamako",
                "/photon/reverse?lat=12.581&lon=-7.948&osm_tag=place:suburb | Faladié",
                "/photon/reverse?lat=-60&lon=-120             | ''",
                "/photon/reverse?lat=13.5&lon=-6.2&layer=city&radius=0.001 | ''",
                "/photon/reverse?lat=13.5&lon=-6.2&layer=city&radius=30 | Ségou",
            })
    void a_question_finds(String path, String expected) {
        List<String> found = names(server.json(path));
        assertThat(found.stream().limit(1)).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void a_feature_says_what_photon_says() {
        JsonNode feature =
                server.json("/photon/api?q=Faladi%C3%A9&limit=1&lang=fr").at("/features/0");
        assertThat(feature.path("type").textValue()).isEqualTo("Feature");
        assertThat(feature.path("geometry").toString()).isEqualTo("{\"type\":\"Point\",\"coordinates\":[-7.95,12.58]}");
        JsonNode about = feature.path("properties");
        assertThat(about.path("osm_type").textValue()).isEqualTo("N");
        assertThat(about.path("osm_id").isIntegralNumber()).isTrue();
        assertThat(about.path("osm_key").textValue()).isEqualTo("place");
        assertThat(about.path("osm_value").textValue()).isEqualTo("suburb");
        assertThat(about.path("type").textValue()).isEqualTo("district");
        assertThat(about.path("countrycode").textValue()).isEqualTo("ML");
        assertThat(about.path("name").textValue()).isEqualTo("Faladié");
        assertThat(about.path("city").textValue()).isEqualTo("Bamako");
        assertThat(about.path("country").textValue()).isEqualTo("Mali");
        JsonNode extent = about.path("extent");
        assertThat(extent.get(0).asDouble()).isLessThan(extent.get(2).asDouble());
        assertThat(extent.get(1).asDouble()).isGreaterThan(extent.get(3).asDouble());
        JsonNode town =
                server.json("/photon/api?q=S%C3%A9gou&limit=1&layer=city").at("/features/0/properties");
        assertThat(town.path("state").textValue()).isEqualTo("Région de Ségou");
        assertThat(town.has("city")).isFalse();
        assertThat(server.json("/photon/api?q=Bamako&limit=1&geometry=true")
                        .at("/features/0/geometry/type")
                        .textValue())
                .isEqualTo("Polygon");
    }

    @Test
    void names_are_in_the_language_asked_for() {
        assertThat(names(server.json("/photon/api?q=Bamako&limit=1&lang=ar"))).containsExactly("باماكو");
        assertThat(names(server.json("/photon/api?q=Bamako&limit=1", "Accept-Language", "ar")))
                .containsExactly("باماكو");
        assertThat(names(server.json("/photon/api?q=Bamako&limit=1&lang=default", "Accept-Language", "ar")))
                .containsExactly("Bamako");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "api                                  | 'q'",
                "api?q=a&nosuch=1                     | nosuch",
                "api?q=a&lat=1                        | Missing parameter 'lon'",
                "api?q=a&lat=91&lon=1                 | 'lat'",
                "api?q=a&zoom=x                       | 'zoom'",
                "api?q=a&limit=x                      | 'limit'",
                "api?q=a&bbox=1,2                     | 'bbox'",
                "api?q=a&layer=planet                 | Available layers",
                "api?q=a&osm_tag=a:b:c                | osm_tag",
                "api?q=a&countrycode=Mali             | 'countrycode'",
                "reverse                              | 'lat' and/or 'lon'",
                "reverse?lat=1&lon=181                | 'lon'",
                "reverse?lat=1&lon=1&radius=-1        | 'radius'",
            })
    void a_mistake_is_told_as_photon_tells_it(String path, String message) {
        HttpResponse<String> response = server.get("/photon/" + path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(TestServer.tree(response).path("message").textValue()).contains(message);
    }
}
