package dateline.layer;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The properties of a row: names that all rows share, and values of its own, read once they are asked for. */
final class RowProperties extends AbstractMap<String, @Nullable Object> {
    private final Names names;
    private final ShownRows rows;
    private final int index;

    /** Names of properties in their order. */
    static final class Names {
        private final List<String> inOrder;
        private final Map<String, Integer> positions = new HashMap<>();

        /** By the position of a name that of its value. */
        private final int[] values;

        Names(List<String> inOrder) {
            this(inOrder, IntStream.range(0, inOrder.size()).toArray());
        }

        private Names(List<String> inOrder, int[] values) {
            this.inOrder = List.copyOf(inOrder);
            this.values = values;
            inOrder.forEach(name -> positions.put(name, positions.size()));
        }

        /** Those of these names that are among them. */
        Names only(List<String> names) {
            List<String> fewer = names.stream().filter(positions::containsKey).toList();
            return new Names(
                    fewer,
                    fewer.stream()
                            .mapToInt(name -> values[Objects.requireNonNull(positions.get(name))])
                            .toArray());
        }
    }

    /**
     * The properties of a row.
     *
     * @param index which of these rows
     */
    RowProperties(ShownRows rows, int index) {
        this(rows.names(), rows, index);
    }

    private RowProperties(Names names, ShownRows rows, int index) {
        this.names = names;
        this.rows = rows;
        this.index = index;
    }

    /** None but these of the properties, in this order. */
    RowProperties only(List<String> some) {
        return new RowProperties(rows.only(names, some), rows, index);
    }

    private @Nullable Object value(int at) {
        return rows.value(names.values[at], index);
    }

    @Override
    public @Nullable Object get(Object name) {
        Integer at = names.positions.get(name);
        return at == null ? null : value(at);
    }

    @Override
    public boolean containsKey(Object name) {
        return names.positions.containsKey(name);
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return names.inOrder.size();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, @Nullable Object>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.inOrder.size();
        }

        @Override
        public Map.Entry<String, @Nullable Object> next() {
            if (next == names.inOrder.size()) {
                throw new NoSuchElementException();
            }
            int at = next;
            next++;
            return new SimpleImmutableEntry<>(names.inOrder.get(at), value(at));
        }
    }
}
