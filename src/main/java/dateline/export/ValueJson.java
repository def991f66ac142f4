package dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dateline.layer.CoordinateSystem;
import dateline.layer.columns.StoredValue;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Writes the values of properties. */
final class ValueJson {
    private static final double LARGEST_EXACT = 1L << 53;

    private final GeometryJson geometries = new GeometryJson(CoordinateSystem.CRS84);

    void writeMembers(JsonGenerator out, Map<String, ?> members) throws IOException {
        for (Map.Entry<String, ?> member : members.entrySet()) {
            out.writeFieldName(member.getKey());
            write(out, member.getValue());
        }
    }

    void write(JsonGenerator out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            writeNumber(out, number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Instant moment) {
            out.writeString(MomentText.of(moment));
        } else if (value instanceof Geometry geometry) {
            geometries.write(out, geometry);
        } else if (value instanceof StoredValue stored) {
            JsonSink.write(out, geometries, stored);
        } else if (value instanceof Map<?, ?> object) {
            out.writeStartObject();
            for (Map.Entry<?, ?> member : object.entrySet()) {
                out.writeFieldName(String.valueOf(member.getKey()));
                write(out, member.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            out.writeStartArray();
            for (Object element : list) {
                write(out, element);
            }
            out.writeEndArray();
        } else {
            throw new IllegalArgumentException(
                    "no JSON for a " + value.getClass().getName());
        }
    }

    static void writeNumber(JsonGenerator out, double number) throws IOException {
        if (number == Math.rint(number) && Math.abs(number) < LARGEST_EXACT) {
            out.writeNumber((long) number);
        } else if (Double.isFinite(number)) {
            out.writeNumber(number);
        } else {
            out.writeNull();
        }
    }
}
