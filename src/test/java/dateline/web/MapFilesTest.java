package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.geo.Geodesy;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;

/** What the map in the browser needs besides incidents. */
class MapFilesTest {
    @TempDir
    private static Path dir;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(dir, Optional.empty(), Optional.of("https://{s}.tile.example/{z}/{x}/{y}.png"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html",
        "/embed?lang=ar, text/html",
        "/js/main.js, text/javascript",
        "/vendor/leaflet/leaflet.js, text/javascript",
        "/vendor/leaflet/leaflet.css, text/css",
        "/vendor/pbf/index.js, text/javascript",
        "/vendor/leaflet/images/marker-icon.png, image/png",
        "/i18n/ar.json, application/json",
        "/health, application/json",
        "/ready, application/json",
    })
    void a_file_has_its_type(String path, String type) {
        HttpResponse<String> response = server.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void no_inline_script_runs_and_only_the_embed_is_embedded() {
        String policy = policy("/");
        assertThat(policy)
                .contains("script-src 'self';", "style-src 'self';", "frame-ancestors 'none'", "object-src 'none'")
                .contains("img-src 'self' data: https://*.tile.example;")
                .doesNotContain("unsafe");
        assertThat(policy("/api")).contains("frame-ancestors 'none'");
        assertThat(policy("/embed?lang=ar")).contains("frame-ancestors *");
        assertThat(server.get("/").headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(server.get("/embed").headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(server.get("/nosuch").headers().firstValue("Content-Security-Policy"))
                .isPresent();
    }

    private static String policy(String path) {
        return server.get(path).headers().firstValue("Content-Security-Policy").orElse("");
    }

    @Test
    void languages_come_with_their_own_names_and_direction() {
        JsonNode languages = server.json("/i18n");
        assertThat(languages.findValuesAsText("id")).containsExactly("en", "ar");
        assertThat(languages.findValuesAsText("direction")).containsExactly("ltr", "rtl");
        assertThat(languages.at("/1/name").asText()).isEqualTo("العربية");
    }

    @ParameterizedTest
    @CsvSource({"110m, 170", "50m, 235"})
    void outlines_are_geojson_with_closed_rings_turning_the_right_way(String scale, int countries) {
        JsonNode outlines = server.json("/basemap/countries.geojson?scale=" + scale);
        assertThat(outlines.path("features")).hasSizeGreaterThan(countries);
        for (JsonNode feature : outlines.path("features")) {
            JsonNode geometry = feature.path("geometry");
            boolean isMulti = geometry.path("type").asText().equals("MultiPolygon");
            for (JsonNode polygon : isMulti ? geometry.path("coordinates") : List.of(geometry.path("coordinates"))) {
                Coordinate[] ring = ring(polygon.get(0));
                assertThat(ring[0]).isEqualTo(ring[ring.length - 1]);
                assertThat(ring).hasSizeGreaterThan(3);
                // Simplification ties a few islets into knots, which turn no way.
                if (Geodesy.WGS84.createPolygon(ring).isValid()) {
                    assertThat(Orientation.isCCW(ring)).isTrue();
                }
            }
        }
        assertThat(outlines.findValuesAsText("id")).contains("MLI", "FRA", "LBY");
    }

    private static Coordinate[] ring(JsonNode points) {
        Coordinate[] ring = new Coordinate[points.size()];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(
                    points.get(i).get(0).asDouble(), points.get(i).get(1).asDouble());
        }
        return ring;
    }

    @Test
    void bamako_lies_in_mali_as_drawn() {
        for (JsonNode feature :
                server.json("/basemap/countries.geojson?scale=50m").path("features")) {
            if (feature.path("id").asText().equals("MLI")) {
                Coordinate[] ring = ring(feature.at("/geometry/coordinates/0"));
                assertThat(PointLocation.isInRing(new Coordinate(-8, 12.64), ring))
                        .isTrue();
            }
        }
        assertThat(server.json("/basemap/rivers.geojson").path("features")).isNotEmpty();
        assertThat(server.json("/basemap/lakes.geojson").path("features")).isNotEmpty();
    }

    @Test
    void fewer_places_are_named_from_afar() {
        assertThat(server.json("/basemap/labels.json?zoom=2&lang=ar")
                        .path("labels")
                        .findValuesAsText("name"))
                .containsExactly("مالي");
        assertThat(server.json("/basemap/labels.json?zoom=5&lang=fr")
                        .path("labels")
                        .findValuesAsText("name"))
                .containsExactly("Mali", "Bamako");
        assertThat(server.json("/basemap/labels.json?zoom=13&bbox=-7.96,12.5,-7.9,12.6")
                        .path("labels")
                        .findValuesAsText("name"))
                .containsExactly("Faladié");
    }

    @Test
    void the_tiles_a_desk_has_set_are_told() {
        assertThat(server.json("/basemap/tiles.json").path("url").asText()).startsWith("https://{s}.tile.example");
    }

    @Test
    void kinds_come_with_names_hue_and_pictogram() {
        JsonNode kind = server.json("/api/kinds").get(0);
        assertThat(kind.path("id").asText()).isEqualTo("flood");
        assertThat(kind.at("/labels/ar").asText()).isEqualTo("فيضان");
        assertThat(kind.path("colour").asText()).isEqualTo("#336699");
        assertThat(kind.path("symbol").asText()).isEqualTo("M0 0");
    }

    @Test
    void a_page_asks_for_no_more_words_than_it_shows() {
        assertThat(server.json("/i18n/ar.json").fieldNames()).toIterable().containsExactly("title", "desk.save");
        assertThat(server.json("/i18n/ar.json?without=page,desk").fieldNames())
                .toIterable()
                .containsExactly("title");
    }

    @Test
    void facilities_come_with_their_names_in_every_language_of_the_interface() {
        JsonNode all = server.json("/api/facilities");
        assertThat(all).isNotEmpty().allSatisfy(each -> {
            assertThat(each.path("id").asText()).isNotEmpty();
            assertThat(List.of("en", "fr", "ar"))
                    .allSatisfy(language -> assertThat(
                                    each.path("labels").path(language).asText())
                            .as("%s in %s", each.path("id"), language)
                            .isNotEmpty());
        });
    }

    @Test
    void a_session_tells_what_a_token_allows() {
        assertThat(server.json("/api/session").path("role").asText()).isEqualTo("public");
        JsonNode session = server.json("/api/session", "Authorization", TestServer.bearer(server.editor));
        assertThat(session.path("role").asText()).isEqualTo("editor");
        assertThat(session.path("name").asText()).isEqualTo("editor");
    }

    @Test
    void a_place_is_found_by_name_and_shown_with_its_area() {
        JsonNode found = server.json("/api/geocode?q=%D9%81%D8%A7%D9%84%D8%A7%D8%AF%D9%8A&lang=fr");
        assertThat(found.at("/geocoding/version").asText()).isEqualTo("0.1.0");
        JsonNode first = found.at("/features/0");
        assertThat(first.at("/geometry/type").asText()).isEqualTo("Point");
        assertThat(first.at("/properties/label").asText()).isEqualTo("Faladié, Bamako, Mali");
        assertThat(first.at("/properties/match/method").asText()).isEqualTo("exact");
        JsonNode place = server.json("/api/places/" + first.path("id").asText() + "?lang=ar");
        assertThat(place.at("/geometry/type").asText()).isEqualTo("Polygon");
        assertThat(place.at("/properties/name").asText()).isEqualTo("فالادي");
        assertThat(server.json("/api/geocode?q=bam").path("features")).isEmpty();
        assertThat(server.json("/api/geocode?q=bam&autocomplete=true").path("features"))
                .hasSize(1);
        assertThat(server.json("/api/geocode?q=Bamako&country=FR").path("features"))
                .isEmpty();
        assertThat(server.json("/api/geocode?q=Bamako&type=city&country=ml").path("features"))
                .hasSize(1);
    }
}
