package dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dateline.layer.CoordinateSystem;
import dateline.layer.LayerFeature;
import java.io.IOException;
import java.util.Map;

/** Writes one feature as GeoJSON. */
final class FeatureJson {
    private final GeometryJson geometries;
    private final ValueJson values;

    FeatureJson(CoordinateSystem system, ValueJson values) {
        this.geometries = new GeometryJson(system);
        this.values = values;
    }

    /** Writes members that are no plain values. */
    interface More {
        void to(JsonGenerator out) throws IOException;
    }

    void write(JsonGenerator out, LayerFeature feature, Map<String, ?> members) throws IOException {
        write(out, feature, members, o -> {});
    }

    void write(JsonGenerator out, LayerFeature feature, Map<String, ?> members, More more) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", "Feature");
        out.writeStringField("id", feature.id());
        out.writeFieldName("geometry");
        geometries.write(out, feature.geometry());
        out.writeObjectFieldStart("properties");
        values.writeMembers(out, feature.properties());
        out.writeEndObject();
        values.writeMembers(out, members);
        more.to(out);
        out.writeEndObject();
    }
}
