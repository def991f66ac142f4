package dateline.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dateline.layer.CoordinateSystem;
import dateline.layer.LayerFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** Writes GeoJSON (RFC 7946), feature by feature, so that a layer of any size needs little memory. */
public final class GeoJsonWriter {
    private final JsonFactory json = JsonStream.factory();
    private final ValueJson values = new ValueJson();

    public GeoJsonWriter() {}

    /**
     * Writes a FeatureCollection and leaves the stream open.
     *
     * @param members further members, written before the features: strings, numbers, booleans, moments, lists, maps
     * @param system the system of the coordinates; any but CRS84 is no longer RFC 7946 but OGC API Features part 2
     */
    public void writeCollection(
            OutputStream out, Iterable<LayerFeature> features, CoordinateSystem system, Map<String, ?> members)
            throws IOException {
        try (JsonGenerator generator = json.createGenerator(out)) {
            writeCollection(generator, features, system, members);
        }
    }

    /**
     * Writes one Feature and leaves the stream open.
     *
     * @param members further members of the feature, such as {@code links}
     */
    public void writeFeature(OutputStream out, LayerFeature feature, CoordinateSystem system, Map<String, ?> members)
            throws IOException {
        try (JsonGenerator generator = json.createGenerator(out)) {
            new FeatureJson(system, values).write(generator, feature, members);
        }
    }

    /** A geometry in WGS 84 as a GeoJSON text. */
    public String geometry(Geometry wgs84) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(text)) {
            values.write(generator, wgs84);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    void writeCollection(
            JsonGenerator out, Iterable<LayerFeature> features, CoordinateSystem system, Map<String, ?> members)
            throws IOException {
        FeatureJson each = new FeatureJson(system, values);
        out.writeStartObject();
        out.writeStringField("type", "FeatureCollection");
        values.writeMembers(out, members);
        out.writeArrayFieldStart("features");
        for (LayerFeature feature : features) {
            each.write(out, feature, Map.of());
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
