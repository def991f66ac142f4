package dateline.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dateline.layer.CoordinateSystem;
import dateline.layer.LayerFeature;
import dateline.layer.LayerName;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes OGC Features and Geometries JSON (JSON-FG, OGC 21-045r1): GeoJSON that also says of what type features are, when
 * they are, and where in another reference system than WGS 84. {@code geometry} is always WGS 84, longitude first.
 */
public final class JsonFgWriter {
    private static final String CONFORMANCE = "http://www.opengis.net/spec/json-fg-1/1.0/conf/";

    /** What a document of this writer conforms to. */
    public static final List<String> CONFORMS_TO = List.of(CONFORMANCE + "core", CONFORMANCE + "types-schemas");

    private final JsonFactory json = JsonStream.factory();
    private final ValueJson values = new ValueJson();
    private final FeatureJson inWgs84 = new FeatureJson(CoordinateSystem.CRS84, values);
    private final LayerName layer;
    private final CoordinateSystem system;
    private final GeometryJson places;
    private final Map<String, Object> head = new LinkedHashMap<>();

    /**
     * A writer for the features of one layer.
     *
     * @param schema the address of the JSON Schema of the features
     * @param system the system of {@code place}; in CRS84 there is none, for {@code geometry} says it already
     */
    public JsonFgWriter(LayerName layer, String schema, CoordinateSystem system) {
        this.layer = layer;
        this.system = system;
        places = new GeometryJson(system);
        head.put("conformsTo", CONFORMS_TO);
        head.put("featureType", layer.word());
        head.put("featureSchema", schema);
        head.put("coordRefSys", system.uri());
    }

    /**
     * Writes a FeatureCollection and leaves the stream open.
     *
     * @param members further members, written before the features
     */
    public void writeCollection(OutputStream out, Iterable<LayerFeature> features, Map<String, ?> members)
            throws IOException {
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringField("type", "FeatureCollection");
            values.writeMembers(generator, head);
            values.writeMembers(generator, members);
            generator.writeArrayFieldStart("features");
            for (LayerFeature feature : features) {
                inWgs84.write(generator, feature, time(feature), o -> place(o, feature));
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    /**
     * Writes one Feature and leaves the stream open.
     *
     * @param members further members of the feature, such as {@code links}
     */
    public void writeFeature(OutputStream out, LayerFeature feature, Map<String, ?> members) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>(head);
        all.putAll(time(feature));
        all.putAll(members);
        try (JsonGenerator generator = json.createGenerator(out)) {
            inWgs84.write(generator, feature, all, o -> place(o, feature));
        }
    }

    private void place(JsonGenerator out, LayerFeature feature) throws IOException {
        out.writeFieldName("place");
        if (system.isCrs84()) {
            out.writeNull();
        } else {
            places.write(out, feature.geometry());
        }
    }

    private Map<String, @Nullable Object> time(LayerFeature feature) {
        boolean isOfIncidents = layer == LayerName.INCIDENTS || layer == LayerName.EXTENTS;
        Object start = feature.properties().get(isOfIncidents ? "time_start" : "published_at");
        Object end = feature.properties().get(isOfIncidents ? "time_end" : "published_at");
        Map<String, @Nullable Object> time = new LinkedHashMap<>();
        if (start == null && end == null) {
            time.put("time", null);
        } else if (Objects.equals(start, end)) {
            time.put("time", Map.of("timestamp", Objects.requireNonNull(start)));
        } else {
            time.put(
                    "time",
                    Map.of(
                            "interval",
                            List.of(Objects.requireNonNullElse(start, ".."), Objects.requireNonNullElse(end, ".."))));
        }
        return time;
    }
}
