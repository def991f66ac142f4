package dateline.layer.columns;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the order in which their times begin, so that those of a short window are one stretch. What lasts longer than
 * eight days is kept apart and always a candidate; so is what has no time.
 */
public final class TimeOrder {
    private static final int MINUTE = 60;
    private static final int LONGEST = 8 * 24 * 60;

    /** When each of {@link #rows} begins, in minutes since 1970. */
    private final int[] minutes;

    private final int[] rows;
    private final int[] apart;

    /** The order of so many rows by the moments in which they begin and end. */
    public TimeOrder(int size, MomentColumn start, MomentColumn end) {
        RowList others = new RowList();
        long[] sorted = new long[size];
        int count = 0;
        for (int row = 0; row < size; row++) {
            long first = start.seconds(row);
            long last = end.seconds(row);
            if (first == MomentColumn.NONE || last == MomentColumn.NONE || minute(last) - minute(first) > LONGEST) {
                others.add(row);
            } else {
                sorted[count] = (minute(first) << Integer.SIZE) | row;
                count++;
            }
        }
        Arrays.sort(sorted, 0, count);
        minutes = new int[count];
        rows = new int[count];
        for (int i = 0; i < count; i++) {
            minutes[i] = (int) (sorted[i] >> Integer.SIZE);
            rows[i] = (int) sorted[i];
        }
        apart = others.toArray();
    }

    /** What is further off than 4,000 years stands at the end of them. */
    private static long minute(long second) {
        return Math.max(Integer.MIN_VALUE + 1, Math.min(Integer.MAX_VALUE - 1, Math.floorDiv(second, MINUTE)));
    }

    /**
     * All rows whose time may overlap the window, and perhaps others near it; empty where there would be more than
     * {@code most}.
     *
     * @param first absent for no beginning
     * @param last absent for no end
     */
    public Optional<RowList> near(@Nullable Instant first, @Nullable Instant last, int most) {
        int from = first == null ? 0 : before(minute(first.getEpochSecond()) - LONGEST);
        int to = last == null ? rows.length : before(minute(last.getEpochSecond()) + 1);
        if (Math.max(0, to - from) + apart.length > most) {
            return Optional.empty();
        }
        RowList found = new RowList();
        found.addAll(apart, 0, apart.length);
        found.addAll(rows, from, Math.max(from, to));
        return Optional.of(found);
    }

    /** How many begin before a minute. */
    private int before(long minute) {
        int low = 0;
        int high = minutes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (minutes[middle] < minute) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
