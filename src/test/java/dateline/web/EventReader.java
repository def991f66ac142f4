package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Listens to server-sent events over a socket of its own. */
final class EventReader implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    /** One event as a browser would dispatch it. */
    record Event(String name, JsonNode data) {
        List<String> ids() {
            List<String> ids = new ArrayList<>();
            data.path("ids").forEach(id -> ids.add(id.asText()));
            return ids;
        }
    }

    private final Socket socket;
    private final BufferedReader in;
    final String status;

    /** What a browser would send to go on after this. */
    String lastEventId = "";

    EventReader(int port, String... headers) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            StringBuilder request = new StringBuilder("GET /api/changes HTTP/1.1\r\nHost: x\r\n");
            for (int i = 0; i < headers.length; i += 2) {
                request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
            }
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            status = String.valueOf(in.readLine());
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                // Headers are looked at by other tests.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next event. */
    Event next() {
        return Objects.requireNonNull(nextOrEnd(), "the stream ended before an event");
    }

    /** The next event; null where the server ended the stream. */
    @Nullable
    Event nextOrEnd() {
        String name = "message";
        String data = "";
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("id: ")) {
                    lastEventId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !data.isEmpty()) {
                    return new Event(name, Json.MAPPER.readTree(data));
                }
            }
            return null;
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no event came", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Skips to the next event of this name. */
    Event next(String name) {
        for (Event event = nextOrEnd(); event != null; event = nextOrEnd()) {
            if (event.name().equals(name)) {
                return event;
            }
        }
        throw new AssertionError("the stream ended before an event '" + name + "'");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
