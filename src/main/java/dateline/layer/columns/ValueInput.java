package dateline.layer.columns;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Goes through bytes that {@link ValueBytes} wrote, one value after the other. */
final class ValueInput {
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final List<String> names;
    private final GeometryFactory geometries;
    private int at;

    ValueInput(byte[] bytes, int start, List<String> names, GeometryFactory geometries) {
        this.bytes = bytes;
        at = start;
        this.names = names;
        this.geometries = geometries;
    }

    /** The elements of the list that stands here; what is long is passed over and read when it is looked at. */
    List<@Nullable Object> elements() {
        at++;
        int size = readNumber();
        List<@Nullable Object> elements = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            ValueBytes.Type type = ValueBytes.TYPES[bytes[at]];
            if (type == ValueBytes.Type.LIST || type == ValueBytes.Type.MAP) {
                ValueInput from = new ValueInput(bytes, at, names, geometries);
                elements.add(type == ValueBytes.Type.LIST ? new StoredValue.OfList(from) : new StoredValue.OfMap(from));
                skip();
            } else {
                elements.add(value());
            }
        }
        return elements;
    }

    /** The same place in the same bytes again. */
    ValueInput again() {
        return new ValueInput(bytes, at, names, geometries);
    }

    /** Tells the value that stands here piece by piece, without making anything of it. */
    void tell(ValueSink sink) {
        ValueBytes.Type type = ValueBytes.TYPES[bytes[at++]];
        switch (type) {
            case NULL -> sink.nothing();
            case TEXT -> {
                int length = readNumber();
                sink.text(bytes, at, length);
                at += length;
            }
            case HASH -> {
                sink.text(hex(), 0, ValueBytes.HASH_BYTES * 2);
                at += ValueBytes.HASH_BYTES;
            }
            case INTEGER -> sink.integer(integer());
            case NUMBER -> sink.number(Double.longBitsToDouble(readLong()));
            case TRUE -> sink.truth(true);
            case FALSE -> sink.truth(false);
            case MOMENT -> sink.moment(Instant.ofEpochSecond(readLong(), readNumber()));
            case GEOMETRY -> sink.geometry(geometry());
            case LIST -> {
                sink.beginList();
                for (int size = readNumber(); size > 0; size--) {
                    tell(sink);
                }
                sink.endList();
            }
            case MAP -> {
                sink.beginMap();
                for (int size = readNumber(); size > 0; size--) {
                    sink.name(names.get(readNumber()));
                    tell(sink);
                }
                sink.endMap();
            }
        }
    }

    private byte[] hex() {
        byte[] hex = new byte[ValueBytes.HASH_BYTES * 2];
        for (int i = 0; i < ValueBytes.HASH_BYTES; i++) {
            hex[i * 2] = DIGITS[(bytes[at + i] >> 4) & 0xf];
            hex[i * 2 + 1] = DIGITS[bytes[at + i] & 0xf];
        }
        return hex;
    }

    private void skip() {
        ValueBytes.Type type = ValueBytes.TYPES[bytes[at++]];
        switch (type) {
            case NULL, TRUE, FALSE -> {}
            case TEXT, GEOMETRY -> {
                int length = readNumber();
                at += length;
            }
            case HASH -> at += ValueBytes.HASH_BYTES;
            case INTEGER -> readNumber();
            case NUMBER -> at += Double.BYTES;
            case MOMENT -> {
                at += Long.BYTES;
                readNumber();
            }
            case LIST -> {
                for (int size = readNumber(); size > 0; size--) {
                    skip();
                }
            }
            case MAP -> {
                for (int size = readNumber(); size > 0; size--) {
                    readNumber();
                    skip();
                }
            }
        }
    }

    @Nullable
    Object value() {
        ValueBytes.Type type = ValueBytes.TYPES[bytes[at++]];
        return switch (type) {
            case NULL -> null;
            case TEXT -> text();
            case HASH -> hash();
            case INTEGER -> integer();
            case NUMBER -> Double.longBitsToDouble(readLong());
            case TRUE -> true;
            case FALSE -> false;
            case MOMENT -> Instant.ofEpochSecond(readLong(), readNumber());
            case GEOMETRY -> geometry();
            case LIST -> list();
            case MAP -> map();
        };
    }

    private String text() {
        int length = readNumber();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    private String hash() {
        at += ValueBytes.HASH_BYTES;
        return HexFormat.of().formatHex(bytes, at - ValueBytes.HASH_BYTES, at);
    }

    private Integer integer() {
        int folded = readNumber();
        return (folded >>> 1) ^ -(folded & 1);
    }

    private Geometry geometry() {
        int length = readNumber();
        at += length;
        try {
            return new WKBReader(geometries).read(Arrays.copyOfRange(bytes, at - length, at));
        } catch (ParseException e) {
            throw new IllegalStateException("what was written cannot be read", e);
        }
    }

    private List<@Nullable Object> list() {
        int size = readNumber();
        List<@Nullable Object> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(value());
        }
        return Collections.unmodifiableList(list);
    }

    private Map<String, @Nullable Object> map() {
        int size = readNumber();
        Map<String, @Nullable Object> map = new LinkedHashMap<>(size * 2);
        for (int i = 0; i < size; i++) {
            String name = names.get(readNumber());
            map.put(name, value());
        }
        return Collections.unmodifiableMap(map);
    }

    private int readNumber() {
        int number = 0;
        int shift = 0;
        int next;
        do {
            next = bytes[at++];
            number |= (next & (ValueBytes.VARINT_MORE - 1)) << shift;
            shift += ValueBytes.VARINT_BITS;
        } while (next < 0);
        return number;
    }

    private long readLong() {
        long number = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            number = (number << Byte.SIZE) | (bytes[at++] & 0xff);
        }
        return number;
    }
}
