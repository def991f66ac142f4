package dateline.layer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time with both ends included; an absent end is open.
 *
 * @param start the first moment
 * @param end the last moment, not before {@code start}
 */
public record TimeInterval(
        @Nullable Instant start, @Nullable Instant end) {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    public TimeInterval {
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("datetime ends before it starts: " + start + "/" + end);
        }
    }

    /**
     * Reads the {@code datetime} parameter of OGC API Features: one moment or two joined by a slash, where {@code ..}
     * or nothing leaves an end open. A moment is RFC 3339; a date stands for its whole day in UTC.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    public static TimeInterval parse(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length > 2 || text.isBlank()) {
            throw new IllegalArgumentException("datetime is one moment or two with a slash between: " + text);
        }
        if (ends.length == 1) {
            return new TimeInterval(first(text), last(text));
        }
        return new TimeInterval(isOpen(ends[0]) ? null : first(ends[0]), isOpen(ends[1]) ? null : last(ends[1]));
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static Instant first(String text) {
        return DATE.matcher(text).matches() ? midnight(text, 0) : moment(text);
    }

    private static Instant last(String text) {
        return DATE.matcher(text).matches() ? midnight(text, 1).minusNanos(1) : moment(text);
    }

    private static Instant midnight(String date, int later) {
        try {
            return LocalDate.parse(date)
                    .plusDays(later)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("datetime names no day: " + date, e);
        }
    }

    private static Instant moment(String text) {
        try {
            // In a query a plus sign stands for a space unless it is escaped, and hardly anyone escapes it.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "datetime is not RFC 3339, as in 2024-09-17T05:30:00Z or 2024-09-17: " + text, e);
        }
    }
}
