package dateline.gazetteer.geonames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.gazetteer.imports.ImportException;
import dateline.gazetteer.imports.ImportListener;
import dateline.gazetteer.imports.Imports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoNamesDownloadTest {
    private final List<String> requests = new ArrayList<>();

    @TempDir
    Path folder;

    private HttpServer server;
    private byte[] dump = new byte[0];
    private String tag = "\"v1\"";
    /** So many answers break in the middle. */
    private int breaks;

    @BeforeEach
    void serve() throws IOException {
        Path zip = Imports.zip(folder.resolve("made.zip"), "ML.txt", "places ".repeat(100_000) + Math.PI);
        dump = Files.readAllBytes(zip);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/dump/ML.zip", this::answer);
        server.createContext("/dump/login.zip", exchange -> {
            byte[] page = "<html>please log in</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        String ifRange = exchange.getRequestHeaders().getFirst("If-Range");
        requests.add(range == null ? "all" : range);
        exchange.getResponseHeaders().add("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
            return;
        }
        int from = range != null && tag.equals(ifRange) ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, dump.length - from);
        int to = breaks-- > 0 ? from + (dump.length - from) / 2 : dump.length;
        exchange.getResponseBody().write(dump, from, to - from);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private Path fetch(String name) throws IOException {
        URI base = URI.create("http://localhost:" + server.getAddress().getPort() + "/dump");
        return new GeoNamesDownload(base, folder.resolve("downloads"), Duration.ofMillis(10), ImportListener.NOBODY)
                .fetch(name);
    }

    @Test
    void a_dump_is_fetched_once_and_again_only_when_it_changed() throws IOException {
        assertThat(Files.readAllBytes(fetch("ml"))).isEqualTo(dump);
        assertThat(Files.readAllBytes(fetch("ML"))).isEqualTo(dump);
        assertThat(requests).containsExactly("all", "all");
        tag = "\"v2\"";
        dump = Arrays.copyOf(dump, dump.length + 1);
        assertThat(Files.readAllBytes(fetch("ML"))).isEqualTo(dump);
    }

    @Test
    void a_broken_download_goes_on_where_it_stopped() throws IOException {
        breaks = 3;
        assertThat(Files.readAllBytes(fetch("ML"))).isEqualTo(dump);
        assertThat(requests).hasSize(4).first().isEqualTo("all");
        assertThat(requests.subList(1, 4)).allSatisfy(r -> assertThat(r).matches("bytes=[1-9]\\d*-"));
    }

    @Test
    void what_changed_on_the_server_meanwhile_is_fetched_anew() throws IOException {
        breaks = 99;
        assertThatThrownBy(() -> fetch("ML"))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("the same command goes on");
        breaks = 0;
        tag = "\"v2\"";
        dump[dump.length - 1]++;
        assertThat(Files.readAllBytes(fetch("ML"))).isEqualTo(dump);
    }

    @Test
    void what_is_not_there_or_no_dump_says_so() {
        assertThatThrownBy(() -> fetch("XX"))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("there is no http://localhost")
                .hasMessageContaining("XX.zip (404)");
        assertThatThrownBy(() -> fetch("login")).hasMessageContaining("is no dump; nothing was changed");
        assertThatThrownBy(() -> fetch("../etc/passwd")).hasMessageContaining("is no dump of GeoNames");
        assertThat(folder.resolve("downloads/login.zip")).doesNotExist();
    }

    @Test
    void a_server_that_cannot_be_reached_says_so() {
        server.stop(0);
        assertThatThrownBy(() -> fetch("ML"))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("cannot be reached; download http://localhost");
    }
}
