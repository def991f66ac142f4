package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are found in all that is said of an incident, by whoever may see it. */
class WordsSearchTest {
    @TempDir
    private static Path dir;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(dir);
        server.store(
                true,
                "@ gunfire -7.95 12.58 2024-09-17T05:30:00Z/2024-09-17T06:30:00Z Gunfire in Faladié",
                "@ flood 22.64 32.76 2023-09-10T00:00:00Z/2023-09-11T00:00:00Z فيضان في درنة");
        server.store(false, "@ fire -7.94 12.65 2024-09-18T04:00:00Z/2024-09-18T05:00:00Z A draft of gunfire");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static int found(String words, boolean asEditor) {
        String address =
                "/api/collections/incidents/counts?by=kind&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        JsonNode counts = asEditor
                ? server.json(address, "Authorization", TestServer.bearer(server.editor))
                : server.json(address);
        return counts.get("numberMatched").intValue();
    }

    @ParameterizedTest
    @CsvSource({
        "faladie, 1",
        "FALADIÉ gunfire, 1",
        "fire fala, 1",
        "gun, 1",
        "gunfire derna, 0",
        "درنه, 1",
        "'درنة  فيضان', 1",
        "' ', 2"
    })
    void words_are_found_whole_or_in_part_in_any_order_without_case_and_accents(String words, int count) {
        assertThat(found(words, false)).isEqualTo(count);
    }

    @Test
    void words_of_a_draft_are_found_by_those_who_see_it_only() {
        assertThat(found("draft", true)).isOne();
        assertThat(found("draft", false)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents/items?q=faladie", "extents/items?q=faladie"})
    void items_and_areas_are_found_as_they_are_counted(String address) {
        assertThat(server.json("/api/collections/" + address)
                        .get("numberMatched")
                        .intValue())
                .isOne();
    }

    @Test
    void a_longer_word_is_found_where_its_beginning_was_looked_for_before() {
        assertThat(found("fala", false)).isOne();
        assertThat(found("faladie", false)).isOne();
        assertThat(found("falafel", false)).isZero();
    }

    @Test
    void who_speaks_is_a_property_to_filter_and_count_by() {
        JsonNode one = server.json("/api/collections/incidents/items?q=faladie");
        String kinds = one.at("/features/0/properties/source_kinds").asText();
        assertThat(kinds).isNotBlank();
        JsonNode counts = server.json("/api/collections/incidents/counts?by=source_kinds");
        assertThat(counts.at("/counts/source_kinds/values").get(kinds).intValue())
                .isPositive();
        JsonNode chosen = server.json("/api/collections/incidents/items?filter="
                + URLEncoder.encode(
                        "source_kinds LIKE '%" + kinds.replaceAll(" .*", "") + "%'", StandardCharsets.UTF_8));
        assertThat(chosen.get("numberMatched").intValue()).isPositive();
    }
}
