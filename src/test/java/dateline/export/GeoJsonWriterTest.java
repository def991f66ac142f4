package dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import dateline.layer.Audience;
import dateline.layer.CoordinateSystem;
import dateline.layer.LayerFeature;
import dateline.layer.LayerName;
import dateline.layer.LayerQuery;
import dateline.layer.Layers;
import dateline.layer.NoGazetteer;
import dateline.layer.Snapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Protects RFC 7946, so that any client can read what we write, and reads what we meant. */
class GeoJsonWriterTest {
    private final GeoJsonWriter writer = new GeoJsonWriter();

    @ParameterizedTest
    @EnumSource(LayerName.class)
    void every_layer_is_strict_geojson_and_says_what_the_layer_says(LayerName layer) throws IOException {
        Layers layers = Layers.of(Snapshots.of(Snapshots.readings(6, 40)), NoGazetteer.but());
        List<LayerFeature> features =
                layers.query(layer, LayerQuery.ALL, Audience.EDITOR).features();
        JsonNode collection = collection(features, CoordinateSystem.CRS84);

        assertThat(names(collection)).containsExactly("type", "numberMatched", "timeStamp", "links", "features");
        assertThat(collection.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(collection.path("timeStamp").asText()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(collection.path("features")).hasSameSizeAs(features).isNotEmpty();
        for (int i = 0; i < features.size(); i++) {
            JsonNode feature = collection.path("features").path(i);
            assertThat(names(feature)).containsExactly("type", "id", "geometry", "properties");
            assertThat(feature.path("type").asText()).isEqualTo("Feature");
            assertThat(feature.path("id").asText()).isEqualTo(features.get(i).id());
            strict(feature.path("geometry"));
            same(features.get(i).properties(), feature.path("properties"));
        }
    }

    @Test
    void rings_turn_by_the_right_hand_rule_and_are_closed() throws IOException, ParseException {
        JsonNode polygon = geometry("POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0), (2 2, 3 2, 3 3, 2 3, 2 2))");
        assertThat(Orientation.isCCW(ring(polygon.path("coordinates").path(0)))).isTrue();
        assertThat(Orientation.isCCW(ring(polygon.path("coordinates").path(1)))).isFalse();
        JsonNode both = geometry("MULTIPOLYGON (((0 0, 0 9, 9 9, 0 0)), ((20 0, 29 0, 29 9, 20 0)))");
        for (JsonNode part : both.path("coordinates")) {
            assertThat(Orientation.isCCW(ring(part.path(0)))).isTrue();
        }
    }

    @Test
    void coordinates_have_at_most_seven_decimals_and_at_least_as_many_as_are_known()
            throws IOException, ParseException {
        assertThat(geometry("POINT (-7.94990004999 12.53350006001)")
                        .path("coordinates")
                        .toString())
                .isEqualTo("[-7.9499,12.5335001]");
        assertThat(geometry("POINT (-0.00000001 0)").path("coordinates").toString())
                .isEqualTo("[0.0,0.0]");
    }

    @Test
    void an_area_over_the_antimeridian_is_cut() throws IOException {
        LayerFeature feature = new LayerFeature("fiji", Geodesy.disc(new LonLat(179.99, -16.8), 5000), Map.of());
        JsonNode geometry = collection(List.of(feature), CoordinateSystem.CRS84)
                .path("features")
                .path(0)
                .path("geometry");
        assertThat(geometry.path("type").asText()).isEqualTo("MultiPolygon");
        assertThat(geometry.path("coordinates")).hasSize(2);
        strict(geometry);
    }

    @Test
    void what_cannot_be_placed_has_null_geometry() throws IOException {
        LayerFeature nowhere = new LayerFeature("n", null, Map.of());
        LayerFeature pole = new LayerFeature("p", Geodesy.WGS84.createPoint(new Coordinate(0, 90)), Map.of());
        JsonNode features = collection(List.of(nowhere, pole), CoordinateSystem.parse("EPSG:3857"))
                .path("features");
        assertThat(features.path(0).path("geometry").isNull()).isTrue();
        assertThat(features.path(1).path("geometry").isNull())
                .as("Web Mercator has no poles")
                .isTrue();
    }

    @Test
    void another_reference_system_gives_its_own_axis_order_and_unit() throws IOException {
        LayerFeature airport =
                new LayerFeature("a", Geodesy.WGS84.createPoint(new Coordinate(-7.9499, 12.5335)), Map.of());
        assertThat(at(airport, "EPSG:4326")).isEqualTo("[12.5335,-7.9499]");
        assertThat(at(airport, "CRS84")).isEqualTo("[-7.9499,12.5335]");
        assertThat(at(airport, "EPSG:3857")).startsWith("[-884978.8").hasSizeLessThan(28);
    }

    @Test
    void the_stream_stays_open_for_whoever_opened_it() throws IOException {
        boolean[] closed = {false};
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        writer.writeFeature(
                out, new LayerFeature("a", null, Map.of()), CoordinateSystem.CRS84, Map.of("links", List.of()));
        assertThat(closed[0]).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\"links\":[]}");
    }

    private String at(LayerFeature feature, String system) throws IOException {
        return collection(List.of(feature), CoordinateSystem.parse(system))
                .path("features")
                .path(0)
                .path("geometry")
                .path("coordinates")
                .toString();
    }

    private JsonNode geometry(String wkt) throws IOException, ParseException {
        Geometry geometry = new WKTReader(Geodesy.WGS84).read(wkt);
        return collection(List.of(new LayerFeature("x", geometry, Map.of())), CoordinateSystem.CRS84)
                .path("features")
                .path(0)
                .path("geometry");
    }

    private JsonNode collection(List<LayerFeature> features, CoordinateSystem system) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("numberMatched", features.size());
        members.put("timeStamp", Instant.EPOCH);
        members.put("links", List.of(Map.of("rel", "self", "href", "https://example.org/")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeCollection(out, features, system, members);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    /** Checks sections 3.1.1 to 3.1.9 and 4 of RFC 7946. */
    private static void strict(JsonNode geometry) {
        if (geometry.isNull()) {
            return;
        }
        assertThat(names(geometry)).containsExactly("type", "coordinates");
        JsonNode at = geometry.path("coordinates");
        switch (geometry.path("type").asText()) {
            case "Point" -> position(at);
            case "Polygon" -> polygon(at);
            case "MultiPolygon" -> at.forEach(GeoJsonWriterTest::polygon);
            default -> throw new AssertionError(geometry);
        }
    }

    private static void polygon(JsonNode rings) {
        for (int i = 0; i < rings.size(); i++) {
            JsonNode ring = rings.path(i);
            ring.forEach(GeoJsonWriterTest::position);
            assertThat(ring.size()).isGreaterThanOrEqualTo(4);
            assertThat(ring.path(0)).isEqualTo(ring.path(ring.size() - 1));
            assertThat(Orientation.isCCW(ring(ring))).isEqualTo(i == 0);
            for (int k = 1; k < ring.size(); k++) {
                assertThat(Math.abs(ring.path(k).path(0).asDouble()
                                - ring.path(k - 1).path(0).asDouble()))
                        .as("no jump over the antimeridian")
                        .isLessThan(180);
            }
        }
    }

    private static void position(JsonNode at) {
        assertThat(at).hasSize(2);
        assertThat(at.path(0).asDouble()).isBetween(-180.0, 180.0);
        assertThat(at.path(1).asDouble()).isBetween(-90.0, 90.0);
        for (JsonNode number : at) {
            assertThat(new BigDecimal(number.asText()).stripTrailingZeros().scale())
                    .isLessThanOrEqualTo(7);
        }
    }

    private static Coordinate[] ring(JsonNode ring) {
        List<Coordinate> corners = new ArrayList<>();
        ring.forEach(
                c -> corners.add(new Coordinate(c.path(0).asDouble(), c.path(1).asDouble())));
        return corners.toArray(Coordinate[]::new);
    }

    private static void same(@Nullable Object value, JsonNode json) {
        if (value instanceof Map<?, ?> map) {
            assertThat(names(json)).isEqualTo(List.copyOf(map.keySet()));
            map.forEach((name, member) -> same(member, json.path(String.valueOf(name))));
        } else if (value instanceof List<?> list) {
            assertThat(json).hasSameSizeAs(list);
            for (int i = 0; i < list.size(); i++) {
                same(list.get(i), json.path(i));
            }
        } else if (value instanceof Number number) {
            assertThat(json.isNumber()).isTrue();
            assertThat(json.asDouble()).isEqualTo(number.doubleValue());
        } else if (value instanceof Geometry) {
            strict(json);
        } else if (value == null) {
            assertThat(json.isNull()).isTrue();
        } else {
            assertThat(json.asText()).isEqualTo(value.toString());
        }
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        for (Iterator<String> each = node.fieldNames(); each.hasNext(); ) {
            names.add(each.next());
        }
        return names;
    }
}
