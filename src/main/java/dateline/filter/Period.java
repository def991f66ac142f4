package dateline.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A moment, a day or what lies between two of them, ends included. An open end is the beginning or the end of all time.
 *
 * @param start a {@link LocalDate}, an {@link Instant}, or nothing where it is open
 * @param end likewise
 */
record Period(@Nullable Object start, @Nullable Object end) {
    /** The period that a value is. */
    static Period of(Object value) {
        return value instanceof Period period ? period : new Period(value, value);
    }

    private boolean isOfDays() {
        return !(start instanceof Instant) && !(end instanceof Instant);
    }

    /** The first moment. */
    Instant first() {
        return start == null ? Instant.MIN : moment(start);
    }

    /**
     * The last moment. A day beside another day is one point of a calendar, as CQL2 compares days; beside a moment it is
     * all that lies between its midnights (UTC).
     */
    Instant last(Period other) {
        if (end instanceof LocalDate day && !(isOfDays() && other.isOfDays())) {
            return moment(day.plusDays(1)).minusNanos(1);
        }
        return end == null ? Instant.MAX : moment(end);
    }

    private static Instant moment(Object dayOrMoment) {
        return dayOrMoment instanceof LocalDate day
                ? day.atStartOfDay(ZoneOffset.UTC).toInstant()
                : (Instant) dayOrMoment;
    }
}
