package dateline.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A reverse proxy that puts a server under a prefix, takes the prefix away, and says nothing of it to the server. */
final class PrefixProxy implements AutoCloseable {
    private static final String PREFIX = "/maps/dateline";
    private static final Set<String> OF_A_CONNECTION =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "http2-settings");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> outside = Collections.synchronizedSet(new TreeSet<>());
    private volatile String target = "";

    PrefixProxy() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where clients find the server, without a slash at the end. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PREFIX;
    }

    /** Says whose answers it hands on. */
    void leadTo(String address) {
        target = address;
    }

    /** What was asked for that does not lie under the prefix. */
    Set<String> outside() {
        return Set.copyOf(outside);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = exchange.getRequestURI().toString();
            if (asked.startsWith(PREFIX + "/")) {
                handOn(exchange, asked.substring(PREFIX.length()));
            } else {
                outside.add(asked);
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void handOn(HttpExchange exchange, String path) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + path))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (isHandedOn(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            response.headers().map().forEach((name, values) -> {
                if (isHandedOn(name)) {
                    exchange.getResponseHeaders().put(name, List.copyOf(values));
                }
            });
            boolean hasBody = response.statusCode() != 304 && response.statusCode() != 204;
            exchange.sendResponseHeaders(response.statusCode(), hasBody ? 0 : -1);
            try (InputStream in = response.body();
                    OutputStream out = exchange.getResponseBody()) {
                byte[] chunk = new byte[8192];
                for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                    out.write(chunk, 0, n);
                    out.flush();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isHandedOn(String header) {
        return OF_A_CONNECTION.stream().noneMatch(header::equalsIgnoreCase);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
