package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Admins give and take away accounts, and the log tells of it. */
class UserRoutesTest {
    private TestServer server;

    @BeforeEach
    void start(@TempDir Path dir) {
        server = new TestServer(dir);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> add(String body) {
        return server.post("/api/users", server.admin, TestServer.JSON, body);
    }

    private HttpResponse<String> revoke(String name) {
        return server.send(
                "DELETE",
                "/api/users/" + name,
                BodyPublishers.noBody(),
                "Authorization",
                TestServer.bearer(server.admin));
    }

    @Test
    void a_token_is_shown_once_works_at_once_and_ends_when_it_is_revoked() {
        HttpResponse<String> made = add("{\"name\":\"Amina\",\"role\":\"editor\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String token = TestServer.tree(made).path("token").asText();
        assertThat(server.json("/api/session", "Authorization", TestServer.bearer(token))
                        .path("name")
                        .asText())
                .isEqualTo("Amina");
        String list = server.get("/api/users", "Authorization", TestServer.bearer(server.admin))
                .body();
        assertThat(list).contains("Amina").doesNotContain(token);
        assertThat(add("{\"name\":\"Amina\",\"role\":\"viewer\"}").statusCode()).isEqualTo(409);
        assertThat(revoke("Amina").statusCode()).isEqualTo(204);
        assertThat(revoke("Amina").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/session", "Authorization", TestServer.bearer(token))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void nobody_ends_their_own_account() {
        assertThat(revoke("admin").statusCode()).isEqualTo(409);
    }

    @Test
    void what_is_no_user_is_refused() {
        assertThat(add("{\"name\":\" \",\"role\":\"editor\"}").statusCode()).isEqualTo(400);
        assertThat(add("{\"name\":\"a\\nb\",\"role\":\"editor\"}").statusCode()).isEqualTo(400);
        assertThat(add("{\"name\":\"Ali\",\"role\":\"king\"}").statusCode()).isEqualTo(400);
        assertThat(server.post("/api/users", server.editor, TestServer.JSON, "{\"name\":\"Ali\",\"role\":\"admin\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_log_tells_who_did_what_newest_first_page_by_page() {
        server.store(false, "Words.", "@ flood nowhere never A flood");
        add("{\"name\":\"Amina\",\"role\":\"editor\"}");
        revoke("Amina");
        JsonNode log = audit("");
        assertThat(log.findValuesAsText("action").subList(0, 3)).containsExactly("revoke", "create", "incident");
        assertThat(log.at("/entries/0/who").asText()).isEqualTo("admin");
        assertThat(log.at("/entries/0/subject").asText()).isEqualTo("Amina");
        assertThat(log.at("/entries/2/who").asText()).isEqualTo("editor");
        JsonNode first = audit("?limit=1");
        JsonNode next =
                audit("?limit=1&before=" + URLEncoder.encode(first.path("next").asText(), StandardCharsets.UTF_8));
        assertThat(next.at("/entries/0/action").asText()).isEqualTo("create");
    }

    private JsonNode audit(String query) {
        return server.json("/api/audit" + query, "Authorization", TestServer.bearer(server.admin));
    }
}
