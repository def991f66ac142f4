package dateline.evaluation.gold;

import dateline.incident.Qualifier;
import dateline.incident.Quantity;
import dateline.incident.SourceKind;
import dateline.incident.Verification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what happened, and who claims what of it. */
final class IncidentEntry {
    private static final List<String> ACTORS = List.of("attacker", "target", "claimed_by");
    private static final Set<String> KEYS = Set.of(
            "kind",
            "words",
            "nth",
            "place",
            "at",
            "radius_km",
            "country",
            "from",
            "to",
            "background",
            "attacker",
            "target",
            "claimed_by",
            "verification",
            "claims");
    /** {@code victims} and {@code relayed_by} are written down and not measured. */
    private static final Set<String> CLAIM_KEYS = Set.of(
            "quantity",
            "low",
            "high",
            "qualifier",
            "words",
            "nth",
            "source",
            "name",
            "anonymous",
            "victims",
            "relayed_by");

    private IncidentEntry() {}

    static GoldIncident incident(GoldNode node, WordsInText words, List<GoldMention> mentions)
            throws GoldFormatException {
        node.knowing(KEYS);
        List<String> kinds = node.words("kind");
        if (kinds.isEmpty()) {
            throw node.wrong("kind", "is missing");
        }
        Map<String, String> actors = new HashMap<>();
        for (String actor : ACTORS) {
            Optional<String> stated = node.text(actor);
            stated.ifPresent(w -> actors.put(actor, w));
        }
        List<GoldClaim> claims = new ArrayList<>();
        for (GoldNode claim : node.list("claims")) {
            claims.add(claim(claim, words));
        }
        return new GoldIncident(
                kinds,
                words.find(node),
                PlaceEntry.incident(node, mentions),
                node.days(),
                node.isTrue("background"),
                actors,
                node.has("verification") ? node.parsed("verification", Verification::parse) : null,
                claims);
    }

    private static GoldClaim claim(GoldNode node, WordsInText words) throws GoldFormatException {
        node.knowing(CLAIM_KEYS);
        Integer low = node.whole("low");
        Integer high = node.whole("high");
        if (low != null && high != null && low > high) {
            throw node.wrong("high", "is below low");
        }
        return new GoldClaim(
                node.parsed("quantity", Quantity::parse),
                low,
                high,
                node.parsed("qualifier", Qualifier::parse),
                node.parsed("source", SourceKind::parse),
                node.text("name").orElse(""),
                words.find(node),
                node.needed("words"));
    }
}
