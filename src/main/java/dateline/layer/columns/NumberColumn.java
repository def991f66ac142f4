package dateline.layer.columns;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A column of numbers; not-a-number stands for none. */
final class NumberColumn implements Column {
    static final int KIND = 4;

    private final double[] values;

    NumberColumn(double[] values) {
        this.values = values;
    }

    @Override
    public @Nullable Double get(int row) {
        return Double.isNaN(values[row]) ? null : Double.valueOf(values[row]);
    }

    @Override
    public NumberColumn of(int[] rows) {
        return new NumberColumn(
                Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
    }

    @Override
    public void write(ColumnOutput out) {
        out.number(KIND);
        out.doubles(values);
    }
}
