package dateline.layer;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
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

        Names(List<String> inOrder) {
            this.inOrder = List.copyOf(inOrder);
            inOrder.forEach(name -> positions.put(name, positions.size()));
        }
    }

    /**
     * The properties of a row.
     *
     * @param index which of these rows
     */
    RowProperties(ShownRows rows, int index) {
        this.names = rows.names();
        this.rows = rows;
        this.index = index;
    }

    @Override
    public @Nullable Object get(Object name) {
        Integer at = names.positions.get(name);
        return at == null ? null : rows.value(at, index);
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
            return new SimpleImmutableEntry<>(names.inOrder.get(at), rows.value(at, index));
        }
    }
}
