package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the clients of Nominatim rely on. */
class NominatimTest {
    private static final String SEARCH = "/nominatim/search?limit=1&";

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

    private static List<String> names(JsonNode places) {
        return StreamSupport.stream(places.spliterator(), false)
                .map(p -> p.path("name").asText())
                .toList();
    }

    private static Element xml(String path) throws Exception {
        HttpResponse<String> response = server.get(path);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)));
        return document.getDocumentElement();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=Bamako&limit=1",
                "/search?q=Bamako&format=xml",
                "/search",
                "/reverse?lat=12.6&lon=-8&format=jsonv2",
                "/reverse?lat=north"
            })
    void a_client_that_takes_no_path_is_answered_at_the_root(String path) {
        HttpResponse<String> atRoot = server.get(path);
        HttpResponse<String> atHome = server.get("/nominatim" + path);
        assertThat(atRoot.statusCode()).isEqualTo(atHome.statusCode());
        assertThat(withoutTime(atRoot.body())).isEqualTo(withoutTime(atHome.body()));
    }

    private static String withoutTime(String body) {
        return body.replaceAll("timestamp=\"[^\"]*\"", "");
    }

    @Test
    void a_search_answers_with_a_list_whose_coordinates_are_strings() {
        JsonNode place =
                server.json(SEARCH + "format=json&q=Bamako&addressdetails=1").path(0);
        assertThat(place.path("place_id").isIntegralNumber()).isTrue();
        assertThat(place.path("place_id").asLong()).isBetween(1L << 51, (1L << 52) - 1);
        assertThat(place.path("lat").textValue()).isEqualTo("12.6400000");
        assertThat(place.path("lon").textValue()).isEqualTo("-8.0000000");
        JsonNode box = place.path("boundingbox");
        assertThat(box).hasSize(4).allMatch(JsonNode::isTextual);
        assertThat(box.get(0).asDouble()).isBetween(12.4, 12.64);
        assertThat(box.get(1).asDouble()).isBetween(12.64, 12.9);
        assertThat(box.get(2).asDouble()).isBetween(-8.2, -8.0);
        assertThat(box.get(3).asDouble()).isBetween(-8.0, -7.8);
        assertThat(place.path("class").textValue()).isEqualTo("place");
        assertThat(place.path("type").textValue()).isEqualTo("city");
        assertThat(place.path("addresstype").textValue()).isEqualTo("city");
        assertThat(place.path("place_rank").intValue()).isEqualTo(16);
        assertThat(place.path("importance").doubleValue()).isBetween(0.5, 0.8);
        assertThat(place.path("licence").isTextual()).isTrue();
        assertThat(place.path("display_name").textValue()).isEqualTo("Bamako, Mali");
        assertThat(place.path("address").toString())
                .isEqualTo("{\"city\":\"Bamako\",\"country\":\"Mali\",\"country_code\":\"ml\"}");
    }

    @Test
    void the_second_form_says_category_and_is_the_default() {
        JsonNode place = server.json(SEARCH + "q=Bamako").path(0);
        assertThat(place.path("category").textValue()).isEqualTo("place");
        assertThat(place.has("class")).isFalse();
        assertThat(place.has("address")).isFalse();
        assertThat(server.json(SEARCH + "format=jsonv2&q=Bamako").path(0)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=Bamako                                  | Bamako",
                "q=Bamako&countrycodes=ml                  | Bamako",
                "q=Bamako&countrycodes=ne,bf               | ''",
                "q=Bamako&countrycodes=xyz                 | Bamako",
                "q=Bamako&viewbox=0,0,1,1                  | Bamako",
                "q=Bamako&viewbox=0,0,1,1&bounded=1        | ''",
                "q=Bamako&viewbox=-7,14,-9,12&bounded=1    | Bamako",
                "q=Bamako&viewbox=-500,-500,500,500&bounded=1 | Bamako",
                "q=Bamako&featureType=city                 | Bamako",
                "q=Bamako&featureType=country              | ''",
                "q=Bamako&featuretype=country              | Bamako",
                "q=Bamako&layer=address                    | Bamako",
                "q=Bamako&layer=poi,natural                | ''",
                "q=12.581,%20-7.948                        | Marché Rose",
                "q=                                        | ''",
                "q=Bamako&limit=-3                         | Bamako",
                "q=Bamako&limit=99999                      | Bamako",
                "q=Bamako&email=a@b.c&debug=0&nosuch=1&q=x | Bamako",
                "city=Bamako                               | Bamako",
                "city=Bamako&country=Mali                  | Bamako",
                "city=Bamako&country=ml&postalcode=91094   | Bamako",
                "city=Bamako&country=fj                    | ''",
                "city=S%C3%A9gou&state=R%C3%A9gion%20de%20S%C3%A9gou&country=Mali | Ségou",
                "street=Faladi%C3%A9&city=Bamako           | Faladié",
                "amenity=March%C3%A9%20Rose&city=Bamako    | Marché Rose",
                "country=Mali                              | Mali",
                "state=R%C3%A9gion%20de%20S%C3%A9gou       | Région de Ségou",
                "postalcode=91094                          | ''",
            })
    void a_search_finds(String query, String expected) {
        List<String> found = names(server.json("/nominatim/search?limit=1&" + query));
        assertThat(found).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void what_was_seen_can_be_left_out() {
        long id = server.json(SEARCH + "q=Bamako").path(0).path("place_id").asLong();
        assertThat(names(server.json("/nominatim/search?q=Bamako&exclude_place_ids=x," + id)))
                .doesNotContain("Bamako");
    }

    @Test
    void names_are_in_the_language_of_the_parameter_and_else_of_the_header() {
        assertThat(names(server.json(SEARCH + "q=Bamako&accept-language=de,ar;q=0.5")))
                .containsExactly("باماكو");
        assertThat(names(server.json(SEARCH + "q=Bamako", "Accept-Language", "ar")))
                .containsExactly("باماكو");
        assertThat(names(server.json(SEARCH + "q=Bamako&accept-language=fr", "Accept-Language", "ar")))
                .containsExactly("Bamako");
        assertThat(names(server.json(SEARCH + "q=Bamako&accept-language=;;q"))).containsExactly("Bamako");
    }

    @Test
    void details_come_on_demand() {
        JsonNode place = server.json(SEARCH + "q=Faladi%C3%A9&extratags=True&namedetails=1&addressdetails=1")
                .path(0);
        assertThat(place.at("/extratags/ref:dateline").textValue()).isEqualTo("ml.bamako.faladie");
        assertThat(place.at("/namedetails/name:ar").textValue()).isEqualTo("فالادي");
        assertThat(place.at("/namedetails/alt_name").textValue()).isEqualTo("Faladie Sokoro");
        assertThat(place.path("address").toString())
                .isEqualTo("{\"suburb\":\"Faladié\",\"city_district\":\"Commune VI\",\"city\":\"Bamako\","
                        + "\"country\":\"Mali\",\"country_code\":\"ml\"}");
        assertThat(server.json(SEARCH + "q=S%C3%A9gou&featureType=settlement&addressdetails=1&limit=5")
                        .findValuesAsText("ISO3166-2-lvl4"))
                .contains("ML-4");
        JsonNode bare = server.json(SEARCH + "q=Bamako&extratags=0&namedetails=0&addressdetails=0")
                .path(0);
        assertThat(bare.has("extratags") || bare.has("namedetails") || bare.has("address"))
                .isFalse();
    }

    @Test
    void areas_come_in_four_forms_but_one_at_a_time() throws Exception {
        JsonNode geojson = server.json(SEARCH + "q=Bamako&polygon_geojson=1").at("/0/geojson");
        assertThat(geojson.path("type").textValue()).isEqualTo("Polygon");
        assertThat(server.json(SEARCH + "q=Bamako&polygon_text=1")
                        .at("/0/geotext")
                        .textValue())
                .startsWith("POLYGON ((");
        assertThat(server.json(SEARCH + "q=Bamako&polygon_kml=1")
                        .at("/0/geokml")
                        .textValue())
                .startsWith("<Polygon>");
        assertThat(server.json(SEARCH + "q=Bamako&polygon_svg=1").at("/0/svg").textValue())
                .matches("M -?[0-9.]+ -12[0-9.]+ L .* Z");
        JsonNode simple = server.json(SEARCH + "q=Bamako&polygon_geojson=1&polygon_threshold=0.1")
                .at("/0/geojson");
        assertThat(simple.at("/coordinates/0").size())
                .isLessThan(geojson.at("/coordinates/0").size());
        assertThat(server.get(SEARCH + "q=Bamako&polygon_geojson=1&polygon_svg=1")
                        .statusCode())
                .isEqualTo(400);
        Element place = xml(SEARCH + "q=Bamako&format=xml&polygon_kml=1");
        assertThat(place.getElementsByTagName("geokml").item(0).getFirstChild().getNodeName())
                .isEqualTo("Polygon");
    }

    @Test
    void geojson_has_a_point_or_the_area_and_a_box() {
        JsonNode answer = server.json(SEARCH + "q=Bamako&format=geojson");
        assertThat(answer.path("licence").isTextual()).isTrue();
        assertThat(answer.at("/features/0/geometry").toString())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[-8.0,12.64]}");
        assertThat(answer.at("/features/0/bbox").get(0).asDouble()).isLessThan(-8);
        assertThat(answer.at("/features/0/properties/category").textValue()).isEqualTo("place");
        assertThat(server.json(SEARCH + "q=Bamako&format=geojson&polygon_geojson=1")
                        .at("/features/0/geometry/type")
                        .textValue())
                .isEqualTo("Polygon");
        assertThat(server.json(SEARCH + "q=Qxzqxz%20Zzz&countrycodes=fj&format=geojson")
                        .path("features")
                        .isArray())
                .isTrue();
    }

    @Test
    void geocodejson_has_the_parts_of_the_address() {
        JsonNode answer = server.json(SEARCH + "q=Faladi%C3%A9&format=geocodejson&addressdetails=1");
        assertThat(answer.at("/geocoding/version").textValue()).isEqualTo("0.1.0");
        assertThat(answer.at("/geocoding/query").textValue()).isEqualTo("Faladié");
        JsonNode about = answer.at("/features/0/properties/geocoding");
        assertThat(about.path("type").textValue()).isEqualTo("district");
        assertThat(about.path("city").textValue()).isEqualTo("Bamako");
        assertThat(about.path("label").textValue()).isEqualTo("Faladié, Commune VI, Bamako, Mali");
    }

    @Test
    void xml_says_what_was_asked_and_where_more_is() throws Exception {
        Element answer =
                xml("/nominatim/search?format=xml&q=Bamako&addressdetails=1&extratags=1&namedetails=1&limit=1");
        assertThat(answer.getTagName()).isEqualTo("searchresults");
        assertThat(answer.getAttribute("querystring")).isEqualTo("Bamako");
        assertThat(answer.getAttribute("timestamp")).matches("\\w{3}, \\d\\d \\w{3} \\d{4} .*\\+00:00");
        assertThat(answer.getAttribute("more_url")).contains("exclude_place_ids=");
        assertThat(names(server.json(answer.getAttribute("more_url").replace("format=xml", "format=json"))))
                .doesNotContain("Bamako");
        Element place = (Element) answer.getElementsByTagName("place").item(0);
        assertThat(place.getAttribute("lat")).isEqualTo("12.6400000");
        assertThat(place.getAttribute("boundingbox")).matches("12[0-9.]+,12[0-9.]+,-8[0-9.]+,-7[0-9.]+");
        assertThat(place.getElementsByTagName("country_code").item(0).getTextContent())
                .isEqualTo("ml");
        assertThat(place.getElementsByTagName("extratags").getLength()).isEqualTo(1);
        assertThat(place.getElementsByTagName("namedetails").getLength()).isEqualTo(1);
        Element hostile =
                xml("/nominatim/search?format=xml&q=" + URLEncoder.encode("\u0001\"<&", StandardCharsets.UTF_8));
        assertThat(hostile.getAttribute("querystring")).isEqualTo("\uFFFD\"<&");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lat=12.581&lon=-7.948                   | Marché Rose",
                "lat=12.581&lon=-7.948&zoom=18           | Marché Rose",
                "lat=12.581&lon=-7.948&zoom=14           | Faladié",
                "lat=12.581&lon=-7.948&zoom=12           | Commune VI",
                "lat=12.581&lon=-7.948&zoom=10           | Bamako",
                "lat=12.581&lon=-7.948&zoom=10.75        | Bamako",
                "lat=12.581&lon=-7.948&zoom=3            | Mali",
                "lat=12.581&lon=-7.948&zoom=99           | Marché Rose",
                "lat=12.581&lon=352.052&zoom=10          | Bamako",
                "lat=12.581&lon=-7.948&layer=address     | Faladié",
                "lat=12.581&lon=-7.948&layer=poi         | Marché Rose",
                "lat=23&lon=-3                           | Mali",
            })
    void what_is_at_a_point_is_as_fine_as_the_zoom_level_asks(String query, String expected) {
        JsonNode place = server.json("/nominatim/reverse?format=jsonv2&" + query);
        assertThat(place.path("name").textValue()).as(place.toString()).isEqualTo(expected);
        assertThat(place.path("address").isObject()).isTrue();
        assertThat(place.path("boundingbox")).hasSize(4);
    }

    @Test
    void nothing_at_a_point_is_no_failure() throws Exception {
        for (String format : List.of("json", "jsonv2", "geojson", "geocodejson")) {
            HttpResponse<String> response = server.get("/nominatim/reverse?lat=-60&lon=-120&format=" + format);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("{\"error\":\"Unable to geocode\"}");
        }
        Element answer = xml("/nominatim/reverse?lat=-60&lon=-120");
        assertThat(answer.getElementsByTagName("error").item(0).getTextContent())
                .isEqualTo("Unable to geocode");
    }

    @Test
    void a_reverse_search_answers_in_xml_where_nothing_is_said() throws Exception {
        Element answer = xml("/nominatim/reverse?lat=12.58&lon=-7.95&zoom=10");
        assertThat(answer.getTagName()).isEqualTo("reversegeocode");
        assertThat(answer.getAttribute("querystring")).isEqualTo("lat=12.58&lon=-7.95&zoom=10");
        assertThat(answer.getElementsByTagName("result").item(0).getTextContent())
                .isEqualTo("Bamako, Mali");
        assertThat(((Element) answer.getElementsByTagName("addressparts").item(0))
                        .getElementsByTagName("city")
                        .item(0)
                        .getTextContent())
                .isEqualTo("Bamako");
    }

    @Test
    void an_object_that_was_found_can_be_looked_up() throws Exception {
        JsonNode bamako = server.json(SEARCH + "q=Bamako").path(0);
        JsonNode segou = server.json(SEARCH + "city=S%C3%A9gou").path(0);
        assertThat(bamako.path("osm_type").textValue()).isEqualTo("node");
        String ids = "N" + segou.path("osm_id").asText() + ",W1,nonsense,n"
                + bamako.path("osm_id").asText();
        JsonNode found = server.json("/nominatim/lookup?format=json&osm_ids=" + ids);
        assertThat(names(found)).containsExactly("Ségou", "Bamako");
        assertThat(found.path(0).path("address").isObject()).isTrue();
        assertThat(xml("/nominatim/lookup?osm_ids=" + ids)
                        .getElementsByTagName("place")
                        .getLength())
                .isEqualTo(2);
        assertThat(server.json("/nominatim/lookup?format=json")).isEmpty();
        String many = IntStream.range(0, 60).mapToObj(i -> "N" + i).collect(Collectors.joining(","));
        assertThat(server.get("/nominatim/lookup?format=json&osm_ids=" + many).statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_status_is_a_word_or_an_object() {
        assertThat(server.get("/nominatim/status").body()).isEqualTo("OK");
        JsonNode status = server.json("/nominatim/status.php?format=json");
        assertThat(status.path("status").intValue()).isZero();
        assertThat(status.path("message").textValue()).isEqualTo("OK");
        assertThat(server.get("/nominatim/status?format=xml").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"search?q=Bamako", "reverse?lat=12&lon=-8&format=json", "lookup?osm_ids=N1&format=json"})
    void older_clients_ask_for_scripts_and_some_for_the_head_only(String path) {
        String script = "/nominatim/" + path.replace("?", ".php?");
        assertThat(server.json(script)).isEqualTo(server.json("/nominatim/" + path));
        assertThat(server.send("HEAD", script, BodyPublishers.noBody()).body()).isEmpty();
    }

    @Test
    void an_answer_can_be_wrapped_in_a_call() {
        HttpResponse<String> response = server.get(SEARCH + "format=json&q=Bamako&json_callback=a.b_1");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/javascript");
        assertThat(response.body()).startsWith("a.b_1([{").endsWith("}])");
        assertThat(server.get(SEARCH + "format=json&q=Bamako&json_callback=alert(1)//")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "search?format=json                          | Nothing to search for.",
                "search?format=json&q=a&city=b               | cannot be used together with 'q'",
                "search?format=json&q=a&limit=x              | Parameter 'limit' must be a number.",
                "search?format=json&q=a&viewbox=1,2,3        | viewbox",
                "search?format=json&q=91.5,0.5               | latitude",
                "reverse?format=json                         | Parameter 'lat' missing.",
                "reverse?format=json&lat=1                   | Parameter 'lon' missing.",
                "reverse?format=json&lat=x&lon=1             | Parameter 'lat' must be a number.",
                "reverse?format=json&lat=NaN&lon=1           | Parameter 'lat' must be a number.",
                "reverse?format=json&lat=200&lon=1           | -90 to 90",
                "reverse?format=json&lat=1&lon=1&zoom=x      | Parameter 'zoom' must be a number.",
            })
    void a_mistake_is_told_as_nominatim_tells_it(String path, String message) {
        HttpResponse<String> response = server.get("/nominatim/" + path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        JsonNode error = TestServer.tree(response).path("error");
        assertThat(error.path("code").intValue()).isEqualTo(400);
        assertThat(error.path("message").textValue()).contains(message);
    }

    @Test
    void a_mistake_is_told_in_the_format_of_the_answer() throws Exception {
        assertThat(xml("/nominatim/reverse").getTagName()).isEqualTo("error");
        HttpResponse<String> unknown = server.get("/nominatim/search?q=a&format=html");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(server.get("/nominatim/status?format=x").body()).startsWith("ERROR 400: ");
    }

    @Test
    void the_search_bar_of_qgis_gets_what_it_reads() {
        JsonNode place = server.json("/nominatim/search?format=json&addressdetails=1"
                        + "&viewbox=-12.24,10.16,4.27,25&countrycodes=ml&q=S%C3%A9gou")
                .path(0);
        assertThat(place.path("lat").textValue()).isEqualTo("13.4400000");
        assertThat(place.path("boundingbox")).hasSize(4);
        assertThat(place.path("address").path("state").textValue()).isEqualTo("Région de Ségou");
        for (String member : List.of("display_name", "place_id", "osm_type", "class", "type", "address")) {
            assertThat(place.has(member)).as(member).isTrue();
        }
    }
}
