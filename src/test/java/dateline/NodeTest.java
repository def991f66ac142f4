package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.cli.ServeOptions;
import dateline.cli.UsageException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a server starts, and how it says that it cannot. */
class NodeTest {
    @TempDir
    private Path dir;

    private ServeOptions options(Optional<Path> home, String store, int port, boolean demo, String token, String base) {
        return options(home, store, port, Optional.empty(), demo, token, base);
    }

    private static ServeOptions options(
            Optional<Path> home, String store, int port, Optional<Path> data, boolean demo, String token, String base) {
        return new ServeOptions(
                home,
                Optional.of(store).filter(s -> !s.isEmpty()),
                "127.0.0.1",
                port,
                data,
                Optional.empty(),
                demo,
                Optional.of(token).filter(t -> !t.isEmpty()),
                Optional.of(base).filter(b -> !b.isEmpty()),
                Optional.empty(),
                "",
                "*",
                100,
                500,
                false);
    }

    private static Node start(ServeOptions options) throws UsageException {
        return Node.start(options, "test", Clock.systemUTC());
    }

    private static void refuses(ServeOptions options, String... words) {
        assertThatThrownBy(() -> start(options).close())
                .isInstanceOf(UsageException.class)
                .message()
                .contains(words)
                .doesNotContain("\n", "Exception");
    }

    @Test
    void a_wrong_start_is_one_line() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "no folder");
        refuses(options(Optional.of(file.resolve("home")), "", 0, false, "", ""), "home", "--home");
        refuses(options(Optional.of(dir), "mysql://localhost/x", 0, false, "", ""), "'mysql' is not known");
        refuses(options(Optional.of(dir), "sqlite:" + dir, 0, false, "", ""), dir.toString());
        refuses(options(Optional.of(dir), "", 0, false, "short", ""), "DATELINE_ADMIN_TOKEN");
        refuses(options(Optional.of(dir), "", 0, false, "", "maps.example/"), "base URL");
        Files.writeString(dir.resolve("other.db"), "this is no database, but words that go on for a while ".repeat(50));
        refuses(options(Optional.of(dir), "sqlite:" + dir.resolve("other.db"), 0, false, "", ""), "other.db");
    }

    @Test
    void a_port_that_is_taken_is_named_and_the_token_is_not_used_up() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses(
                    options(Optional.of(dir), "", taken.getLocalPort(), false, "", ""),
                    "port " + taken.getLocalPort(),
                    "--port");
        }
        try (Node node = start(options(Optional.of(dir), "", 0, false, "", ""))) {
            assertThat(String.join("\n", node.announcement())).contains("Admin token");
        }
    }

    @Test
    void the_first_start_prints_a_token_that_works_and_later_ones_none() throws Exception {
        String token;
        try (Node node = start(options(Optional.of(dir), "", 0, false, "", ""))) {
            String text = String.join("\n", node.announcement());
            assertThat(text).contains("http://127.0.0.1:" + node.port() + "/#token=");
            token = text.replaceAll("(?s).*#token=([A-Za-z0-9_-]+).*", "$1");
            assertThat(session(node, token)).contains("\"admin\"");
        }
        try (Node node = start(options(Optional.of(dir), "", 0, false, "", ""))) {
            assertThat(String.join("\n", node.announcement())).doesNotContain("token");
            assertThat(session(node, token)).contains("\"admin\"");
        }
        try (Node node = start(options(Optional.of(dir), "", 0, false, "a-token-of-the-starter", ""))) {
            assertThat(String.join("\n", node.announcement())).doesNotContain("token");
            assertThat(session(node, "a-token-of-the-starter")).contains("\"admin\"");
            assertThat(session(node, token)).contains("401");
        }
    }

    @Test
    void the_demonstration_shows_the_samples_in_a_home_of_its_own() throws Exception {
        try (Node node = start(options(Optional.empty(), "", 0, true, "", ""))) {
            String items = get(node, "/api/collections/incidents/items?background=false", Optional.empty());
            assertThat(items).contains("armed-attack", "Faladi", "flood");
            assertThat(String.join("\n", node.announcement())).contains("#token=");
        }
    }

    @Test
    void data_that_cannot_be_read_is_one_line_before_the_port_is_open() throws IOException {
        Path data = copyOfTheData();
        ServeOptions options = options(Optional.of(dir.resolve("home")), "", 0, Optional.of(data), false, "", "");
        String english = Files.readString(data.resolve("languages/en.yaml"));
        Files.writeString(data.resolve("languages/en.yaml"), english + "\nno_such_section: [a, b]\n");
        refuses(options, "languages/en.yaml", "no_such_section");
        Files.delete(data.resolve("languages/en.yaml"));
        Files.writeString(data.resolve("languages/english.yaml"), english);
        refuses(options, "english.yaml", "en.yaml");
        Files.move(data.resolve("languages/english.yaml"), data.resolve("languages/en.yaml"));
        Path kinds = Files.move(data.resolve("kinds.yaml"), dir.resolve("kinds.yaml"));
        refuses(options, "kinds.yaml", "is missing");
        Files.move(kinds, data.resolve("kinds.yaml"));
        Path places = data.resolve("gazetteer/own.tsv");
        Files.writeString(places, "id\tname\nx\tX\n");
        refuses(options, "own.tsv, line 1");
    }

    @Test
    void data_of_a_folder_are_those_that_are_served() throws Exception {
        Path data = copyOfTheData();
        for (String colour : List.of("#123456", "#654321")) {
            Path kinds = data.resolve("kinds.yaml");
            Files.writeString(
                    kinds,
                    Files.readString(kinds).replaceFirst("colour: \"#[0-9A-Fa-f]{6}\"", "colour: \"" + colour + "\""));
            try (Node node =
                    start(options(Optional.of(dir.resolve("home")), "", 0, Optional.of(data), false, "", ""))) {
                assertThat(get(node, "/api/kinds", Optional.empty())).contains(colour);
            }
        }
    }

    @Test
    void what_is_made_after_the_port_is_open_is_waited_for_by_all_who_ask_at_once() throws Exception {
        try (Node node = start(options(Optional.of(dir), "", 0, false, "a-token-of-the-starter", ""))) {
            List<HttpRequest> requests = List.of(
                    report(node, "Trois personnes ont été tuées mardi à Gao dans une attaque."),
                    report(node, "Three people were killed on Tuesday in an attack in Gao."),
                    report(node, "قتل ثلاثة أشخاص الثلاثاء في هجوم في غاو."),
                    to(node, "/api/kinds").build(),
                    to(node, "/api/reverse?lon=-8&lat=12.6").build(),
                    to(node, "/api/geocode?q=march%C3%A9+de+Djibo").build());
            HttpClient client = HttpClient.newHttpClient();
            List<CompletableFuture<HttpResponse<String>>> answers = requests.stream()
                    .map(r -> client.sendAsync(r, HttpResponse.BodyHandlers.ofString()))
                    .toList();
            node.complete();
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isBetween(200, 201);
            }
            assertThat(answers.get(0).get().body()).contains("Gao");
            assertThat(answers.get(4).get().body()).contains("\"ml\"");
        }
    }

    private Path copyOfTheData() throws IOException {
        Path data = dir.resolve("data");
        Path shipped = Path.of("data");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file :
                    files.filter(f -> !f.startsWith(shipped.resolve("gold"))).toList()) {
                Path copy = data.resolve(shipped.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return data;
    }

    private static HttpRequest.Builder to(Node node, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path))
                .header("Authorization", "Bearer a-token-of-the-starter");
    }

    private static HttpRequest report(Node node, String text) {
        return to(node, "/api/reports")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}"))
                .build();
    }

    private static String session(Node node, String token) throws IOException, InterruptedException {
        return get(node, "/api/session", Optional.of(token));
    }

    private static String get(Node node, String path, Optional<String> token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path));
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
