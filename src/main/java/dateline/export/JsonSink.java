package dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dateline.layer.columns.ValueSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.locationtech.jts.geom.Geometry;

/** Writes what is told as JSON. */
final class JsonSink implements ValueSink {
    private final JsonGenerator out;
    private final GeometryJson geometries;
    private final boolean takesBytes;

    JsonSink(JsonGenerator out, GeometryJson geometries) {
        this.out = out;
        this.geometries = geometries;
        takesBytes = out.getOutputTarget() instanceof OutputStream;
    }

    @Override
    public void nothing() throws IOException {
        out.writeNull();
    }

    @Override
    public void text(byte[] bytes, int start, int length) throws IOException {
        if (takesBytes) {
            out.writeUTF8String(bytes, start, length);
        } else {
            out.writeString(new String(bytes, start, length, StandardCharsets.UTF_8));
        }
    }

    @Override
    public void integer(int number) throws IOException {
        out.writeNumber(number);
    }

    @Override
    public void number(double number) throws IOException {
        ValueJson.writeNumber(out, number);
    }

    @Override
    public void truth(boolean truth) throws IOException {
        out.writeBoolean(truth);
    }

    @Override
    public void moment(Instant moment) throws IOException {
        out.writeString(moment.toString());
    }

    @Override
    public void geometry(Geometry geometry) throws IOException {
        geometries.write(out, geometry);
    }

    @Override
    public void beginList() throws IOException {
        out.writeStartArray();
    }

    @Override
    public void endList() throws IOException {
        out.writeEndArray();
    }

    @Override
    public void beginMap() throws IOException {
        out.writeStartObject();
    }

    @Override
    public void name(String name) throws IOException {
        out.writeFieldName(name);
    }

    @Override
    public void endMap() throws IOException {
        out.writeEndObject();
    }
}
