package dateline.layer.columns;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/**
 * Writes values as bytes and reads them back: null, texts, numbers, truths, moments, geometries, and lists and maps of
 * these. The names of members are kept once for all values: only the instance that wrote can read. Safe for use by
 * several threads.
 */
public final class ValueBytes {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    static final int HASH_BYTES = 32;
    static final int VARINT_BITS = 7;
    static final int VARINT_MORE = 1 << VARINT_BITS;

    enum Type {
        NULL(0),
        TEXT(1),
        HASH(2),
        INTEGER(3),
        NUMBER(4),
        TRUE(5),
        FALSE(6),
        MOMENT(7),
        GEOMETRY(8),
        LIST(9),
        MAP(10);

        final int code;

        Type(int code) {
            this.code = code;
        }
    }

    /** By their codes. */
    static final Type[] TYPES = Type.values();

    private final GeometryFactory geometries;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final List<String> names = new CopyOnWriteArrayList<>();

    /**
     * A way to write and read.
     *
     * @param geometries makes the geometries that are read
     */
    public ValueBytes(GeometryFactory geometries) {
        this.geometries = geometries;
    }

    /** The names that what was written so far refers to, by their numbers. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** Takes over the names of another, whose bytes this reads then. For one that has none yet. */
    public void takeOver(List<String> others) {
        others.forEach(this::number);
    }

    /** The bytes of a value. */
    public byte[] write(@Nullable Object value) {
        Output out = new Output();
        write(out, value);
        return Arrays.copyOf(out.bytes, out.size);
    }

    /** The value of bytes that this wrote. */
    public @Nullable Object read(byte[] bytes) {
        return new ValueInput(bytes, 0, names, geometries).value();
    }

    /**
     * The elements of a list that this wrote. Lists and maps among them are read when somebody looks into them, and are
     * {@link StoredValue}s.
     */
    public List<@Nullable Object> elements(byte[] bytes) {
        return new ValueInput(bytes, 0, names, geometries).elements();
    }

    private void write(Output out, @Nullable Object value) {
        if (value == null) {
            out.add(Type.NULL);
        } else if (value instanceof String text) {
            writeText(out, text);
        } else if (value instanceof Integer number) {
            out.add(Type.INTEGER);
            // The sign goes last, so that small numbers are short whichever they have.
            out.addNumber((number << 1) ^ (number >> (Integer.SIZE - 1)));
        } else if (value instanceof Double number) {
            out.add(Type.NUMBER);
            out.addLong(Double.doubleToLongBits(number));
        } else if (value instanceof Boolean truth) {
            out.add(truth ? Type.TRUE : Type.FALSE);
        } else if (value instanceof Instant moment) {
            out.add(Type.MOMENT);
            out.addLong(moment.getEpochSecond());
            out.addNumber(moment.getNano());
        } else if (value instanceof Geometry geometry) {
            out.add(Type.GEOMETRY);
            out.addBytes(new WKBWriter().write(geometry));
        } else if (value instanceof Map<?, ?> map) {
            out.add(Type.MAP);
            out.addNumber(map.size());
            map.forEach((name, member) -> {
                out.addNumber(number((String) name));
                write(out, member);
            });
        } else if (value instanceof List<?> list) {
            out.add(Type.LIST);
            out.addNumber(list.size());
            list.forEach(element -> write(out, element));
        } else {
            throw new IllegalArgumentException(
                    "no bytes for a " + value.getClass().getName());
        }
    }

    private static void writeText(Output out, String text) {
        if (HASH.matcher(text).matches()) {
            out.add(Type.HASH);
            out.addAll(HexFormat.of().parseHex(text));
        } else {
            out.add(Type.TEXT);
            out.addBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private int number(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        synchronized (names) {
            return numbers.computeIfAbsent(name, n -> {
                names.add(n);
                return names.size() - 1;
            });
        }
    }

    private static final class Output {
        private static final int FIRST = 256;

        private byte[] bytes = new byte[FIRST];
        private int size;

        void add(Type type) {
            add(type.code);
        }

        void add(int one) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, size * 2);
            }
            bytes[size] = (byte) one;
            size++;
        }

        void addNumber(int number) {
            int rest = number;
            while (rest >>> VARINT_BITS != 0) {
                add((rest & (VARINT_MORE - 1)) | VARINT_MORE);
                rest >>>= VARINT_BITS;
            }
            add(rest);
        }

        void addLong(long number) {
            for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                add((int) (number >>> shift));
            }
        }

        void addBytes(byte[] all) {
            addNumber(all.length);
            addAll(all);
        }

        void addAll(byte[] all) {
            if (size + all.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(size + all.length, size * 2));
            }
            System.arraycopy(all, 0, bytes, size, all.length);
            size += all.length;
        }
    }
}
