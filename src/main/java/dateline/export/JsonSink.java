package dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dateline.layer.columns.StoredValue;
import dateline.layer.columns.ValueSink;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.locationtech.jts.geom.Geometry;

/** Writes what is told as JSON. */
final class JsonSink implements ValueSink {
    private final JsonGenerator out;
    private final GeometryJson geometries;
    private final boolean takesBytes;

    private JsonSink(JsonGenerator out, GeometryJson geometries) {
        this.out = out;
        this.geometries = geometries;
        takesBytes = out.getOutputTarget() instanceof OutputStream;
    }

    static void write(JsonGenerator out, GeometryJson geometries, StoredValue value) throws IOException {
        try {
            value.tell(new JsonSink(out, geometries));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    /** Who tells knows of no input and output. */
    private static void unchecked(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void nothing() {
        unchecked(out::writeNull);
    }

    @Override
    public void text(byte[] bytes, int start, int length) {
        unchecked(() -> {
            if (takesBytes) {
                out.writeUTF8String(bytes, start, length);
            } else {
                out.writeString(new String(bytes, start, length, StandardCharsets.UTF_8));
            }
        });
    }

    @Override
    public void integer(int number) {
        unchecked(() -> out.writeNumber(number));
    }

    @Override
    public void number(double number) {
        unchecked(() -> ValueJson.writeNumber(out, number));
    }

    @Override
    public void truth(boolean truth) {
        unchecked(() -> out.writeBoolean(truth));
    }

    @Override
    public void moment(Instant moment) {
        unchecked(() -> out.writeString(MomentText.of(moment)));
    }

    @Override
    public void geometry(Geometry geometry) {
        unchecked(() -> geometries.write(out, geometry));
    }

    @Override
    public void beginList() {
        unchecked(out::writeStartArray);
    }

    @Override
    public void endList() {
        unchecked(out::writeEndArray);
    }

    @Override
    public void beginMap() {
        unchecked(out::writeStartObject);
    }

    @Override
    public void name(String name) {
        unchecked(() -> out.writeFieldName(name));
    }

    @Override
    public void endMap() {
        unchecked(out::writeEndObject);
    }
}
