package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.ServeOptions;
import dateline.cli.UsageException;
import dateline.store.postgis.Postgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Protects a newsroom with several servers: what one is told all show, and a database that fails takes no map away. */
@Timeout(180)
class ServersOnOneDatabaseTest {
    private static final String TOKEN = "a-token-of-the-starter";
    private static final String GAO = "Gunmen attacked Gao on 17 September 2024, killing 12 people, the army said.";
    private static final String KIDAL = "Gunmen attacked Kidal on 18 September 2024, killing 3 people, the army said.";

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void what_one_is_told_the_other_shows_and_both_go_on_while_the_database_is_away() throws Exception {
        try (Postgres database = Postgres.start()) {
            String store = database.urlOfNewDatabase();
            try (Node one = start("one", store);
                    Node two = start("two", store)) {
                assertThat(items(two)).contains("\"numberMatched\":0");
                assertThat(post(one, GAO).statusCode()).isEqualTo(201);
                assertThat(items(one)).as("what one wrote oneself").contains("\"numberMatched\":1");
                assertThat(shows(two, 1)).isTrue();

                database.stopAtOnce();
                assertThat(items(one)).contains("\"numberMatched\":1");
                assertThat(items(two)).contains("\"numberMatched\":1");
                HttpResponse<String> refused = post(one, KIDAL);
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(ready(one))
                        .as("whoever balances the load sends readers here still")
                        .isEqualTo(200);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                assertThat(refused.body()).contains("\"status\":503").doesNotContain("127.0.0.1");
                database.resume();

                int answer = 503;
                for (int left = 20; answer == 503 && left > 0; left--) {
                    Thread.sleep(250);
                    answer = post(two, KIDAL).statusCode();
                }
                assertThat(answer).isEqualTo(201);
                assertThat(shows(one, 2)).isTrue();
            }
        }
    }

    private Node start(String home, String store) throws UsageException {
        Node node = Node.start(
                new ServeOptions(
                        Optional.of(folder.resolve(home)),
                        Optional.of(store),
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
                        false),
                "test",
                Clock.systemUTC());
        node.complete();
        return node;
    }

    private boolean shows(Node node, int incidents) throws IOException, InterruptedException {
        for (int left = 50; left > 0; left--) {
            if (items(node).contains("\"numberMatched\":" + incidents)) {
                return true;
            }
            Thread.sleep(20);
        }
        return false;
    }

    private int ready(Node node) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + node.port() + "/ready");
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private String items(Node node) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + node.port() + "/api/collections/incidents/items"))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> post(Node node, String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + node.port() + "/api/reports?publish=true"))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"published_at\":\"2024-09-19T00:00:00Z\",\"text\":\"" + text + "\"}"))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
