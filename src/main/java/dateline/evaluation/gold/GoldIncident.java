package dateline.evaluation.gold;

import dateline.incident.Verification;
import dateline.report.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param kinds all that are right; empty where any is
 * @param span words of the sentence that tells it first
 * @param days absent where the report does not say when
 * @param actors the words for who took part, by the name of the property: {@code attacker} …
 * @param verification absent where nobody judged it
 */
public record GoldIncident(
        List<String> kinds,
        Span span,
        Whereabouts where,
        @Nullable Days days,
        boolean background,
        Map<String, String> actors,
        @Nullable Verification verification,
        List<GoldClaim> claims) {
    public GoldIncident {
        kinds = List.copyOf(kinds);
        actors = Map.copyOf(actors);
        claims = List.copyOf(claims);
    }

    /** Whether a kind is one of those that are right. */
    public boolean isOfKind(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }
}
