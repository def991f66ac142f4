package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every address that is read, so that a new route cannot forget it. */
class EveryRouteTest {
    /** What stands for the parts of a path; an address with others is asked for something that is not there. */
    private static final Map<String, String> PARTS =
            Map.of("{layer}", "incidents", "{tileMatrixSet}", "WebMercatorQuad", "{z}", "0", "{x}", "0", "{y}", "0");

    /** A stream without end. */
    private static final String ENDLESS = "/api/changes";

    @TempDir
    private static Path dir;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(dir);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<String> addresses() {
        return server.addresses().stream()
                .filter(a -> a.startsWith("GET "))
                .map(a -> a.substring("GET ".length()))
                .filter(a -> !a.equals(ENDLESS));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void head_answers_as_get_does_without_a_body(String route) {
        String path = path(route);
        HttpResponse<String> get = server.get(path);
        HttpResponse<String> head = server.send("HEAD", path, BodyPublishers.noBody());
        assertThat(get.statusCode()).isLessThan(500);
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        for (String header : List.of("Content-Type", "ETag", "Vary", "Cache-Control")) {
            if (!header.equals("ETag") || get.statusCode() == 200) {
                assertThat(head.headers().firstValue(header))
                        .as(header)
                        .isEqualTo(get.headers().firstValue(header));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void options_says_what_else_is_answered(String route) {
        HttpResponse<String> options = server.send("OPTIONS", path(route), BodyPublishers.noBody());
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow").orElse("")).contains("GET", "HEAD", "OPTIONS");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void an_error_is_never_a_page_of_the_framework(String route) {
        HttpResponse<String> answer = server.get(path(route) + "?nosuch=1");
        assertThat(answer.statusCode()).isLessThan(500);
        if (answer.statusCode() >= 400) {
            // Nominatim's reverse speaks XML where nobody says otherwise.
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).containsAnyOf("json", "text/xml");
        }
    }

    private static String path(String route) {
        String path = route;
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            path = path.replace(part.getKey(), part.getValue());
        }
        return path.replaceAll("[{<][^}>]*[}>]", "none");
    }
}
