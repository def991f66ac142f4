package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.geo.Geodesy;
import dateline.layer.CoordinateSystem;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** What the official test suite and the clients in the field demand of OGC API Features. */
class OgcFeaturesTest {
    private static final String ITEMS = "/api/collections/incidents/items";

    @TempDir
    private static Path dir;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(dir);
        server.store(
                true,
                "@ armed-attack -7.95 12.58 2024-09-17T05:30:00Z/2024-09-17T06:30:00Z Attack in Faladié",
                "@ gunfire -7.93 12.60 2024-09-17T04:00:00Z/2024-09-17T05:00:00Z Gunfire",
                "@ flood 22.64 32.76 2023-09-10T00:00:00Z/2023-09-11T00:00:00Z Flood in Derna",
                "@ flood 179.5 -16 2024-01-01T00:00:00Z/2024-01-02T00:00:00Z Flood in Fiji, east",
                "@ flood -179.5 -16.5 2024-01-01T00:00:00Z/2024-01-02T00:00:00Z Flood in Fiji, west",
                "@ coup nowhere never Coup somewhere");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_landing_page_links_to_everything_and_every_link_is_answered() {
        JsonNode landing = server.json("/api");
        assertThat(landing.findValuesAsText("rel"))
                .contains("self", "alternate", "service-desc", "conformance", "data");
        for (JsonNode link : landing.path("links")) {
            HttpResponse<String> response = server.get(link.path("href").asText());
            assertThat(response.statusCode()).as(link.toString()).isEqualTo(200);
        }
    }

    @Test
    void a_browser_gets_html_and_a_program_json() {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        assertThat(type(server.get("/api", "Accept", browser))).startsWith("text/html");
        assertThat(type(server.get("/api"))).isEqualTo("application/json");
        assertThat(type(server.get(ITEMS, "Accept", browser))).startsWith("text/html");
        assertThat(type(server.get(ITEMS + "?f=html"))).startsWith("text/html");
        assertThat(type(server.get(ITEMS, "Accept", "*/*"))).isEqualTo("application/geo+json");
        assertThat(server.get(ITEMS, "Accept", "image/tiff").statusCode()).isEqualTo(406);
    }

    @Test
    void people_read_what_can_be_asked_and_what_features_say_as_a_page() {
        for (String document : List.of("queryables", "schema")) {
            String path = "/api/collections/incidents/" + document;
            assertThat(type(server.get(path))).isEqualTo("application/schema+json");
            HttpResponse<String> page = server.get(path, "Accept", "text/html");
            assertThat(type(page)).startsWith("text/html");
            assertThat(page.body()).contains("<h1 dir=\"auto\">layer.incidents</h1>", "title=\"place_precision\"");
            assertThat(page.headers().firstValue("Vary").orElse("")).contains("Accept");
            assertThat(server.get(path + "?f=html&lang=ar").body()).contains("<html lang=\"ar\"");
            assertThat(server.get(path, "Accept", "image/tiff").statusCode()).isEqualTo(406);
        }
    }

    @Test
    void every_collection_says_where_its_items_are() {
        JsonNode collections = server.json("/api/collections").path("collections");
        assertThat(collections.findValuesAsText("id")).containsExactly("incidents", "extents", "mentions", "reports");
        for (JsonNode collection : collections) {
            assertThat(collection.path("crs").get(0).asText())
                    .isEqualTo("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
            assertThat(collection.at("/extent/spatial/bbox/0")).hasSize(4);
            JsonNode self =
                    server.json("/api/collections/" + collection.path("id").asText());
            assertThat(self).isEqualTo(collection);
            for (JsonNode link : collection.path("links")) {
                assertThat(server.get(link.path("href").asText()).statusCode())
                        .as(link.toString())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void the_extent_of_a_collection_sent_back_in_any_system_it_names_finds_all_of_it() {
        for (JsonNode collection : server.json("/api/collections").path("collections")) {
            JsonNode box = collection.at("/extent/spatial/bbox/0");
            String items = "/api/collections/" + collection.path("id").asText() + "/items";
            int all = server.json(items).path("numberMatched").asInt();
            for (JsonNode crs : collection.path("crs")) {
                CoordinateSystem system = CoordinateSystem.parse(crs.asText());
                Geometry diagonal = Geodesy.WGS84.createLineString(new Coordinate[] {
                    new Coordinate(
                            box.get(0).asDouble(), Math.max(-85, box.get(1).asDouble())),
                    new Coordinate(
                            box.get(2).asDouble(), Math.min(85, box.get(3).asDouble()))
                });
                Coordinate[] ends = system.fromWgs84(diagonal).orElseThrow().getCoordinates();
                String query = ends[0].x + "," + ends[0].y + "," + ends[1].x + "," + ends[1].y;
                assertThat(server.json(items + "?bbox=" + query + "&bbox-crs=" + crs.asText())
                                .path("numberMatched")
                                .asInt())
                        .as(items + " in " + crs)
                        .isEqualTo(all);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                            | 6",
                "kind=flood                                  | 3",
                "kind=flood,gunfire                          | 4",
                "kind=protest                                | 0",
                "background=true                             | 0",
                "background=false                            | 6",
                "status=published                            | 6",
                "status=draft                                | 0",
                "country=ML&kind=gunfire                     | 1",
                "bbox=-9,12,-7,13                            | 3",
                "bbox=-9,12,0,-7,13,100                      | 3",
                "bbox=177,-20,-177,-10                       | 3",
                "bbox=-180,-90,180,90                        | 6",
                "bbox=12,-9,13,-7&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326 | 3",
                "datetime=2024-09-17T05:45:00Z               | 2",
                "datetime=2024-09-17                         | 3",
                "datetime=2024-09-17/2024-09-18              | 3",
                "datetime=2024-01-01T00:00:00Z/2024-09-17T04:30:00Z | 4",
                "datetime=../2023-12-31                      | 2",
                "datetime=/2023-12-31T00:00:00Z              | 2",
                "datetime=2024-09-01T00:00:00Z/..            | 3",
                "datetime=2024-09-01/                        | 3",
                "located=true                                | 5",
                "located=false                               | 6",
                "located=true&bbox=-9,12,-7,13               | 2",
                "dated=true                                  | 5",
                "dated=true&datetime=2024-09-17              | 2",
                "dated=true&located=true&updated_since=2000-01-01 | 5",
                "bbox=-9,12,-7,13&datetime=2024-09-17T05:45:00Z&kind=armed-attack | 1",
            })
    void a_filter_finds(String query, int expected) {
        // A feature without place or time matches every box or interval.
        JsonNode page = server.json(ITEMS + "?" + (query == null ? "" : query.replace(" ", "")));
        assertThat(page.path("numberMatched").asInt()).as(query).isEqualTo(expected);
        assertThat(page.path("features")).hasSize(expected);
        assertThat(page.path("numberReturned").asInt()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kind = 'flood'                                                                  | 3
            NOT kind = 'flood' AND country = 'ML'                                           | 2
            kind IN ('flood', 'gunfire') AND country = 'ML'                                 | 4
            CASEI(kind) LIKE casei('FLO%')                                                  | 3
            S_INTERSECTS(geometry, BBOX(-9, 12, -7, 13))                                    | 2
            S_INTERSECTS(geometry, BBOX(177, -20, -177, -10))                               | 2
            T_INTERSECTS(INTERVAL(time_start, time_end), INTERVAL('2024-09-17', '..'))      | 2
            time_start >= DATE('2024-09-01') AND uncertainty_m > 1                          | 2
            """)
    void a_cql2_filter_finds(String filter, int expected) {
        JsonNode page = server.json(ITEMS + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
        assertThat(page.path("numberMatched").asInt()).as(filter).isEqualTo(expected);
        assertThat(page.path("features")).hasSize(expected);
    }

    @Test
    void a_cql2_filter_is_read_as_json_and_in_the_reference_system_it_is_written_in() {
        String box = "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"bbox\":[12,-9,13,-7]}]}";
        String query = "?filter-lang=cql2-json&filter=" + URLEncoder.encode(box, StandardCharsets.UTF_8);
        assertThat(server.json(ITEMS + query).path("numberMatched").asInt()).isZero();
        assertThat(server.json(ITEMS + query + "&filter-crs=http://www.opengis.net/def/crs/EPSG/0/4326")
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"time_start", "-time_start", "country,-time_end", "-kind", "killed_low,+title"})
    void pages_in_any_order_add_up_and_are_in_that_order(String order) {
        String sortby = "sortby=" + URLEncoder.encode(order, StandardCharsets.UTF_8);
        List<String> whole = ids(server.json(ITEMS + "?" + sortby));
        List<String> pages = new ArrayList<>();
        String address = ITEMS + "?limit=2&" + sortby;
        while (address != null) {
            JsonNode page = server.json(address);
            pages.addAll(ids(page));
            address = href(page, "next");
        }
        assertThat(pages).isEqualTo(whole).hasSize(6);
    }

    @Test
    void features_are_put_in_order_those_without_a_value_last() {
        for (String order : List.of("time_start", "-time_start")) {
            List<String> values = values(order, "time_start");
            assertThat(values.get(values.size() - 1)).as(order).isEqualTo("null");
            assertThat(values.subList(0, values.size() - 1))
                    .isSortedAccordingTo(order.startsWith("-") ? Comparator.reverseOrder() : Comparator.naturalOrder());
        }
    }

    private static List<String> values(String order, String property) {
        List<String> values = new ArrayList<>();
        server.json(ITEMS + "?sortby=" + order)
                .path("features")
                .forEach(f -> values.add(f.path("properties").path(property).asText()));
        return values;
    }

    @Test
    void only_the_properties_asked_for_are_shown() {
        server.json(ITEMS + "?properties=kind,title").path("features").forEach(f -> {
            assertThat(f.path("properties").fieldNames()).toIterable().containsExactly("kind", "title");
            assertThat(f.path("id").asText()).isNotEmpty();
            assertThat(f.has("geometry")).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nosuch=1",
                "filter=kind",
                "filter=kind%3D",
                "filter=colour%3D1",
                "filter=claims%20IS%20NULL",
                "filter=kind%3D'flood'&filter-lang=sql",
                "filter=kind%3D'flood'&filter-crs=nonsense",
                "sortby=claims",
                "sortby=colour",
                "sortby=",
                "properties=colour",
                "Limit=1",
                "words=x",
                "limit=0",
                "limit=-1",
                "limit=x",
                "limit=1.5",
                "limit=",
                "limit=1&limit=2",
                "offset=-1",
                "offset=x",
                "cursor=tampered",
                "cursor=",
                "bbox=1,2,3",
                "bbox=1,2,3,4,5",
                "bbox=0,50,1,40",
                "bbox=a,b,c,d",
                "bbox=NaN,0,1,1",
                "bbox=",
                "datetime=yesterday",
                "datetime=2020-01-02/2020-01-01",
                "datetime=2024-13-01",
                "datetime=",
                "crs=http://example.org/none",
                "bbox=0,0,1,1&bbox-crs=nonsense",
                "located=yes",
                "dated=",
                "f=xml",
                "background=maybe",
                "kind=,",
            })
    void a_wrong_parameter_is_refused(String query) {
        HttpResponse<String> response = server.get(ITEMS + "?" + query);
        assertThat(response.statusCode()).as(query).isEqualTo(400);
        assertThat(type(response)).isEqualTo("application/problem+json");
        assertThat(TestServer.tree(response).path("status").asInt()).isEqualTo(400);
    }

    @Test
    void a_limit_above_the_maximum_is_cut() {
        assertThat(server.get(ITEMS + "?limit=99999999").statusCode()).isEqualTo(200);
        assertThat(server.get("/download/incidents.geojson?limit=99999999").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kind=flood", "bbox=-180,-90,180,90&datetime=2020-01-01/..&country=ML"})
    void the_pages_add_up_and_keep_the_filter(String filter) {
        List<String> ids = new ArrayList<>();
        String address = ITEMS + "?limit=2" + (filter.isEmpty() ? "" : "&" + filter);
        int matched = server.json(address).path("numberMatched").asInt();
        while (address != null) {
            JsonNode page = server.json(address);
            assertThat(page.path("numberMatched").asInt()).isEqualTo(matched);
            page.path("features").forEach(f -> ids.add(f.path("id").asText()));
            address = href(page, "next");
            if (address != null && !filter.isEmpty()) {
                assertThat(address).contains(filter.split("=", -1)[0] + "=");
            }
        }
        assertThat(ids).hasSize(matched);
        assertThat(new HashSet<>(ids)).hasSize(matched);
    }

    @Test
    void an_offset_leaves_out_the_first() {
        List<String> all = ids(server.json(ITEMS));
        assertThat(ids(server.json(ITEMS + "?offset=2&limit=3"))).isEqualTo(all.subList(2, 5));
        assertThat(ids(server.json(ITEMS + "?offset=100"))).isEmpty();
    }

    @Test
    void the_order_is_the_same_in_every_reference_system() {
        List<String> all = ids(server.json(ITEMS));
        assertThat(ids(server.json(ITEMS + "?crs=http://www.opengis.net/def/crs/EPSG/0/3857")))
                .isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, -7.95, 12.58",
        "http://www.opengis.net/def/crs/EPSG/0/4326, 12.58, -7.95",
        "http://www.opengis.net/def/crs/EPSG/0/3857, -884989.95, 1411739.41",
    })
    void coordinates_come_in_the_system_asked_for_in_its_authoritys_order(String crs, double first, double second) {
        HttpResponse<String> response = server.get(ITEMS + "?limit=1&crs=" + crs);
        assertThat(response.headers().firstValue("Content-Crs")).contains("<" + crs + ">");
        JsonNode point = TestServer.tree(response).at("/features/0/geometry/coordinates");
        double tolerance = crs.endsWith("3857") ? 1000 : 1e-6;
        assertThat(point.get(0).asDouble()).isCloseTo(first, offset(tolerance));
        assertThat(point.get(1).asDouble()).isCloseTo(second, offset(tolerance));
    }

    @Test
    void an_item_is_found_by_its_id_and_links_to_its_collection() {
        JsonNode first = server.json(ITEMS + "?limit=1").at("/features/0");
        HttpResponse<String> response =
                server.get(ITEMS + "/" + first.path("id").asText());
        JsonNode item = TestServer.tree(response);
        assertThat(item.path("properties")).isEqualTo(first.path("properties"));
        assertThat(item.path("geometry")).isEqualTo(first.path("geometry"));
        assertThat(item.findValuesAsText("rel")).contains("self", "collection");
        assertThat(response.headers().firstValue("Content-Crs"))
                .contains("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
        assertThat(server.get(ITEMS + "/no-such").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/conformance",
                "/api/openapi.json",
                "/api/collections",
                "/api/collections/extents",
                "/api/collections/incidents/items",
                "/api/collections/incidents/items?limit=1&kind=flood",
                "/download/incidents.geojson",
                "/api/kinds",
                "/js/main.js",
                "/vendor/leaflet/leaflet.css",
                "/basemap/countries.geojson"
            })
    void an_answer_has_a_tag_a_304_and_a_head(String path) {
        HttpResponse<String> get = server.get(path);
        assertThat(get.statusCode()).isEqualTo(200);
        String tag = get.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = server.get(path, "If-None-Match", "\"other\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        HttpResponse<String> head = server.send("HEAD", path, BodyPublishers.noBody());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).contains(tag);
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get.headers().firstValue("Content-Type"));
        assertThat(get.headers().firstValue("Vary").orElse("")).contains("Accept");
    }

    @Test
    void an_answer_is_compressed_for_those_who_take_that() {
        for (String path : List.of(ITEMS, "/download/incidents.geojson", "/js/main.js")) {
            HttpResponse<String> response = server.get(path, "Accept-Encoding", "gzip");
            assertThat(response.headers().firstValue("Content-Encoding"))
                    .as(path)
                    .contains("gzip");
            assertThat(server.get(path, "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding"))
                    .isEmpty();
        }
    }

    @Test
    void other_origins_may_read_what_is_public_and_nothing_with_a_token() {
        HttpResponse<String> preflight = server.send(
                "OPTIONS",
                ITEMS,
                BodyPublishers.noBody(),
                "Origin",
                "http://x.example",
                "Access-Control-Request-Method",
                "GET");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElse(""))
                .doesNotContain("Authorization");
        assertThat(server.get(ITEMS).headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(server.get(ITEMS, "Authorization", TestServer.bearer(server.editor))
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void links_follow_the_proxy() {
        JsonNode landing = server.json(
                "/api",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "maps.example, inner",
                "X-Forwarded-Prefix",
                "/dateline/");
        assertThat(href(landing, "self")).isEqualTo("https://maps.example/dateline/api");
        JsonNode hostile = server.json("/api", "X-Forwarded-Host", "evil\"><script>", "X-Forwarded-Prefix", "/../x y");
        assertThat(href(hostile, "self")).isEqualTo(server.base() + "/api");
    }

    @Test
    void a_configured_address_outranks_the_request(@TempDir Path other) {
        try (TestServer configured = new TestServer(other, Optional.of("https://maps.example/d"), Optional.empty())) {
            JsonNode landing = configured.json("/api", "X-Forwarded-Host", "wrong.example");
            assertThat(href(landing, "self")).isEqualTo("https://maps.example/d/api");
            JsonNode document = configured.json("/api/openapi.json");
            assertThat(document.at("/servers/0/url").asText()).isEqualTo("https://maps.example/d/api");
            assertThat(document.at("/paths/~1health/servers/0/url").asText()).isEqualTo("https://maps.example/d");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "geojson,  application/geo+json",
        "geojsonl, application/x-ndjson",
        "geojsons, application/geo+json-seq",
        "csv,      text/csv;charset=utf-8;header=present",
        "kml,      application/vnd.google-earth.kml+xml",
        "gpkg,     application/geopackage+sqlite3",
        "fgb,      application/flatgeobuf",
    })
    void a_layer_is_downloaded_in_every_form_filtered_and_under_its_name(String format, String type) {
        String path = "/download/incidents." + format;
        HttpResponse<String> response = server.get(path + "?filter=kind%3D'flood'");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(type(response)).isEqualToIgnoringWhitespace(type);
        assertThat(response.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"dateline-incidents." + format + "\"");
        assertThat(response.body()).contains("flood").doesNotContain("gunfire");
        assertThat(server.get(path + "?nosuch=1").statusCode()).isEqualTo(400);
    }

    @Test
    void a_download_of_no_known_form_is_not_found_and_only_geojson_is_in_other_systems() {
        assertThat(server.get("/download/incidents.shp").statusCode()).isEqualTo(404);
        assertThat(server.get("/download/nosuch.csv").statusCode()).isEqualTo(404);
        assertThat(server.get("/download/incidents.csv?crs=http://www.opengis.net/def/crs/EPSG/0/3857")
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.get("/download/incidents.kml?hxl=true").statusCode()).isEqualTo(400);
    }

    @Test
    void the_download_holds_the_whole_filtered_layer_and_nothing_but_geojson() {
        HttpResponse<String> response = server.get("/download/extents.geojson?kind=flood");
        JsonNode collection = TestServer.tree(response);
        assertThat(collection.path("features")).hasSize(3);
        assertThat(collection.has("crs")).isFalse();
        assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"dateline-extents.geojson\"");
        assertThat(server.get("/download/nosuch.geojson").statusCode()).isEqualTo(404);
        assertThat(server.get("/download/incidents.geojson?nosuch=1").statusCode())
                .isEqualTo(400);
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("features").forEach(f -> ids.add(f.path("id").asText()));
        return ids;
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    static @Nullable String href(JsonNode document, String rel) {
        for (JsonNode link : document.path("links")) {
            if (link.path("rel").asText().equals(rel)) {
                return link.path("href").asText();
            }
        }
        return null;
    }
}
