package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dateline.data.DataFiles;
import dateline.data.Shipped;
import dateline.export.ReadingJson;
import dateline.incident.ReportInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Protects the whole reading of the sample reports. Each expected file was reviewed against its report; run with {@code
 * -Dgolden=update} to rewrite them, and review the difference.
 */
class GoldenReportsTest {
    private static final Path EXPECTED = Path.of("src", "test", "resources", "golden");
    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @TestFactory
    Stream<DynamicTest> every_sample_is_read_as_it_was_reviewed() throws Exception {
        DataFiles files = new DataFiles(null);
        List<ReportInput> reports = Samples.read(files).reports();
        List<String> names = new ArrayList<>();
        try (InputStream list = files.open("samples/samples.yaml")) {
            for (JsonNode entry : new YAMLMapper().readTree(list)) {
                names.add(entry.path("file").asText());
            }
        }
        return Stream.iterate(0, i -> i < names.size(), i -> i + 1)
                .map(i -> DynamicTest.dynamicTest(names.get(i), () -> check(names.get(i), reports.get(i))));
    }

    private static void check(String name, ReportInput report) throws IOException {
        Path file = EXPECTED.resolve(name.replaceFirst("\\.txt$", ".expected.json"));
        String read = JSON.writeValueAsString(reading(report)) + "\n";
        if (UPDATE) {
            Files.createDirectories(EXPECTED);
            Files.writeString(file, read);
        }
        assertThat(read).isEqualTo(Files.readString(file));
    }

    private static JsonNode reading(ReportInput report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReadingJson(Shipped.GAZETTEER).write(out, Shipped.read(report), null);
        JsonNode read = JSON.readTree(out.toByteArray());
        // How it came about is for tests of single rules; here only what came about counts.
        ((ObjectNode) read).remove("decisions");
        return simplified(read);
    }

    /** The same with rounded numbers, and with its box in the place of each ring. */
    private static JsonNode simplified(JsonNode node) {
        if (node.isFloatingPointNumber()) {
            return JSON.getNodeFactory().numberNode(Math.round(node.asDouble() * 1e4) / 1e4);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode out = JSON.createArrayNode();
            array.forEach(each -> out.add(simplified(each)));
            return out;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode out = JSON.createObjectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                boolean rings = field.getKey().equals("coordinates")
                        && field.getValue().path(0).isArray();
                out.set(rings ? "box" : field.getKey(), simplified(rings ? box(field.getValue()) : field.getValue()));
            }
            return out;
        }
        return node;
    }

    private static JsonNode box(JsonNode coordinates) {
        double[] box = {180, 90, -180, -90};
        widen(box, coordinates);
        ArrayNode out = JSON.createArrayNode();
        for (double edge : box) {
            out.add(edge);
        }
        return out;
    }

    private static void widen(double[] box, JsonNode coordinates) {
        if (coordinates.path(0).isNumber()) {
            box[0] = Math.min(box[0], coordinates.path(0).asDouble());
            box[1] = Math.min(box[1], coordinates.path(1).asDouble());
            box[2] = Math.max(box[2], coordinates.path(0).asDouble());
            box[3] = Math.max(box[3], coordinates.path(1).asDouble());
        } else {
            coordinates.forEach(each -> widen(box, each));
        }
    }
}
