package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts say the same as the items they count, to each audience. */
class CountsTest {
    private static final String COUNTS = "/api/collections/incidents/counts?by=";

    @TempDir
    private static Path dir;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(dir);
        server.store(
                true,
                "@ gunfire -7.95 12.58 2024-09-17T05:30:00Z/2024-09-17T06:30:00Z Gunfire",
                "@ gunfire -7.93 12.60 2024-09-18T04:00:00Z/2024-09-18T05:00:00Z More gunfire",
                "@ flood 22.64 32.76 2023-09-10T00:00:00Z/2023-09-11T00:00:00Z Flood in Derna",
                "@ coup nowhere never Coup somewhere");
        server.store(false, "@ fire -7.94 12.65 2024-09-18T04:00:00Z/2024-09-18T05:00:00Z A draft");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void each_value_is_counted_and_what_has_none_apart() {
        JsonNode counts = server.json(COUNTS + "kind,time_start,background");
        assertThat(counts.path("numberMatched").asInt()).isEqualTo(4);
        JsonNode kinds = counts.path("counts").path("kind");
        assertThat(kinds.path("values").toString()).isEqualTo("{\"gunfire\":2,\"coup\":1,\"flood\":1}");
        assertThat(kinds.path("none").asInt()).isZero();
        JsonNode days = counts.path("counts").path("time_start");
        assertThat(days.path("values").path("2024-09-17").asInt()).isEqualTo(1);
        assertThat(days.path("values").size()).isEqualTo(3);
        assertThat(days.path("none").asInt()).isEqualTo(1);
        assertThat(counts.path("counts")
                        .path("background")
                        .path("values")
                        .path("false")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void the_filters_of_items_hold() {
        JsonNode near = server.json(COUNTS + "kind&bbox=-9,12,-7,13&filter=place_precision%20IS%20NOT%20NULL");
        assertThat(near.path("counts").path("kind").path("values").toString()).isEqualTo("{\"gunfire\":2}");
        assertThat(server.json(COUNTS + "verification&kind=flood")
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void drafts_are_counted_to_editors_only() {
        assertThat(server.json(COUNTS + "kind").toString()).doesNotContain("fire\":1");
        JsonNode all = server.json(COUNTS + "kind", "Authorization", TestServer.bearer(server.editor));
        assertThat(all.path("counts").path("kind").path("values").path("fire").asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "weight", "claims", "killed_low", "kind&flavour=mild"})
    void what_cannot_be_counted_is_refused(String by) {
        assertThat(server.get(COUNTS + by).statusCode()).isEqualTo(400);
    }
}
