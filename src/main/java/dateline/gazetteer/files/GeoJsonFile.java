package dateline.gazetteer.files;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.gazetteer.imports.ImportException;
import dateline.gazetteer.imports.InputFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** A GeoJSON FeatureCollection, read one feature at a time. */
final class GeoJsonFile implements FeatureFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final InputFile file;

    GeoJsonFile(InputFile file) {
        this.file = file;
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        DeclaredCrs crs = crs();
        try (CountedStream in = new CountedStream(file.open());
                JsonParser parser = JSON.createParser(in)) {
            if (!goToFeatures(parser)) {
                throw new ImportException(file.name() + " is no FeatureCollection of GeoJSON");
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                long line = parser.currentTokenLocation().getLineNr();
                visitor.begins(in.bytes());
                feature(parser.readValueAsTree(), file.name(), line, crs, visitor);
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw new ImportException(file.name() + ":"
                        + parser.currentTokenLocation().getLineNr() + ": expected a feature; nothing was changed");
            }
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private ImportException broken(JacksonException e) {
        long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return new ImportException(
                file.name() + ":" + line + ": broken or cut short: "
                        + e.getOriginalMessage().replaceAll("\\s+", " ") + "; nothing was changed",
                e);
    }

    /** Goes to the list of features of the collection; false where there is none. */
    private static boolean goToFeatures(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("features") && value == JsonToken.START_ARRAY) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    /** What the {@code crs} member says, wherever it stands. RFC 7946 has none, older files have. */
    private DeclaredCrs crs() throws IOException {
        try (JsonParser parser = JSON.createParser(file.open())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return DeclaredCrs.WGS84;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("crs")) {
                    return crs(parser.readValueAsTree());
                }
                parser.skipChildren();
            }
            return DeclaredCrs.WGS84;
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private static DeclaredCrs crs(JsonNode member) throws ImportException {
        if (member.isNull()) {
            return DeclaredCrs.WGS84;
        }
        String name = member.path("properties").path("name").asText("");
        return DeclaredCrs.named(name.isEmpty() ? member.toString() : name);
    }

    /** Hands on one feature. */
    static void feature(JsonNode node, String file, long line, DeclaredCrs crs, Visitor visitor) throws IOException {
        FeatureRow row;
        try {
            if (!node.path("type").asText().equals("Feature")) {
                throw new IllegalArgumentException("no Feature");
            }
            Geometry geometry = GeoJsonGeometry.read(node.path("geometry"));
            row = new FeatureRow(file, line, values(node), geometry == null ? null : crs.toWgs84(geometry));
        } catch (IllegalArgumentException e) {
            visitor.rejected(
                    file,
                    line,
                    String.valueOf(e.getMessage()),
                    node.path("properties").toString());
            return;
        }
        visitor.row(row);
    }

    private static Map<String, String> values(JsonNode feature) {
        Map<String, String> values = new LinkedHashMap<>();
        if (feature.path("id").isValueNode()) {
            values.put("id", feature.path("id").asText());
        }
        for (Map.Entry<String, JsonNode> property : feature.path("properties").properties()) {
            String text =
                    property.getValue().isValueNode() && !property.getValue().isNull()
                            ? property.getValue().asText().strip()
                            : "";
            if (!text.isEmpty()) {
                values.put(property.getKey(), text);
            }
        }
        return values;
    }
}
