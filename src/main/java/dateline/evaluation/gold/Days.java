package dateline.evaluation.gold;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of calendar days.
 *
 * @param last the last day of it, not before the first
 */
public record Days(LocalDate first, LocalDate last) {
    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** One day. */
    public static Days one(LocalDate day) {
        return new Days(day, day);
    }

    /** How many days there are, at least 1. */
    public long length() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** Whether some day is in both. */
    public boolean overlaps(Days other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + " to " + last;
    }
}
