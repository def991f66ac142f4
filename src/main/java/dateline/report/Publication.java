package dateline.report;

import java.time.Instant;

/**
 * When a report was published, and how that is known.
 *
 * @param at the moment of publication, or of receipt where the basis says so
 */
public record Publication(Instant at, PublicationBasis basis) {
    /** Whether relative times ("yesterday") may be counted from it. */
    public boolean isKnown() {
        return basis != PublicationBasis.RECEIVED;
    }
}
