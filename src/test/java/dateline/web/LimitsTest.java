package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One client cannot take what is there for all. */
class LimitsTest {
    private static final String ITEMS = "/api/collections/incidents/items";
    private static final int SLOW_CLIENTS = 500;

    /** Enough for an answer that fits into no buffer of a connection. */
    private static final int INCIDENTS = 500;

    @TempDir
    private Path dir;

    @Test
    void who_asks_too_often_is_told_when_to_ask_again_and_nobody_else_suffers() {
        try (TestServer server = TestServer.within(dir, new Limits(2, 100))) {
            String[] first = {"X-Forwarded-For", "10.0.0.1, 203.0.113.7"};
            @Nullable HttpResponse<String> refused = null;
            for (int i = 0; i < 50 && refused == null; i++) {
                HttpResponse<String> answer = server.get("/api", first);
                refused = answer.statusCode() == 200 ? null : answer;
            }
            Objects.requireNonNull(refused, "fifty requests at once were all answered");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(Integer.parseInt(
                            refused.headers().firstValue("Retry-After").orElseThrow()))
                    .isPositive();
            assertThat(server.get("/api", "X-Forwarded-For", "203.0.113.8").statusCode())
                    .isEqualTo(200);
            assertThat(server.get("/api").statusCode()).isEqualTo(200);
            assertThat(server.get("/health", first).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_token_is_one_client_wherever_it_is_used() {
        try (TestServer server = TestServer.within(dir, new Limits(1, 100))) {
            List<Integer> answers = IntStream.range(0, 40)
                    .mapToObj(i -> server.get(
                                    "/api",
                                    "X-Forwarded-For",
                                    "203.0.113." + i,
                                    "Authorization",
                                    TestServer.bearer(server.editor))
                            .statusCode())
                    .toList();
            assertThat(answers).contains(200, 429);
        }
    }

    @Test
    void without_a_limit_nobody_is_refused() {
        try (TestServer server = TestServer.within(dir, new Limits(0, 100))) {
            assertThat(IntStream.range(0, 100)
                            .mapToObj(i -> server.get("/api/conformance", "X-Forwarded-For", "203.0.113.7")
                                    .statusCode()))
                    .containsOnly(200);
        }
    }

    @Test
    void an_address_holds_only_so_many_connections() throws IOException {
        try (TestServer server = TestServer.within(dir, new Limits(0, 1))) {
            List<Socket> open = new ArrayList<>();
            try {
                int refused = 0;
                for (int i = 0; i < 3 * Limits.LOCAL_FACTOR; i++) {
                    Socket socket = connect(server, 0);
                    open.add(socket);
                    refused += answers(socket) ? 0 : 1;
                }
                assertThat(refused).isBetween(2 * Limits.LOCAL_FACTOR - 1, 2 * Limits.LOCAL_FACTOR + 1);
            } finally {
                for (Socket socket : open) {
                    socket.close();
                }
            }
        }
    }

    private static boolean answers(Socket socket) {
        try {
            socket.getOutputStream()
                    .write("GET /health HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void hundreds_of_clients_that_take_nothing_and_send_nothing_leave_the_map_usable() throws IOException {
        try (TestServer server = new TestServer(dir)) {
            server.store(false, lines());
            List<Socket> slow = new ArrayList<>();
            try {
                for (int i = 0; i < SLOW_CLIENTS; i++) {
                    Socket socket = connect(server, 2048);
                    slow.add(socket);
                    OutputStream out = socket.getOutputStream();
                    // Half take no byte of a long answer; the others announce a body and send none of it.
                    String request = i % 2 == 0
                            ? "GET " + ITEMS + "?limit=10000 HTTP/1.1\r\nHost: x\r\nAuthorization: "
                                    + TestServer.bearer(server.editor) + "\r\n\r\n"
                            : "POST /api/read HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n{";
                    out.write(request.getBytes(StandardCharsets.US_ASCII));
                }
                for (String path : List.of("/", "/api", ITEMS + "?limit=5", "/health", "/js/main.js")) {
                    assertThat(server.get(path).statusCode()).as(path).isEqualTo(200);
                }
                assertThat(server.json(ITEMS + "?limit=10000", "Authorization", TestServer.bearer(server.editor))
                                .path("features"))
                        .hasSize(INCIDENTS);
            } finally {
                for (Socket socket : slow) {
                    socket.close();
                }
            }
        }
    }

    private static String[] lines() {
        return IntStream.range(0, INCIDENTS)
                .mapToObj(i -> "@ flood 10 " + (i % 60) + " 2024-01-01T00:00:00Z/2024-01-02T00:00:00Z Flood " + i)
                .toArray(String[]::new);
    }

    private static Socket connect(TestServer server, int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        return socket;
    }
}
