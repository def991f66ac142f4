package dateline.gazetteer.files;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.gazetteer.imports.CountedLines;
import dateline.gazetteer.imports.InputFile;
import java.io.IOException;

/** GeoJSON features, one a line (with or without the record separator of RFC 8142): a broken line costs no other. */
final class GeoJsonLinesFile implements FeatureFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final InputFile file;

    GeoJsonLinesFile(InputFile file) {
        this.file = file;
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        try (CountedLines lines = new CountedLines(file.open())) {
            while (lines.next()) {
                if (!lines.shown().isBlank()) {
                    visitor.begins(lines.bytes());
                    line(lines, visitor);
                }
            }
        }
    }

    private void line(CountedLines lines, Visitor visitor) throws IOException {
        JsonNode node;
        try {
            node = JSON.readTree(lines.text().replaceFirst("^\u001E", ""));
        } catch (JacksonException e) {
            visitor.rejected(file.name(), lines.number(), "broken JSON: " + e.getOriginalMessage(), lines.shown());
            return;
        } catch (IllegalArgumentException e) {
            visitor.rejected(file.name(), lines.number(), String.valueOf(e.getMessage()), lines.shown());
            return;
        }
        GeoJsonFile.feature(node, file.name(), lines.number(), DeclaredCrs.WGS84, visitor);
    }
}
