package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.data.Shipped;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.OverlayPlace;
import dateline.gazetteer.index.LiveGazetteer;
import dateline.incident.Kind;
import dateline.layer.CurrentLayers;
import dateline.store.Role;
import dateline.store.Store;
import dateline.store.sqlite.SqliteStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/** A real server over a real store, with a reader that reads tables. */
final class TestServer implements AutoCloseable {
    static final String JSON = "application/json";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Store store;
    private final WebServer server;
    private final LiveGazetteer gazetteer;
    final String viewer;
    final String editor;

    final String admin;

    TestServer(Path dir) {
        this(dir, Optional.empty(), Optional.empty());
    }

    /** A server on which a second person publishes. */
    static TestServer ofTwo(Path dir) {
        return new TestServer(dir, Optional.empty(), Optional.empty(), SmallGazetteer.KNOWN::with, true, Limits.USUAL);
    }

    TestServer(Path dir, Optional<String> baseUrl, Optional<String> tiles) {
        this(dir, baseUrl, tiles, SmallGazetteer.KNOWN::with, false, Limits.USUAL);
    }

    /** A server that knows other places. */
    TestServer(Path dir, Gazetteer places) {
        this(dir, Optional.empty(), Optional.empty(), overlay -> places, false, Limits.USUAL);
    }

    /** A server that allows each client only so much. */
    static TestServer within(Path dir, Limits limits) {
        return new TestServer(dir, Optional.empty(), Optional.empty(), SmallGazetteer.KNOWN::with, false, limits);
    }

    private TestServer(
            Path dir,
            Optional<String> baseUrl,
            Optional<String> tiles,
            Function<List<OverlayPlace>, Gazetteer> places,
            boolean secondPerson,
            Limits limits) {
        try {
            Files.createDirectories(dir.resolve("web/js"));
            Files.createDirectories(dir.resolve("words"));
            Files.writeString(dir.resolve("web/index.html"), "<!DOCTYPE html><title>Dateline</title>");
            Files.writeString(dir.resolve("web/embed.html"), "<!DOCTYPE html><title>Embed</title>");
            Files.writeString(dir.resolve("web/js/main.js"), "export const answer = 42;\n".repeat(200));
            Files.writeString(dir.resolve("words/en.json"), "{\"title\":\"Map\"}");
            Files.writeString(dir.resolve("words/ar.json"), "{\"title\":\"خريطة\",\"desk.save\":\"احفظ\"}");
            Files.writeString(dir.resolve("secret.txt"), "secret");
            store = SqliteStore.open(dir.resolve("dateline.db"));
            Instant now = Instant.now();
            viewer = store.tokens().create("viewer", Role.VIEWER, now);
            editor = store.tokens().create("editor", Role.EDITOR, now);
            admin = store.tokens().create("admin", Role.ADMIN, now);
            Kind flood = new Kind("flood", Map.of("en", "Flood", "ar", "فيضان"), "#336699", "M0 0", "Other", "OTHER");
            gazetteer = new LiveGazetteer(
                    store.places()::version, () -> places.apply(store.places().entries()));
            server = new WebServer(
                    new WebSettings("127.0.0.1", 0, baseUrl, tiles, "", "*", limits, "test"),
                    new Services(
                            new TableReader(),
                            gazetteer,
                            Shipped.KNOWLEDGE.placeWords(),
                            () -> List.of(flood),
                            () -> Shipped.KNOWLEDGE.facilities(),
                            store.incidents(),
                            store.places(),
                            store.tokens(),
                            store.audit(),
                            secondPerson,
                            new CurrentLayers(store.incidents(), gazetteer),
                            Folder.ofDisk(dir.resolve("web")),
                            Folder.ofDisk(dir.resolve("words")),
                            Clock.systemUTC()));
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.port();
    }

    String base() {
        return "http://127.0.0.1:" + server.port();
    }

    SortedSet<String> addresses() {
        return server.addresses();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    JsonNode json(String path, String... headers) {
        HttpResponse<String> response = get(path, headers);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " -> " + response.statusCode() + " " + response.body());
        }
        return tree(response);
    }

    HttpResponse<String> post(String path, String token, String type, String body) {
        return post(path, token, type, body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String path, String token, String type, byte[] body) {
        return send(
                "POST", path, BodyPublishers.ofByteArray(body), "Content-Type", type, "Authorization", bearer(token));
    }

    /** Stores a report of these lines and returns its id. */
    String store(boolean publish, String... lines) {
        HttpResponse<String> response =
                post("/api/reports?publish=" + publish, editor, "text/plain", String.join("\n", lines));
        if (response.statusCode() != 201) {
            throw new AssertionError(response.body());
        }
        return tree(response).at("/report/sha256").asText();
    }

    HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base() + path))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static String bearer(String token) {
        return "Bearer " + token;
    }

    static JsonNode tree(HttpResponse<String> response) {
        try {
            return Json.MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
