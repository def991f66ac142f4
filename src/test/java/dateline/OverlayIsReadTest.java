package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.cli.ServeOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor says of a place is what the next report is read with, also after a restart. */
class OverlayIsReadTest {
    private static final String TOKEN = "a-token-of-the-starter";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "overlay.quartier-invente";
    private static final String INVENTED =
            "{\"names\":[{\"name\":\"Quartier Inventé\",\"language\":\"fr\"},{\"name\":\"حي المخترع\",\"language\":\"ar\"}],"
                    + "\"type\":\"neighbourhood\",\"lon\":-7.99,\"lat\":12.63,\"reason\":\"three reports name it\"}";
    private static final String FRENCH = "Une explosion a tué trois personnes mardi à Quartier Inventé, à Bamako.";
    private static final String ARABIC = "قتل ثلاثة أشخاص في انفجار وقع يوم الثلاثاء في حي المخترع في باماكو.";

    @TempDir
    private Path dir;

    private Node start() throws Exception {
        ServeOptions options = new ServeOptions(
                Optional.of(dir),
                Optional.empty(),
                "127.0.0.1",
                0,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(TOKEN),
                Optional.empty(),
                Optional.empty(),
                "",
                "*",
                100,
                500,
                false);
        return Node.start(options, "test", Clock.systemUTC());
    }

    private static JsonNode send(Node node, String method, String path, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", type)
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return JSON.readTree(answer);
    }

    /** The ids of the places that the report is found to name. */
    private static List<String> read(Node node, String text) throws IOException, InterruptedException {
        JsonNode reading = send(node, "POST", "/api/read?published_at=2024-09-19", "text/plain", text);
        return StreamSupport.stream(reading.path("mentions").spliterator(), false)
                .map(m -> m.at("/place/id").asText())
                .toList();
    }

    private static JsonNode edit(Node node, String method, String path, String body)
            throws IOException, InterruptedException {
        return send(node, method, path, "application/json", body);
    }

    @Test
    void a_report_that_names_an_added_place_resolves_to_it_until_it_is_taken_back() throws Exception {
        try (Node node = start()) {
            assertThat(read(node, FRENCH)).doesNotContain(ID).contains("ml.bamako");
            edit(node, "POST", "/api/places", INVENTED);
            assertThat(read(node, FRENCH)).contains(ID);
            assertThat(read(node, ARABIC)).contains(ID);
        }
        try (Node node = start()) {
            assertThat(read(node, FRENCH)).as("after a restart").contains(ID);
            edit(node, "DELETE", "/api/places/" + ID, "{\"reason\":\"hearsay\"}");
            assertThat(read(node, FRENCH)).doesNotContain(ID).contains("ml.bamako");
            assertThat(read(node, ARABIC)).doesNotContain(ID);
        }
        try (Node node = start()) {
            assertThat(read(node, FRENCH)).doesNotContain(ID);
            assertThat(edit(node, "GET", "/api/places/" + ID + "/history", "").path("revisions"))
                    .hasSize(2);
        }
    }

    @Test
    void an_incident_keeps_the_place_as_it_was_when_the_report_was_read() throws Exception {
        try (Node node = start()) {
            edit(node, "POST", "/api/places", INVENTED);
            JsonNode incident = send(
                            node, "POST", "/api/reports?publish=true&published_at=2024-09-19", "text/plain", FRENCH)
                    .at("/incidents/features/0");
            assertThat(incident.at("/properties/place_id").asText()).isEqualTo(ID);
            edit(
                    node,
                    "PUT",
                    "/api/places/" + ID,
                    INVENTED.replace("12.63", "12.65").replace("Quartier Inventé", "Quartier Renommé"));
            JsonNode after =
                    edit(node, "GET", "/api/incidents/" + incident.path("id").asText(), "");
            assertThat(after.path("geometry")).isEqualTo(incident.path("geometry"));
            assertThat(after.at("/properties/place_name")).isEqualTo(incident.at("/properties/place_name"));
            assertThat(read(node, FRENCH.replace("Inventé", "Renommé"))).contains(ID);
        }
    }
}
