package dateline.editing;

import dateline.incident.Amendment;
import dateline.incident.Claim;
import dateline.incident.IncidentPart;
import dateline.incident.Qualifier;
import dateline.incident.Quantity;
import dateline.incident.Source;
import dateline.report.Evidence;
import dateline.store.Signature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What, by an editor, a source says about a quantity.
 *
 * @param low the least number the words allow, 0 or more; absent where they give no lower bound
 * @param high the greatest; absent where they give no upper bound
 * @param text the source's words; empty for the words of the evidence
 * @param victims what sort of people it counts; absent where nobody says
 * @param joint whether the number is stated for several incidents together
 */
public record ClaimStatement(
        Quantity quantity,
        @Nullable Integer low,
        @Nullable Integer high,
        Qualifier qualifier,
        String text,
        Source source,
        @Nullable String victims,
        boolean joint) {
    public ClaimStatement {
        if ((low != null && low < 0) || (high != null && high < 0)) {
            throw new IllegalArgumentException("a number of people is 0 or more");
        }
        if (low != null && high != null && low > high) {
            throw new IllegalArgumentException("low " + low + " is above high " + high);
        }
        String needed = switch (qualifier) {
            case EXACT -> low == null || !low.equals(high) ? "low and high, both the same" : "";
            case ABOUT -> low == null || high == null ? "low and high" : "";
            case AT_LEAST, MORE_THAN -> low == null || high != null ? "low alone" : "";
            case AT_MOST, LESS_THAN -> high == null || low != null ? "high alone" : "";
            case VAGUE -> "";
        };
        if (!needed.isEmpty()) {
            throw new IllegalArgumentException("a claim with the qualifier '" + qualifier.word() + "' has " + needed);
        }
    }

    /** The claim that these words carry. */
    Claim on(Evidence evidence, @Nullable Instant saidAt, Signature by) {
        return new Claim(
                quantity,
                low,
                high,
                text.isBlank() ? evidence.quote() : text,
                qualifier,
                source,
                saidAt,
                evidence,
                joint,
                victims,
                null,
                new Amendment(IncidentPart.CLAIMS, by.editor(), by.reason(), by.at()));
    }
}
