package dateline.resolution;

import java.util.List;

/** The places of a report, and what it is about as a whole. */
public record ResolvedPlaces(Focus focus, List<ResolvedMention> mentions) {
    public ResolvedPlaces {
        mentions = List.copyOf(mentions);
    }

    /** What names or describes one definite place: not "a market" of which nobody knows which. */
    public List<Resolution> definite() {
        return mentions.stream()
                .filter(r -> !r.mention().isIndefinite() || isKnownSite(r.resolution()))
                .map(ResolvedMention::resolution)
                .toList();
    }

    /** Whether the gazetteer knows the facility, if not always its site. */
    private static boolean isKnownSite(Resolution r) {
        return r.candidates().stream().anyMatch(c -> c.place().type().isFacility());
    }
}
