package dateline.layer;

import dateline.layer.columns.Column;
import dateline.layer.columns.DictionaryColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many features have each value of a property; a moment counts under its day in UTC, such as {@code 2024-09-17}.
 *
 * @param values the most frequent values first, no more than {@link #MOST_VALUES}
 * @param none how many have no value
 * @param others how many have a value that is not among these
 */
public record ValueCounts(Map<String, Integer> values, int none, int others) {
    /** The most values that are told apart: more than the days of a quarter of a century. */
    public static final int MOST_VALUES = 10_000;

    public ValueCounts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether the values of a property can be counted: words, truths and moments. */
    public static boolean areCountable(LayerProperty property) {
        return switch (property.type()) {
            case STRING, BOOLEAN, DATE_TIME -> true;
            case INTEGER, NUMBER, OBJECT -> false;
        };
    }

    /**
     * How many features match, and how many of them have each value of each property.
     *
     * @param matched all of them
     * @param by the counts, by the names of properties
     */
    public record OfLayer(int matched, Map<String, ValueCounts> by) {}

    /** Counts. */
    static final class Counter {
        private static final long DAY_SECONDS = 86_400;

        private final Map<Object, Integer> counts = new HashMap<>();
        private int none;

        /** Counts rows of a column. */
        void add(Column column, BitSet rows) {
            if (column instanceof DictionaryColumn few) {
                addCodes(few, rows);
                return;
            }
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                add(column.get(row), 1);
            }
        }

        private void addCodes(DictionaryColumn column, BitSet rows) {
            int[] byCode = new int[column.codes()];
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                byCode[column.code(row)]++;
            }
            for (int code = 0; code < byCode.length; code++) {
                if (byCode[code] > 0) {
                    add(column.value(code), byCode[code]);
                }
            }
        }

        private void add(@Nullable Object value, int count) {
            if (value == null) {
                none += count;
            } else if (value instanceof Instant moment) {
                counts.merge(Math.floorDiv(moment.getEpochSecond(), DAY_SECONDS), count, Integer::sum);
            } else {
                counts.merge(value, count, Integer::sum);
            }
        }

        ValueCounts counted() {
            List<Map.Entry<Object, Integer>> frequent = counts.entrySet().stream()
                    .sorted(Map.Entry.<Object, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(entry -> word(entry.getKey())))
                    .limit(MOST_VALUES)
                    .toList();
            Map<String, Integer> values = new LinkedHashMap<>();
            frequent.forEach(entry -> values.put(word(entry.getKey()), entry.getValue()));
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            int told = values.values().stream().mapToInt(Integer::intValue).sum();
            return new ValueCounts(values, none, all - told);
        }

        /** Only days are kept as numbers: numbers are not counted. */
        private static String word(Object value) {
            return value instanceof Long day ? LocalDate.ofEpochDay(day).toString() : Objects.toString(value);
        }
    }
}
