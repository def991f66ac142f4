package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapi4j.parser.OpenApi3Parser;
import org.openapi4j.parser.validation.v3.OpenApi3Validator;

/** Documents that are not tested rot. */
class DocumentationTest {
    /** Files of the map, which are no API. */
    private static final List<String> FILES =
            List.of("/", "/favicon.ico", "/js/", "/css/", "/fonts/", "/img/", "/vendor/");

    /** At the root, for clients of Nominatim: an OpenAPI document has no second path of the name of /api/reverse. */
    private static final String HOMONYM = "GET /reverse";

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

    private static List<String> routes() {
        return server.addresses().stream()
                .filter(a -> !a.startsWith("HEAD "))
                .filter(a ->
                        FILES.stream().noneMatch(f -> f.equals("/") ? a.equals("GET /") : a.startsWith("GET " + f)))
                .toList();
    }

    @Test
    void every_route_is_in_the_openapi_document_and_nothing_else() {
        JsonNode document = server.json("/api/openapi.json");
        List<String> documented = new ArrayList<>();
        document.path("paths").properties().forEach(path -> {
            String prefix = path.getValue().has("servers") ? "" : "/api";
            String address = prefix + (prefix.isEmpty() || !path.getKey().equals("/") ? path.getKey() : "");
            path.getValue().fieldNames().forEachRemaining(method -> {
                if (!method.equals("servers")) {
                    documented.add(method.toUpperCase(Locale.ROOT) + " " + unnamed(address));
                }
            });
        });
        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(routes().stream()
                        .filter(route -> !route.equals(HOMONYM))
                        .map(DocumentationTest::unnamed)
                        .toList());
    }

    private static String unnamed(String address) {
        return address.replaceAll("[{<][^}>]*[}>]", "{}");
    }

    @Test
    void the_openapi_document_stands_alone() {
        JsonNode document = server.json("/api/openapi.json");
        assertThat(document.path("openapi").asText()).startsWith("3.0");
        assertThat(document.at("/servers/0/url").asText()).isEqualTo(server.base() + "/api");
        for (String reference : document.findValuesAsText("$ref")) {
            assertThat(reference).startsWith("#/");
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
        JsonNode limit = document.at("/components/parameters/limit");
        assertThat(limit.at("/schema/maximum").asInt()).isEqualTo(ItemsRequest.MAX_LIMIT);
        assertThat(limit.at("/schema/default").asInt()).isEqualTo(ItemsRequest.DEFAULT_LIMIT);
    }

    @Test
    void the_openapi_document_is_one_of_its_version(@TempDir Path folder) throws Exception {
        JsonNode document = server.json("/api/openapi.json");
        // That nothing is needed may be said as {} since 3.0.3; the validator is of before.
        document.findValues("security").forEach(needed -> ((ArrayNode) needed).removeIf(JsonNode::isEmpty));
        File file = folder.resolve("openapi.json").toFile();
        new ObjectMapper().writeValue(file, document);
        // Throws what is wrong, and where.
        assertThat(OpenApi3Validator.instance()
                        .validate(new OpenApi3Parser().parse(file, false))
                        .isValid())
                .isTrue();
    }

    @Test
    void every_route_and_parameter_is_in_the_api_page() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/api.md"));
        for (String route : routes()) {
            assertThat(page).as("api.md on " + route).contains("`" + route.replace("<path>", "{path}") + "`");
        }
        for (JsonNode parameter : server.json("/api/openapi.json").at("/components/parameters")) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query")
                    && !parameter.path("description").asText().startsWith("Only features")) {
                assertThat(page).as("api.md on the parameter " + name).contains("`" + name + "`");
            }
        }
    }

    @Test
    void every_property_of_a_layer_is_in_the_api_page() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/api.md"));
        for (String layer : List.of("incidents", "extents", "mentions", "reports")) {
            server.json("/api/collections/" + layer + "/schema")
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(name -> assertThat(page)
                            .as("api.md on the property " + name + " of " + layer)
                            .contains("`" + name + "`"));
        }
    }
}
