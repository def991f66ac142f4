package dateline.layer;

import dateline.layer.columns.Column;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a segment as an audience is shown them. A property is read once it is asked for, and then of all these rows:
 * what costs is to fetch values from memory, and those of one column are fetched together. For one thread.
 */
final class ShownRows {
    private final Properties properties;
    private final IntFunction<List<?>> nested;
    private final int[] rows;
    private final @Nullable Object[] @Nullable [] values;
    private final @Nullable List<?>[] seldom;
    private @Nullable Fewer fewer;

    private record Fewer(RowProperties.Names of, List<String> some, RowProperties.Names names) {}

    /**
     * The properties that an audience is shown.
     *
     * @param columns by the position of the property; absent for those that are nested
     * @param nested for these, which of them
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Properties(RowProperties.Names names, @Nullable Column[] columns, int[] nested) {}

    /**
     * Nothing is read yet.
     *
     * @param nested the nested values of a row
     * @param rows which rows; not to be changed
     */
    ShownRows(Properties properties, IntFunction<List<?>> nested, int... rows) {
        this.properties = properties;
        this.nested = nested;
        this.rows = rows;
        values = new Object[properties.columns().length][];
        seldom = new List<?>[rows.length];
    }

    RowProperties.Names names() {
        return properties.names();
    }

    /** Fewer names: mostly the same of all rows, and then made once. */
    RowProperties.Names only(RowProperties.Names of, List<String> some) {
        Fewer known = fewer;
        if (known == null || known.of != of || !known.some.equals(some)) {
            known = new Fewer(of, some, of.only(some));
            fewer = known;
        }
        return known.names;
    }

    /**
     * A value.
     *
     * @param property the position of the property
     * @param index which of the rows
     */
    @Nullable
    Object value(int property, int index) {
        Column column = properties.columns()[property];
        if (column == null) {
            return seldom(index).get(properties.nested()[property]);
        }
        @Nullable Object[] known = values[property];
        if (known == null) {
            known = column.get(rows);
            values[property] = known;
        }
        return known[index];
    }

    private List<?> seldom(int index) {
        if (seldom[index] == null) {
            seldom[index] = nested.apply(rows[index]);
        }
        return Objects.requireNonNull(seldom[index]);
    }
}
