package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was answered before is answered again without the routes, as long as it is still the right answer. */
class RepeatsTest {
    private static final String ITEMS = "/api/collections/incidents/items";

    /** Longer than a piece, and than what a connection takes at once. */
    private static final int LONG = 3 * Body.PIECE + 17;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger version = new AtomicInteger(1);
    private final AtomicReference<@Nullable Body> kept =
            new AtomicReference<>(Body.of("words".getBytes(StandardCharsets.UTF_8)));
    private Repeats repeats = new Repeats(this::stamp, new RateLimit(new Limits(0, 1)));
    private Javalin server = Javalin.create();

    @BeforeEach
    void start() {
        start(new Limits(0, 1));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void start(Limits limits) {
        server.stop();
        repeats = new Repeats(this::stamp, new RateLimit(limits));
        server = Javalin.create(config -> {
                    config.jetty.modifyServer(jetty -> jetty.setHandler(repeats));
                    config.routes.get("/words", this::answer);
                    config.routes.head("/words", this::answer);
                    config.routes.post("/words", this::answer);
                })
                .start("127.0.0.1", 0);
    }

    private String stamp() {
        return Integer.toString(version.get());
    }

    private void answer(Context ctx) {
        answered.incrementAndGet();
        ctx.header("ETag", "\"1\"")
                .header("Vary", "Accept")
                .header("Link", "<a>")
                .header("X-Request-Id", "first");
        Body body = kept.get();
        Answers.plain(ctx, "text/plain;charset=utf-8", body == null ? Body.of(new byte[0]) : body);
        repeats.note(ctx, stamp(), kept::get);
    }

    private HttpResponse<String> get(String... headers) {
        return send("GET", headers);
    }

    private HttpResponse<String> send(String method, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/words"))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Map<String, List<String>> lasting(HttpHeaders headers) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers.map());
        assertThat(all.remove("X-Request-Id")).hasSize(1);
        assertThat(all.remove("Date")).hasSize(1);
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2000, Body.PIECE, LONG})
    void the_same_headers_and_bytes_come_again_without_the_route(int length) {
        kept.set(Body.written(out -> out.write("a".repeat(length).getBytes(StandardCharsets.UTF_8))));
        HttpResponse<String> first = get();
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> again = get();
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body()).hasSize(length);
            assertThat(lasting(again.headers())).isEqualTo(lasting(first.headers()));
            assertThat(again.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f]{16}");
        }
        assertThat(answered).hasValue(1);
    }

    @Test
    void what_was_made_of_older_content_is_not_answered() {
        get();
        version.set(2);
        kept.set(Body.of("others".getBytes(StandardCharsets.UTF_8)));
        assertThat(get().body()).isEqualTo("others");
        assertThat(answered).hasValue(2);
    }

    @Test
    void what_is_no_longer_kept_is_made_again() {
        get();
        kept.set(null);
        assertThat(get().body()).isEmpty();
        assertThat(answered).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "Accept, text/html",
        "Accept-Encoding, gzip",
        "Accept-Language, ar",
        "X-Forwarded-Prefix, /maps",
        "X-Forwarded-Host, maps.example",
        "X-Forwarded-Proto, https",
        "X-Of-Tomorrow, 1",
        "Cookie, a=b",
        "Authorization, Bearer x",
        "If-None-Match, \"1\""
    })
    void another_header_makes_another_request(String name, String value) {
        get();
        get(name, value);
        assertThat(answered).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "User-Agent, other",
        "Referer, http://a.example/",
        "X-Forwarded-For, 203.0.113.7",
        "Sec-Fetch-Mode, cors"
    })
    void who_asks_makes_no_other_request(String name, String value) {
        get();
        get(name, value);
        assertThat(answered).hasValue(1);
    }

    @Test
    void what_comes_with_a_body_goes_to_the_routes() {
        get();
        HttpRequest odd = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/words"))
                .method("GET", BodyPublishers.ofString("?"))
                .build();
        assertThat(client.sendAsync(odd, BodyHandlers.ofString()).join().body()).isEqualTo("words");
        assertThat(answered).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "POST"})
    void only_GET_is_answered_so(String method) {
        send(method);
        get();
        send(method);
        assertThat(answered).hasValue(3);
    }

    @Test
    void what_a_token_was_shown_is_never_known() {
        get("Authorization", "Bearer x");
        get("Authorization", "Bearer x");
        get();
        assertThat(answered).hasValue(3);
    }

    @Test
    void who_asks_too_often_is_left_to_the_routes_which_say_so() {
        start(new Limits(1, 100));
        String[] from = {"X-Forwarded-For", "203.0.113.7"};
        get(from);
        for (int i = 0; i < 2 * Limits.BURST_SECONDS; i++) {
            get(from);
        }
        assertThat(answered.get()).isBetween(2, Limits.BURST_SECONDS + 2);
    }

    @Test
    void a_whole_server_counts_what_it_repeats_and_shows_what_is_new(@TempDir Path dir) {
        try (TestServer whole = TestServer.within(dir, new Limits(2, 100))) {
            whole.store(true, "@ flood 22.64 32.76 2023-09-10T00:00:00Z/2023-09-11T00:00:00Z Flood one");
            assertThat(whole.json(ITEMS).path("numberMatched").asInt()).isEqualTo(1);
            assertThat(whole.json(ITEMS).path("numberMatched").asInt()).isEqualTo(1);
            whole.store(true, "@ flood 22.64 32.76 2023-09-12T00:00:00Z/2023-09-13T00:00:00Z Flood two");
            assertThat(whole.json(ITEMS).path("numberMatched").asInt()).isEqualTo(2);
            whole.store(false, "@ flood 22.64 32.76 2023-09-14T00:00:00Z/2023-09-15T00:00:00Z A draft");
            String[] token = {"Authorization", "Bearer " + whole.editor};
            assertThat(whole.json(ITEMS, token).path("numberMatched").asInt()).isEqualTo(3);
            assertThat(whole.json(ITEMS).path("numberMatched").asInt()).isEqualTo(2);
            String[] from = {"X-Forwarded-For", "203.0.113.7"};
            int refused = 0;
            for (int i = 0; i < 4 * Limits.BURST_SECONDS && refused == 0; i++) {
                refused = whole.get(ITEMS, from).statusCode() == 429 ? 1 : 0;
            }
            assertThat(refused).as("refused once it asks too often").isEqualTo(1);
        }
    }
}
