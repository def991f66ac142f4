package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.web.EventReader.Event;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who listens is told everything once, and nothing that is not for them. */
class ChangesTest {
    private static final int LISTENERS = 1_000;

    @TempDir
    private Path dir;

    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(dir);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private EventReader listen(String... headers) {
        EventReader reader = new EventReader(server.port(), headers);
        assertThat(reader.status).contains("200");
        assertThat(reader.next("open").data().path("version").isNumber()).isTrue();
        return reader;
    }

    private String store(boolean publish, String title) {
        String report = server.store(publish, "@ flood 22.64 32.76 2023-09-10T00:00:00Z/2023-09-11T00:00:00Z " + title);
        return server.json("/api/reports/" + report, "Authorization", TestServer.bearer(server.editor))
                .at("/incidents/features/0/id")
                .asText();
    }

    private void change(String incident, String status) {
        HttpResponse<String> response = server.send(
                "PATCH",
                "/api/incidents/" + incident,
                BodyPublishers.ofString("{\"status\":\"" + status + "\",\"reason\":\"because\"}"),
                "Content-Type",
                TestServer.JSON,
                "Authorization",
                TestServer.bearer(server.editor));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    @Test
    void the_public_hears_of_an_incident_when_it_is_published_and_when_it_is_retracted_but_never_of_a_draft() {
        try (EventReader reader = listen()) {
            String draft = store(false, "Draft");
            String published = store(true, "Published");
            Event first = reader.next();
            assertThat(first.name()).isEqualTo("created");
            assertThat(first.ids()).containsExactly(published);
            change(draft, "published");
            assertThat(reader.next("created").ids()).containsExactly(draft);
            change(draft, "retracted");
            Event last = reader.next();
            assertThat(last.name()).isEqualTo("retracted");
            assertThat(last.ids()).containsExactly(draft);
            assertThat(server.get("/api/incidents/" + draft).statusCode()).isNotEqualTo(200);
        }
    }

    @Test
    void an_editor_hears_of_drafts_and_of_every_change() {
        try (EventReader reader = listen("Authorization", TestServer.bearer(server.editor))) {
            String draft = store(false, "Draft");
            assertThat(reader.next("created").ids()).containsExactly(draft);
            change(draft, "published");
            assertThat(reader.next("changed").ids()).containsExactly(draft);
            change(draft, "retracted");
            assertThat(reader.next("changed").ids()).containsExactly(draft);
        }
    }

    @Test
    void what_is_told_can_be_fetched_by_then() {
        try (EventReader reader = listen()) {
            String id = store(true, "Flood");
            assertThat(reader.next("created").ids()).containsExactly(id);
            assertThat(server.get("/api/collections/incidents/items/" + id).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void who_comes_back_is_told_what_was_missed_and_nothing_twice() {
        String kept = store(true, "Kept");
        String last;
        try (EventReader reader = listen()) {
            String heard = store(true, "Heard");
            assertThat(reader.next("created").ids()).containsExactly(heard);
            last = reader.lastEventId;
        }
        String missed = store(true, "Missed");
        change(kept, "retracted");
        String fleeting = store(true, "Fleeting");
        change(fleeting, "retracted");
        try (EventReader reader = listen("Last-Event-ID", last)) {
            assertThat(reader.next("created").ids()).containsExactly(missed);
            assertThat(reader.next("retracted").ids()).containsExactly(kept);
            String news = store(true, "News");
            assertThat(reader.next().ids()).containsExactly(news);
        }
    }

    @Test
    void who_listened_to_another_run_is_told_to_load_anew() {
        for (String id : List.of("deadbeef.1", "nonsense", "", "deadbeef.99999999999999999999")) {
            try (EventReader reader = listen("Last-Event-ID", id)) {
                assertThat(reader.next().name()).as(id).isEqualTo("reload");
            }
        }
    }

    @Test
    void a_token_that_is_not_known_does_not_listen_and_other_forms_are_not_served() {
        assertThat(server.get("/api/changes", "Authorization", "Bearer nonsense")
                        .statusCode())
                .isEqualTo(401);
        assertThat(server.get("/api/changes", "Accept", "text/html").statusCode())
                .isEqualTo(406);
        assertThat(server.send("HEAD", "/api/changes", BodyPublishers.noBody()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_thousand_listen_and_the_map_answers_all_the_same() {
        List<EventReader> readers = new ArrayList<>();
        try {
            IntStream.range(0, LISTENERS).forEach(i -> readers.add(listen()));
            String id = store(true, "Flood");
            assertThat(server.json("/api/collections/incidents/items")
                            .path("numberMatched")
                            .asInt())
                    .isEqualTo(1);
            readers.forEach(r -> assertThat(r.next("created").ids()).containsExactly(id));
        } finally {
            readers.forEach(EventReader::close);
        }
    }

    @Test
    void a_server_that_stops_ends_the_streams() {
        try (EventReader reader = listen()) {
            server.close();
            assertThat(reader.nextOrEnd()).isNull();
        }
        server = new TestServer(dir.resolve("again"));
    }
}
