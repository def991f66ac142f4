package dateline.evaluation.gold;

import dateline.incident.Qualifier;
import dateline.incident.Quantity;
import dateline.incident.SourceKind;
import dateline.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number that somebody gives.
 *
 * @param low absent where the words give no lower bound
 * @param high absent where they give no upper bound
 * @param name the words that name the source, empty where the report speaks for itself
 * @param span the number with its qualifier
 */
public record GoldClaim(
        Quantity quantity,
        @Nullable Integer low,
        @Nullable Integer high,
        Qualifier qualifier,
        SourceKind source,
        String name,
        Span span,
        String words) {}
