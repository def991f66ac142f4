package dateline.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When a report was published, and how that is known.
 *
 * @param at the moment of publication, or of receipt where the basis says so
 */
public record Publication(Instant at, PublicationBasis basis) {
    /** The day relative times are counted from, in UTC; absent where nobody says when it was published. */
    public @Nullable LocalDate day() {
        return isKnown() ? LocalDate.ofInstant(at, ZoneOffset.UTC) : null;
    }

    /** Whether relative times ("yesterday") may be counted from it. */
    public boolean isKnown() {
        return basis != PublicationBasis.RECEIVED;
    }
}
