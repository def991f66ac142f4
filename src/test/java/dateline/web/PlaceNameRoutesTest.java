package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What places are called in a reader's language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaceNameRoutesTest {
    private TestServer server;

    @BeforeAll
    void start(@TempDir Path dir) {
        server = new TestServer(dir);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_place_and_those_around_it_are_named_in_the_language_asked_for() {
        JsonNode names =
                server.json("/api/names?lang=ar&places=ml.bamako.faladie,ml").path("names");
        assertThat(names).hasSize(2);
        assertThat(names.at("/0/id").asText()).isEqualTo("ml.bamako.faladie");
        assertThat(names.at("/0/primary").asText()).isEqualTo("Faladié");
        assertThat(names.at("/0/name").asText()).isEqualTo("فالادي");
        assertThat(names.at("/0/names")).extracting(JsonNode::asText).containsExactly("Faladié", "فالادي");
        assertThat(names.at("/0/around").findValuesAsText("name")).containsExactly("باماكو", "مالي");
        assertThat(names.at("/1/around")).isEmpty();
    }

    @Test
    void where_there_is_no_such_name_it_is_the_primary_one() {
        JsonNode name = server.json("/api/names?lang=de&places=ml.bamako").at("/names/0");
        assertThat(name.path("name").asText()).isEqualTo("Bamako");
    }

    @Test
    void what_is_no_place_is_left_out_and_a_missing_language_is_refused() {
        assertThat(server.json("/api/names?lang=ar&places=nowhere,%3Cb%3E,ml").path("names"))
                .hasSize(1);
        assertThat(server.get("/api/names?places=ml").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/names?lang=ar&places=ml&x=1").statusCode()).isEqualTo(400);
    }
}
