package dateline.layer.columns;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A column of moments, to the nanosecond. */
public final class MomentColumn implements Column {
    static final int KIND = 3;

    /** Long before the first moment there is. */
    public static final long NONE = Long.MIN_VALUE;

    private final long[] seconds;
    /** Empty where all are whole seconds. */
    private final int[] nanos;

    MomentColumn(long[] seconds, int[] nanos) {
        this.seconds = seconds;
        this.nanos = nanos;
    }

    @Override
    public @Nullable Instant get(int row) {
        return seconds[row] == NONE ? null : Instant.ofEpochSecond(seconds[row], nano(row));
    }

    /** Seconds since 1970, rounded down; {@link #NONE} where there is no moment. */
    public long seconds(int row) {
        return seconds[row];
    }

    private int nano(int row) {
        return nanos.length == 0 ? 0 : nanos[row];
    }

    /** Whether a row's moment is before, at or after another: below, at or above zero. For rows that have one. */
    public int compare(int row, Instant other) {
        int bySeconds = Long.compare(seconds[row], other.getEpochSecond());
        return bySeconds != 0 ? bySeconds : Integer.compare(nano(row), other.getNano());
    }

    /** Compares the moments of two rows, of this and another column. */
    public int compare(int row, MomentColumn column, int other) {
        int bySeconds = Long.compare(seconds[row], column.seconds[other]);
        return bySeconds != 0 ? bySeconds : Integer.compare(nano(row), column.nano(other));
    }

    @Override
    public MomentColumn of(int[] rows) {
        return new MomentColumn(
                Arrays.stream(rows).mapToLong(row -> seconds[row]).toArray(),
                nanos.length == 0
                        ? nanos
                        : Arrays.stream(rows).map(row -> nanos[row]).toArray());
    }

    @Override
    public void write(ColumnOutput out) {
        out.number(KIND);
        out.larges(seconds);
        out.ints(nanos);
    }
}
