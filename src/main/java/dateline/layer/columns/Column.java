package dateline.layer.columns;

import org.jspecify.annotations.Nullable;

/** The values of one property of many rows. Never changes. */
public sealed interface Column permits DictionaryColumn, IntegerColumn, MomentColumn, NumberColumn, TextColumn {
    /** The value of a row; null where it has none. */
    @Nullable
    Object get(int row);

    /** The values of several rows, null for those that have none. */
    default @Nullable Object[] get(int[] rows) {
        @Nullable Object[] values = new Object[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = get(rows[i]);
        }
        return values;
    }

    /** A column of these rows of this one, in this order. */
    Column of(int[] rows);

    /** Writes the column so that {@link #read} makes an equal one. */
    void write(ColumnOutput out);

    /** Reads a column. */
    static Column read(ColumnInput in) {
        int kind = in.number();
        return switch (kind) {
            case DictionaryColumn.KIND -> DictionaryColumn.of(in);
            case IntegerColumn.KIND -> new IntegerColumn(in.ints());
            case MomentColumn.KIND -> new MomentColumn(in.larges(), in.ints());
            case NumberColumn.KIND -> new NumberColumn(in.doubles());
            case TextColumn.KIND -> TextColumn.of(in);
            default -> throw new IllegalStateException("no column of kind " + kind);
        };
    }
}
