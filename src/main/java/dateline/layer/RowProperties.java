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

/** The properties of a row: names that all rows share, and values of its own. Never changes. */
final class RowProperties extends AbstractMap<String, @Nullable Object> {
    private final Names names;
    private final @Nullable Object[] values;

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
     * @param values one for each name; not to be changed
     */
    RowProperties(Names names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public @Nullable Object get(Object name) {
        Integer at = names.positions.get(name);
        return at == null ? null : values[at];
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
                return values.length;
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, @Nullable Object>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < values.length;
        }

        @Override
        public Map.Entry<String, @Nullable Object> next() {
            if (next == values.length) {
                throw new NoSuchElementException();
            }
            int at = next;
            next++;
            return new SimpleImmutableEntry<>(names.inOrder.get(at), values[at]);
        }
    }
}
