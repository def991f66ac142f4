package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

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

    @ParameterizedTest
    @MethodSource("paths")
    void a_method_that_is_not_answered_is_refused_as_a_problem_that_names_those_that_are(String path) {
        Set<String> answered = server.addresses().stream()
                .filter(a -> path(path).matches(pattern(a.substring(a.indexOf(' ') + 1))))
                .map(a -> a.substring(0, a.indexOf(' ')))
                .collect(Collectors.toSet());
        for (String method : METHODS) {
            if (!answered.contains(method)) {
                HttpResponse<String> refused = server.send(method, path(path), BodyPublishers.noBody());
                assertThat(refused.statusCode()).as(method + " " + path).isEqualTo(405);
                assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(refused.headers().firstValue("Allow").orElse("").split(", "))
                        .as("Allow of " + path)
                        .containsAll(answered);
            }
        }
    }

    private static String pattern(String route) {
        return Arrays.stream(route.split("\\{[^}]*}", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
    }

    static Stream<String> paths() {
        return server.addresses().stream()
                .map(a -> a.substring(a.indexOf(' ') + 1))
                // Where the files of the map lie, every address is one of them or none.
                .filter(path -> !path.contains("<"))
                .distinct();
    }

    /** Addresses that end in the form of what is there are of that form, whatever a client would like better. */
    @ParameterizedTest
    @MethodSource("addresses")
    void what_is_there_in_several_forms_is_refused_to_those_who_take_none_of_them(String route) {
        if (route.startsWith("/api") && !route.endsWith(".json")) {
            HttpResponse<String> refused = server.get(path(route), "Accept", "image/tiff");
            assertThat(refused.statusCode())
                    .as(route)
                    .isGreaterThanOrEqualTo(400)
                    .isLessThan(500);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            HttpResponse<String> usual = server.get(path(route), "Accept", "*/*");
            if (usual.statusCode() == 200) {
                assertThat(refused.statusCode()).as(route).isEqualTo(406);
            }
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
