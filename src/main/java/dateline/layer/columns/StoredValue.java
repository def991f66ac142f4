package dateline.layer.columns;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list or map as it is stored: read when somebody looks into it, or told to who only wants to write it elsewhere. */
public sealed interface StoredValue {
    /** Tells it. */
    void tell(ValueSink sink);

    /** A list. */
    final class OfList extends AbstractList<@Nullable Object> implements StoredValue {
        private final ValueInput from;
        private @Nullable List<?> read;

        OfList(ValueInput from) {
            this.from = from;
        }

        private List<?> all() {
            List<?> known = read;
            if (known == null) {
                known = (List<?>) Objects.requireNonNull(from.again().value());
                read = known;
            }
            return known;
        }

        @Override
        public void tell(ValueSink sink) {
            from.again().tell(sink);
        }

        @Override
        public @Nullable Object get(int index) {
            return all().get(index);
        }

        @Override
        public int size() {
            return all().size();
        }
    }

    /** A map. */
    final class OfMap extends AbstractMap<String, @Nullable Object> implements StoredValue {
        private final ValueInput from;
        private @Nullable Map<String, @Nullable Object> read;

        OfMap(ValueInput from) {
            this.from = from;
        }

        @Override
        public void tell(ValueSink sink) {
            from.again().tell(sink);
        }

        @Override
        @SuppressWarnings("unchecked") // so it was written
        public Set<Map.Entry<String, @Nullable Object>> entrySet() {
            Map<String, @Nullable Object> known = read;
            if (known == null) {
                known = (Map<String, @Nullable Object>)
                        Objects.requireNonNull(from.again().value());
                read = known;
            }
            return known.entrySet();
        }
    }
}
