package dateline.layer.columns;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.geo.Geodesy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Protects what features show from differing between what is read of it and what is told. */
class StoredValueTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    private final ValueBytes bytes = new ValueBytes(Geodesy.WGS84);

    @Test
    void lists_and_maps_are_the_same_whether_they_are_looked_into_or_told() {
        List<@Nullable Object> values = Arrays.asList(
                List.of(HASH, "مقتل 14", 0, -7, Integer.MIN_VALUE, 0.25, true, false),
                "between",
                null,
                map(
                        "at",
                        Instant.parse("2024-09-17T05:30:00.5Z"),
                        "none",
                        null,
                        "list",
                        List.of(map("deep", List.of()))),
                List.of(),
                map(),
                map("where", Geodesy.WGS84.createPoint(new Coordinate(-8, 12.6))),
                12);
        List<@Nullable Object> read = bytes.elements(bytes.write(values));
        assertThat(told(read)).isEqualTo(values);
        assertThat(read).isEqualTo(values);
        assertThat(told(read)).as("told again").isEqualTo(values);
        assertThat(read.get(0)).isInstanceOf(StoredValue.class);
        assertThat(bytes.read(bytes.write(read))).as("written again").isEqualTo(values);
    }

    private static Map<String, @Nullable Object> map(@Nullable Object... members) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            map.put((String) members[i], members[i + 1]);
        }
        return map;
    }

    private static List<@Nullable Object> told(List<@Nullable Object> values) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof StoredValue stored) {
                Collecting sink = new Collecting();
                stored.tell(sink);
                all.add(sink.all.get(0));
            } else {
                all.add(value);
            }
        }
        return all;
    }

    /** Makes the values anew that it is told. */
    private static final class Collecting implements ValueSink {
        private final List<@Nullable Object> all = new ArrayList<>();
        private final Deque<Object> open = new ArrayDeque<>();
        private final Deque<String> names = new ArrayDeque<>();

        @SuppressWarnings("unchecked") // only what stands in begin
        private void add(@Nullable Object value) {
            Object into = open.isEmpty() ? all : open.peek();
            if (into instanceof List<?>) {
                ((List<@Nullable Object>) into).add(value);
            } else {
                ((Map<String, @Nullable Object>) into).put(names.pop(), value);
            }
        }

        private void begin(Object container) {
            add(container);
            open.push(container);
        }

        @Override
        public void nothing() {
            add(null);
        }

        @Override
        public void text(byte[] utf8, int start, int length) {
            add(new String(utf8, start, length, StandardCharsets.UTF_8));
        }

        @Override
        public void integer(int number) {
            add(number);
        }

        @Override
        public void number(double number) {
            add(number);
        }

        @Override
        public void truth(boolean truth) {
            add(truth);
        }

        @Override
        public void moment(Instant moment) {
            add(moment);
        }

        @Override
        public void geometry(Geometry geometry) {
            add(geometry);
        }

        @Override
        public void beginList() {
            begin(new ArrayList<>());
        }

        @Override
        public void endList() {
            open.pop();
        }

        @Override
        public void beginMap() {
            begin(new LinkedHashMap<>());
        }

        @Override
        public void name(String name) {
            names.push(name);
        }

        @Override
        public void endMap() {
            open.pop();
        }
    }
}
