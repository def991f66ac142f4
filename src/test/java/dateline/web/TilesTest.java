package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;

/** What maps, GIS and the official test suite demand of OGC API Tiles; each tile is read again by a library. */
class TilesTest {
    private static final String INCIDENTS = "/api/collections/incidents/tiles/WebMercatorQuad";
    private static final String EXTENTS = "/api/collections/extents/tiles/WebMercatorQuad";
    private static final String MVT = "application/vnd.mapbox-vector-tile";

    /** What was there before any test. */
    private static final String FIRST = "?kind=armed-attack,gunfire,flood,coup,fire";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path dir;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(dir);
        server.store(
                true,
                "@ armed-attack -7.95 12.58 2024-09-17T05:30:00Z/2024-09-17T06:30:00Z هجوم على حي فلاديي",
                "@ gunfire -7.93 12.60 2024-09-17T04:00:00Z/2024-09-17T05:00:00Z Gunfire",
                "@ flood 22.64 32.76 2023-09-10T00:00:00Z/2023-09-11T00:00:00Z Flood in Derna",
                "@ flood 179.995 -16 2024-01-01T00:00:00Z/2024-01-02T00:00:00Z Flood in Fiji, east",
                "@ flood -20 89.5 2024-01-01T00:00:00Z/2024-01-02T00:00:00Z Flood at the pole",
                "@ coup nowhere never Coup somewhere");
        server.store(false, "@ fire -7.94 12.65 2024-09-18T04:00:00Z/2024-09-18T05:00:00Z A draft");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<byte[]> fetch(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.base() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static JtsMvt read(byte[] bytes) {
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            return MvtReader.loadMvt(
                    in, new GeometryFactory(), new TagKeyValueMapConverter(), MvtReader.RING_CLASSIFIER_V2_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Collection<Geometry> shown(String layer, String path, String... headers) {
        HttpResponse<byte[]> response = fetch(path, headers);
        assertThat(response.statusCode())
                .as(path + " " + new String(response.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(MVT);
        JtsLayer read = read(response.body()).getLayer(layer);
        return Objects.requireNonNull(read, layer).getGeometries();
    }

    private static List<Object> values(Collection<Geometry> features, String property) {
        List<Object> values = new ArrayList<>();
        features.forEach(f -> values.add(properties(f).getOrDefault(property, "")));
        return values;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties(Geometry feature) {
        return (Map<String, Object>) feature.getUserData();
    }

    @Test
    void from_afar_what_lies_in_one_cell_is_one_cluster_and_what_lies_alone_is_itself() {
        Collection<Geometry> features = shown("incidents", INCIDENTS + "/0/0/0" + FIRST);
        // The draft, the coup without a place and what lies beyond the reach of Web Mercator are not in it.
        assertThat(features).hasSize(3);
        Geometry cluster = features.stream()
                .filter(f -> properties(f).containsKey("cluster"))
                .findFirst()
                .orElseThrow();
        assertThat(properties(cluster))
                .containsEntry("cluster", true)
                .containsEntry("count", 2L)
                .containsEntry("kinds", "{\"armed-attack\":1,\"gunfire\":1}")
                .doesNotContainKeys("kind", "id");
        assertThat(cluster.getCoordinate().x).isBetween(1950.0, 1960.0);
        assertThat(cluster.getCoordinate().y).isBetween(1900.0, 1910.0);
        assertThat(values(features, "title")).contains("Flood in Derna", "Flood in Fiji, east");
    }

    @Test
    void near_by_every_incident_is_itself_with_its_plain_properties_in_arabic_too() {
        // 14/7612/7830 holds Faladié.
        Collection<Geometry> features = shown("incidents", INCIDENTS + "/14/7614/7830");
        assertThat(features).hasSize(1);
        Geometry one = features.iterator().next();
        assertThat(properties(one))
                .containsEntry("kind", "armed-attack")
                .containsEntry("title", "هجوم على حي فلاديي")
                .containsEntry("time_start", "2024-09-17T05:30:00Z")
                .containsEntry("background", false)
                .containsKeys("id", "uncertainty_m", "confidence")
                .doesNotContainKeys("claims", "evidence", "cluster");
        JsonNode item = server.json(
                "/api/collections/incidents/items/" + properties(one).get("id"));
        assertThat(item.at("/properties/kind").asText()).isEqualTo("armed-attack");
    }

    @Test
    void every_placed_incident_lies_in_just_one_tile_of_a_level() {
        for (String set : List.of("WebMercatorQuad", "WorldCRS84Quad")) {
            int columns = set.equals("WebMercatorQuad") ? 4 : 8;
            long count = 0;
            for (int row = 0; row < 4; row++) {
                for (int column = 0; column < columns; column++) {
                    String tile = "/api/collections/incidents/tiles/" + set + "/2/" + row + "/" + column + FIRST;
                    count += values(shown("incidents", tile), "count").stream()
                            .mapToLong(c -> c instanceof Long many ? many : 1)
                            .sum();
                }
            }
            // The one at the pole is beyond Web Mercator.
            assertThat(count).as(set).isEqualTo(set.equals("WebMercatorQuad") ? 4 : 5);
        }
    }

    @Test
    void areas_are_valid_polygons_cut_to_the_tile_and_its_buffer() {
        Collection<Geometry> areas = shown("extents", EXTENTS + "/12/1903/1957");
        assertThat(areas).hasSize(2);
        for (Geometry area : areas) {
            assertThat(area instanceof Polygonal).isTrue();
            assertThat(area.isValid()).isTrue();
            assertThat(new Envelope(-128, 4224, -128, 4224).contains(area.getEnvelopeInternal()))
                    .isTrue();
        }
    }

    @Test
    void every_tile_keeps_to_the_letter_of_its_specification() throws IOException {
        int polygons = 0;
        for (String at : List.of("0/0/0", "2/1/1", "5/14/15", "8/118/122", "12/1903/1957", "14/8929/0", "14/0/0")) {
            RawTile tile =
                    RawTile.read(fetch("/api/tiles/WebMercatorQuad/" + at).body());
            assertThat(tile.layers().stream().map(RawTile.Layer::name))
                    .as("layers of " + at)
                    .doesNotHaveDuplicates();
            for (RawTile.Layer layer : tile.layers()) {
                assertThat(layer.version()).isEqualTo(2);
                assertThat(layer.extent()).isEqualTo(4096);
                for (RawTile.Feature feature : layer.features()) {
                    assertThat(feature.type()).as("a point or a polygon").isIn(1, 3);
                    assertThat(feature.tags().size() % 2).isZero();
                    for (int i = 0; i < feature.tags().size(); i += 2) {
                        assertThat(feature.tags().get(i)).isLessThan(layer.keys());
                        assertThat(feature.tags().get(i + 1)).isLessThan(layer.values());
                    }
                    if (feature.type() == 3) {
                        assertThat(feature.rings()).isNotEmpty().doesNotContain(0L);
                        assertThat(feature.rings().get(0))
                                .as("an exterior ring comes first")
                                .isPositive();
                        polygons++;
                    }
                }
            }
        }
        assertThat(polygons).isPositive();
    }

    @Test
    void an_area_too_small_to_be_seen_is_counted() {
        Collection<Geometry> areas = shown("extents", EXTENTS + "/0/0/0");
        assertThat(values(areas, "count")).contains(2L);
        assertThat(areas).allSatisfy(a -> assertThat(a.getGeometryType()).isEqualTo("Point"));
    }

    @Test
    void an_area_goes_on_in_the_buffer_beyond_the_antimeridian() {
        // A disc of a kilometre 500 m west of the meridian: seen from the tile that begins there.
        Collection<Geometry> west = shown("extents", EXTENTS + "/14/8929/0");
        assertThat(values(west, "title")).containsExactly("Flood in Fiji, east");
        Collection<Geometry> east = shown("extents", EXTENTS + "/14/8929/16383");
        assertThat(values(east, "title")).containsExactly("Flood in Fiji, east");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind=flood                        | 2",
                "kind=flood,gunfire                | 3",
                "datetime=2023-09-10               | 1",
                "datetime=2024-09-17&kind=gunfire  | 1",
                "filter=kind = 'flood' AND country = 'ML' | 2",
                "filter=S_INTERSECTS(geometry, BBOX(-9, 12, -7, 13)) | 2",
                "status=draft                      | 0"
            })
    void a_filter_of_items_is_a_filter_of_tiles(String query, long expected) {
        String[] pair = query.split("=", 2);
        String asked = pair[0].equals("filter")
                ? "filter=" + URLEncoder.encode(pair[1].strip(), StandardCharsets.UTF_8)
                : query.strip();
        long count = values(shown("incidents", INCIDENTS + "/0/0/0?" + asked), "count").stream()
                .mapToLong(c -> c instanceof Long many ? many : 1)
                .sum();
        assertThat(count).as(asked).isEqualTo(expected);
    }

    @Test
    void the_properties_are_those_asked_for() {
        Collection<Geometry> features = shown("incidents", INCIDENTS + "/14/7614/7830?properties=kind");
        assertThat(properties(features.iterator().next()).keySet()).containsExactlyInAnyOrder("id", "kind");
    }

    @Test
    void a_draft_is_in_no_tile_of_the_public_and_in_those_of_editors() {
        String tile = INCIDENTS + "/14/7611/7830";
        assertThat(shown("incidents", tile)).isEmpty();
        String[] editor = {"Authorization", "Bearer " + server.editor};
        assertThat(values(shown("incidents", tile, editor), "title")).containsExactly("A draft");
        assertThat(shown("incidents", tile)).isEmpty();
        assertThat(shown("extents", EXTENTS + "/14/7611/7830?kind=fire")).isEmpty();
    }

    @Test
    void a_tile_of_all_layers_has_each_of_them_or_those_asked_for() {
        JtsMvt all = read(fetch("/api/tiles/WebMercatorQuad/0/0/0").body());
        assertThat(all.getLayers().stream().map(JtsLayer::getName))
                .containsExactly("incidents", "extents", "mentions", "reports");
        JtsMvt some = read(fetch("/api/tiles/WebMercatorQuad/0/0/0?collections=extents&datetime=2023-09-10")
                .body());
        assertThat(some.getLayers()).hasSize(1);
        assertThat(Objects.requireNonNull(some.getLayer("extents")).getGeometries())
                .hasSize(1);
    }

    @Test
    void an_empty_tile_is_answered_with_its_layer() {
        // Never 204: the official suite wants 200 of every tile, and old maps fail on a body without bytes.
        assertThat(shown("incidents", INCIDENTS + "/14/0/0")).isEmpty();
        assertThat(shown("reports", "/api/collections/reports/tiles/WebMercatorQuad/0/0/0"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/collections/incidents/tiles/WebMercatorQuad/0/1/0",
                "/api/collections/incidents/tiles/WebMercatorQuad/0/0/1",
                "/api/collections/incidents/tiles/WebMercatorQuad/23/0/0",
                "/api/collections/incidents/tiles/WebMercatorQuad/3/8/0",
                "/api/collections/incidents/tiles/WebMercatorQuad/3/-1/0",
                "/api/collections/incidents/tiles/WebMercatorQuad/0/2147483647/2147483647",
                "/api/collections/incidents/tiles/WebMercatorQuad/x/0/0",
                "/api/collections/incidents/tiles/WorldCRS84Quad/18/0/0",
                "/api/collections/incidents/tiles/WorldCRS84Quad/0/0/2",
                "/api/collections/incidents/tiles/Other/0/0/0",
                "/api/collections/incidents/tiles/Other",
                "/api/collections/other/tiles/WebMercatorQuad/0/0/0",
                "/api/collections/other/tiles",
                "/api/tiles/Other",
                "/api/tiles/WebMercatorQuad/0/1/0",
                "/api/tileMatrixSets/Other"
            })
    void what_lies_outside_is_a_404(String path) {
        HttpResponse<String> response = server.get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                INCIDENTS + "/0/0/0?bbox=0,0,1,1",
                INCIDENTS + "/0/0/0?limit=1",
                INCIDENTS + "/0/0/0?nonsense=1",
                INCIDENTS + "/0/0/0?f=png",
                INCIDENTS + "/0/0/0?filter=kind",
                INCIDENTS + "/0/0/0?status=unheard",
                INCIDENTS + "/0/0/0?datetime=yesterday",
                "/api/tiles/WebMercatorQuad/0/0/0?collections=other",
                "/api/tiles/WebMercatorQuad/0/0/0?kind=flood",
                "/api/tiles/WorldCRS84Quad?f=tilejson"
            })
    void what_is_not_understood_is_a_400(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void a_tile_is_compressed_for_those_who_take_it_and_known_again_by_its_tag() throws IOException {
        String tile = INCIDENTS + "/0/0/0";
        byte[] plain = fetch(tile).body();
        HttpResponse<byte[]> zipped = fetch(tile, "Accept-Encoding", "gzip");
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain);
        }
        String tag = zipped.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = fetch(tile, "Accept-Encoding", "gzip", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        String filtered = fetch(tile + "?kind=flood", "Accept-Encoding", "gzip")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(filtered).isNotEqualTo(tag);
        assertThat(zipped.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(server.get(tile, "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void what_is_published_is_in_the_next_tile() {
        String tile = INCIDENTS + "/14/6144/8192?kind=earthquake";
        assertThat(shown("incidents", tile)).isEmpty();
        server.store(true, "@ earthquake 0.005 40.975 2024-09-17T05:30:00Z/2024-09-17T06:30:00Z Newly told");
        assertThat(values(shown("incidents", tile), "title")).containsExactly("Newly told");
    }

    @Test
    void the_lists_lead_to_the_tiles_as_the_official_suite_follows_them() {
        for (String owner : List.of("/api", "/api/collections/incidents")) {
            String rel = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
            JsonNode list = server.json(linked(server.json(owner), rel));
            assertThat(list.path("tilesets").findValuesAsText("tileMatrixSetId"))
                    .containsExactly("WebMercatorQuad", "WorldCRS84Quad");
            for (JsonNode set : list.path("tilesets")) {
                assertThat(set.path("tileMatrixSetURI").asText()).startsWith("http://www.opengis.net/def/");
                // It asks for every link of the list as it stands.
                for (JsonNode link : set.path("links")) {
                    assertThat(server.json(link.path("href").asText())).isNotEmpty();
                }
                JsonNode metadata = server.json(linked(set, "self"));
                assertThat(metadata.path("tileMatrixSetId")).isEqualTo(set.path("tileMatrixSetId"));
                JsonNode limits = metadata.path("tileMatrixSetLimits");
                assertThat(limits.size()).isGreaterThan(17);
                String template = linked(metadata, "item");
                JsonNode limit = limits.path(limits.size() - 1);
                String last = template.replace(
                                "{tileMatrix}", limit.path("tileMatrix").asText())
                        .replace("{tileRow}", limit.path("maxTileRow").asText())
                        .replace("{tileCol}", limit.path("maxTileCol").asText());
                assertThat(server.get(last).statusCode()).as(last).isEqualTo(200);
                String beyond = template.replace("{tileMatrix}", "0")
                        .replace("{tileRow}", "1")
                        .replace("{tileCol}", "0");
                assertThat(server.get(beyond).statusCode()).as(beyond).isEqualTo(404);
            }
        }
        for (JsonNode set : server.json("/api/tileMatrixSets").path("tileMatrixSets")) {
            assertThat(server.json(linked(set, "item")).path("tileMatrices").isEmpty())
                    .isFalse();
        }
    }

    private static String linked(JsonNode document, String rel) {
        for (JsonNode link : document.path("links")) {
            if (link.path("rel").asText().equals(rel)) {
                return link.path("href").asText();
            }
        }
        throw new AssertionError("no link " + rel + " in " + document);
    }

    @Test
    void a_tile_set_says_where_it_reaches_and_what_its_layers_say() {
        JsonNode set = server.json("/api/tiles/WorldCRS84Quad");
        List<String> layers = new ArrayList<>();
        set.path("layers").forEach(layer -> layers.add(layer.path("id").asText()));
        assertThat(layers).containsExactly("incidents", "extents", "mentions", "reports");
        assertThat(set.at("/layers/1/geometryDimension").asInt()).isEqualTo(2);
        JsonNode properties = set.at("/layers/0/propertiesSchema/properties");
        assertThat(properties.at("/killed_low/type").asText()).isEqualTo("integer");
        assertThat(properties.has("count")).isTrue();
        assertThat(properties.has("claims")).isFalse();
        assertThat(set.at("/boundingBox/lowerLeft/0").asDouble()).isLessThan(-19);
        assertThat(set.at("/boundingBox/upperRight/0").asDouble()).isGreaterThan(179);
        assertThat(set.at("/centerPoint/coordinates")).hasSize(2);
    }

    @Test
    void tile_json_leads_a_map_of_the_web_to_the_tiles_and_keeps_the_filter() {
        JsonNode json = server.json("/api/collections/incidents/tiles/WebMercatorQuad?f=tilejson&kind=flood");
        assertThat(json.path("tilejson").asText()).isEqualTo("3.0.0");
        assertThat(json.at("/vector_layers/0/id").asText()).isEqualTo("incidents");
        assertThat(json.at("/vector_layers/0/fields").has("title")).isTrue();
        String template = json.at("/tiles/0").asText();
        assertThat(template).contains("/{z}/{y}/{x}?kind=flood");
        String tile = template.replace("{z}", "1").replace("{y}", "0").replace("{x}", "1");
        Collection<Geometry> features =
                shown("incidents", tile.substring(server.base().length()));
        assertThat(values(features, "title")).containsExactly("Flood in Derna");
    }

    @Test
    void a_tile_matrix_set_is_the_one_of_the_register() {
        JsonNode set = server.json("/api/tileMatrixSets/WebMercatorQuad");
        JsonNode first = set.at("/tileMatrices/0");
        assertThat(first.path("scaleDenominator").asDouble()).isEqualTo(559082264.028717, within(1e-4));
        assertThat(first.path("cellSize").asDouble()).isEqualTo(156543.033928041, within(1e-8));
        assertThat(first.at("/pointOfOrigin/0").asDouble()).isEqualTo(-20037508.3427892, within(1e-6));
        assertThat(set.at("/tileMatrices/24/matrixWidth").asInt()).isEqualTo(16777216);
        JsonNode degrees = server.json("/api/tileMatrixSets/WorldCRS84Quad").at("/tileMatrices/0");
        assertThat(degrees.path("scaleDenominator").asDouble()).isEqualTo(279541132.014358, within(1e-4));
        assertThat(degrees.path("cellSize").asDouble()).isEqualTo(0.703125);
        assertThat(degrees.path("matrixWidth").asInt()).isEqualTo(2);
        assertThat(degrees.path("matrixHeight").asInt()).isEqualTo(1);
    }

    private static Offset<Double> within(double distance) {
        return Offset.offset(distance);
    }

    @Test
    void what_it_conforms_to_is_declared() {
        List<String> classes = new ArrayList<>();
        server.json("/api/conformance").path("conformsTo").forEach(c -> classes.add(c.asText()));
        for (String name : List.of("core", "tileset", "tilesets-list", "dataset-tilesets", "geodata-tilesets", "mvt")) {
            assertThat(classes).contains("http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/" + name);
        }
    }
}
