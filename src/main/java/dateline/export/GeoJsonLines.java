package dateline.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dateline.layer.CoordinateSystem;
import dateline.layer.LayerDescription;
import dateline.layer.LayerFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** GeoJSON with one feature a line: newline-delimited, or with a record separator before each (RFC 8142). */
public final class GeoJsonLines implements LayerFile {
    private static final char RECORD_SEPARATOR = 0x1E;

    private final JsonFactory json = JsonStream.factory();
    private final FeatureJson each = new FeatureJson(CoordinateSystem.CRS84, new ValueJson());
    private final boolean isSequence;

    private GeoJsonLines(boolean isSequence) {
        this.isSequence = isSequence;
    }

    /** One feature a line, for tools that read lines. */
    public static GeoJsonLines delimited() {
        return new GeoJsonLines(false);
    }

    /** A GeoJSON text sequence, RFC 8142. */
    public static GeoJsonLines sequence() {
        return new GeoJsonLines(true);
    }

    @Override
    public String mediaType() {
        return isSequence ? "application/geo+json-seq" : "application/x-ndjson";
    }

    @Override
    public void write(OutputStream out, LayerDescription layer, Iterable<LayerFeature> features) throws IOException {
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.setRootValueSeparator(null);
            for (LayerFeature feature : features) {
                if (isSequence) {
                    generator.writeRaw(RECORD_SEPARATOR);
                }
                each.write(generator, feature, Map.of());
                generator.writeRaw('\n');
            }
        }
    }
}
