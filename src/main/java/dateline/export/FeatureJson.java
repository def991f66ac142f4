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

    void write(JsonGenerator out, LayerFeature feature, Map<String, ?> members) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", "Feature");
        out.writeStringField("id", feature.id());
        out.writeFieldName("geometry");
        geometries.write(out, feature.geometry());
        out.writeObjectFieldStart("properties");
        values.writeMembers(out, feature.properties());
        out.writeEndObject();
        values.writeMembers(out, members);
        out.writeEndObject();
    }
}
