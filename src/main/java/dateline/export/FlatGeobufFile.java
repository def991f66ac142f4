package dateline.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.flatbuffers.FlatBufferBuilder;
import dateline.layer.LayerDescription;
import dateline.layer.LayerFeature;
import dateline.layer.LayerProperty;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;

/**
 * <a href="https://flatgeobuf.org">FlatGeobuf</a> 3: written as it goes, so without a spatial index, which would have to
 * know and arrange all features before the first of them is written. Nested properties are JSON.
 */
public final class FlatGeobufFile implements LayerFile {
    private static final int WGS_84 = 4326;
    private static final int FIRST_BYTES = 4096;
    private static final String ID = "id";

    private final JsonFactory json = new JsonFactory();
    private final ValueJson values = new ValueJson();

    public FlatGeobufFile() {}

    @Override
    public String mediaType() {
        return "application/flatgeobuf";
    }

    @Override
    public void write(OutputStream out, LayerDescription layer, Iterable<LayerFeature> features) throws IOException {
        FlatBufferBuilder builder = new FlatBufferBuilder(FIRST_BYTES);
        out.write(Constants.MAGIC_BYTES);
        HeaderMeta.write(header(layer), out, builder);
        WritableByteChannel channel = Channels.newChannel(out);
        for (LayerFeature feature : features) {
            builder.clear();
            Geometry geometry = feature.geometry();
            int shape = geometry == null
                    ? 0
                    : GeometryConversions.serialize(builder, geometry, (byte) GeometryType.Unknown);
            int properties = Feature.createPropertiesVector(builder, properties(layer, feature));
            Feature.startFeature(builder);
            if (geometry != null) {
                Feature.addGeometry(builder, shape);
            }
            Feature.addProperties(builder, properties);
            Feature.finishSizePrefixedFeatureBuffer(builder, Feature.endFeature(builder));
            channel.write(builder.dataBuffer());
        }
        out.flush();
    }

    private static HeaderMeta header(LayerDescription layer) {
        HeaderMeta header = new HeaderMeta();
        header.name = layer.name().word();
        // Of any kind, for a feature may be without: nothing is said of how many there are either, for none was
        // counted.
        header.geometryType = GeometryType.Unknown;
        header.srid = WGS_84;
        header.columns = new ArrayList<>(List.of(column(ID, ColumnType.String)));
        layer.properties().forEach(p -> header.columns.add(column(p.name(), type(p))));
        return header;
    }

    private static ColumnMeta column(String name, int type) {
        ColumnMeta column = new ColumnMeta();
        column.name = name;
        column.type = (byte) type;
        column.nullable = true;
        return column;
    }

    private static int type(LayerProperty property) {
        return switch (property.type()) {
            case STRING -> ColumnType.String;
            case INTEGER -> ColumnType.Int;
            case NUMBER -> ColumnType.Double;
            case BOOLEAN -> ColumnType.Bool;
            case DATE_TIME -> ColumnType.DateTime;
            case OBJECT -> ColumnType.Json;
        };
    }

    /** Of each property that has a value: the number of its column and the value, all in the order of Intel. */
    private byte[] properties(LayerDescription layer, LayerFeature feature) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(numbered(0, text(feature.id())));
        Map<String, @Nullable Object> all = feature.properties();
        int column = 1;
        for (LayerProperty property : layer.properties()) {
            Object value = all.get(property.name());
            if (value != null) {
                bytes.writeBytes(numbered(column, encoded(property, value)));
            }
            column++;
        }
        return bytes.toByteArray();
    }

    private byte[] encoded(LayerProperty property, Object value) throws IOException {
        return switch (property.type()) {
            case STRING, DATE_TIME -> text(value.toString());
            case INTEGER ->
                buffer(Integer.BYTES).putInt(((Number) value).intValue()).array();
            case NUMBER ->
                buffer(Double.BYTES).putDouble(((Number) value).doubleValue()).array();
            case BOOLEAN -> new byte[] {(byte) (Boolean.TRUE.equals(value) ? 1 : 0)};
            case OBJECT -> text(json(value));
        };
    }

    private String json(Object value) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(text)) {
            values.write(generator, value);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private static byte[] text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return buffer(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8).array();
    }

    private static byte[] numbered(int column, byte[] value) {
        return buffer(Short.BYTES + value.length)
                .putShort((short) column)
                .put(value)
                .array();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
