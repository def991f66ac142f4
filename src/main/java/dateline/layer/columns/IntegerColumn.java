package dateline.layer.columns;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A column of whole numbers, all but the least of which can be a value. */
final class IntegerColumn implements Column {
    static final int KIND = 2;
    static final int NONE = Integer.MIN_VALUE;

    private final int[] values;

    IntegerColumn(int[] values) {
        this.values = values;
    }

    @Override
    public @Nullable Integer get(int row) {
        return values[row] == NONE ? null : Integer.valueOf(values[row]);
    }

    @Override
    public IntegerColumn of(int[] rows) {
        return new IntegerColumn(Arrays.stream(rows).map(row -> values[row]).toArray());
    }

    @Override
    public void write(ColumnOutput out) {
        out.number(KIND);
        out.ints(values);
    }
}
