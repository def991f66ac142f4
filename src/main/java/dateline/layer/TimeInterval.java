package dateline.layer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time with both ends included; an absent end is open.
 *
 * @param start the first moment
 * @param end the last moment, not before {@code start}
 */
@SuppressWarnings("DoNotCallSuggester")
public record TimeInterval(
        @Nullable Instant start, @Nullable Instant end) {
    public TimeInterval {
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("the interval ends before it starts: " + start + "/" + end);
        }
    }

    /**
     * Reads the {@code datetime} parameter of OGC API Features: one moment or two joined by a slash, where {@code ..}
     * or nothing leaves an end open. A moment is RFC 3339; a date stands for its whole day in UTC.
     */
    public static TimeInterval parse(String text) {
        throw new UnsupportedOperationException("being written: " + text);
    }
}
