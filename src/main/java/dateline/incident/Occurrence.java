package dateline.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as precisely as it was stated.
 *
 * @param start the earliest moment, absent when unknown
 * @param end the first moment after the latest, absent exactly when {@code start} is
 * @param text the words that say so, empty where none do
 */
public record Occurrence(@Nullable Instant start, @Nullable Instant end, TimePrecision precision, String text) {
    /** No word says when. */
    public static final Occurrence UNKNOWN = new Occurrence(null, null, TimePrecision.UNKNOWN, "");

    public Occurrence {
        if ((start == null) != (end == null)) {
            throw new IllegalArgumentException("a time has both ends or none");
        }
        if (start != null && end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("a time ends after it starts: " + start + " to " + end);
        }
    }

    /** Whether anything is known. */
    public boolean isKnown() {
        return start != null;
    }
}
