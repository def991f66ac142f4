package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What caches and other pages may rely on. */
class ValidatorsTest {
    private static final String ITEMS = "/api/collections/incidents/items";

    @TempDir
    private static Path dir;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(dir);
        for (int i = 0; i < 10; i++) {
            server.store(true, "@ flood 22.64 32.76 2023-09-10T00:00:00Z/2023-09-11T00:00:00Z Flood number " + i);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String tag(String path, String... headers) {
        return server.get(path, headers).headers().firstValue("ETag").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ITEMS,
                ITEMS + "?limit=3",
                "/api/collections/extents/items?f=html",
                "/api/collections",
                "/api",
                "/download/incidents.csv",
                "/download/incidents.geojson",
                "/download/extents.kml"
            })
    void the_same_strong_tag_means_the_same_bytes_compressed_or_not(String path) {
        for (String encoding : List.of("identity", "gzip")) {
            HttpResponse<String> first = server.get(path, "Accept-Encoding", encoding);
            HttpResponse<String> second = server.get(path, "Accept-Encoding", encoding);
            assertThat(first.headers().firstValue("ETag").orElseThrow()).startsWith("\"");
            assertThat(second.headers().firstValue("ETag"))
                    .isEqualTo(first.headers().firstValue("ETag"));
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(server.get(
                                    path,
                                    "Accept-Encoding",
                                    encoding,
                                    "If-None-Match",
                                    first.headers().firstValue("ETag").orElseThrow())
                            .statusCode())
                    .isEqualTo(304);
        }
        assertThat(tag(path, "Accept-Encoding", "gzip")).isNotEqualTo(tag(path, "Accept-Encoding", "identity"));
    }

    @Test
    void a_proxy_that_made_the_tag_weak_still_gets_its_304() {
        assertThat(server.get(ITEMS, "If-None-Match", "W/" + tag(ITEMS)).statusCode())
                .isEqualTo(304);
        assertThat(server.get(ITEMS, "If-None-Match", "*").statusCode()).isEqualTo(304);
    }

    @Test
    void the_order_of_parameters_makes_no_other_answer() {
        assertThat(tag(ITEMS + "?kind=flood&limit=3")).isEqualTo(tag(ITEMS + "?limit=3&kind=flo%6Fd"));
        assertThat(tag(ITEMS + "?kind=flood&limit=3")).isNotEqualTo(tag(ITEMS + "?limit=4&kind=flood"));
    }

    @Test
    void every_write_makes_a_new_tag_and_a_new_answer() {
        String before = tag(ITEMS);
        int count = server.json(ITEMS).path("numberMatched").asInt();
        server.store(true, "@ flood 10 10 2020-09-10T00:00:00Z/2020-09-11T00:00:00Z One more");
        HttpResponse<String> after = server.get(ITEMS, "If-None-Match", before);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(TestServer.tree(after).path("numberMatched").asInt()).isEqualTo(count + 1);
    }

    @Test
    void what_is_kept_for_editors_is_not_answered_to_the_public() {
        server.store(false, "@ flood 10 10 2020-09-10T00:00:00Z/2020-09-11T00:00:00Z Hidden draft");
        String[] editor = {"Authorization", TestServer.bearer(server.editor)};
        for (int i = 0; i < 2; i++) {
            assertThat(server.get(ITEMS, editor).body()).contains("Hidden draft");
            assertThat(server.get(ITEMS).body()).doesNotContain("Hidden draft");
        }
        assertThat(server.get(ITEMS, editor).headers().firstValue("Cache-Control"))
                .contains("private, no-cache");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/collections/incidents/items | GET, HEAD, OPTIONS",
                "/api/reports                     | OPTIONS, POST",
                "/api/incidents/some-id           | DELETE, GET, HEAD, OPTIONS, PATCH",
                "/api/places/some-id              | DELETE, GET, HEAD, OPTIONS, PUT",
                "/js/main.js                      | GET, HEAD, OPTIONS",
            })
    void options_say_what_an_address_answers(String path, String methods) {
        HttpResponse<String> response = server.send("OPTIONS", path, BodyPublishers.noBody());
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Allow")).contains(methods);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin").isPresent())
                .isEqualTo(methods.contains("GET"));
    }

    @Test
    void there_are_no_options_where_there_is_nothing() {
        assertThat(server.send("OPTIONS", "/nothing/here", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void published_data_may_be_read_by_any_page_and_nothing_with_a_token() {
        assertThat(server.get(ITEMS).headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(server.get(ITEMS, "Authorization", TestServer.bearer(server.editor))
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(server.send("OPTIONS", ITEMS, BodyPublishers.noBody())
                        .headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElseThrow())
                .doesNotContainIgnoringCase("authorization");
    }
}
