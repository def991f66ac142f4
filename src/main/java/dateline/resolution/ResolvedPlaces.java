package dateline.resolution;

import dateline.report.Span;
import java.util.List;
import java.util.Set;

/** The places of a report, and what it is about as a whole. */
public record ResolvedPlaces(Focus focus, List<ResolvedMention> mentions) {
    public ResolvedPlaces {
        mentions = List.copyOf(mentions);
    }

    /**
     * What names or describes one definite place: of the facilities those with a name, those the gazetteer knows and those
     * of which the words beside them say where; not "a market", nor "the school" that any school may be, unless it is one
     * of those where something happened.
     *
     * @param struck where the mentions stand that say where something happened
     */
    public List<Resolution> definite(Set<Span> struck) {
        return mentions.stream()
                .filter(r -> isDefinite(r) || struck.contains(r.mention().span()))
                .map(ResolvedMention::resolution)
                .toList();
    }

    private static boolean isDefinite(ResolvedMention r) {
        boolean stated = !r.mention().isIndefinite() && r.resolution().confidence() >= FacilityResolver.STATED;
        return r.mention().facility() == null || stated || r.mention().isNamedFacility() || isKnownSite(r.resolution());
    }

    /** Whether the gazetteer knows the facility, if not always its site. */
    private static boolean isKnownSite(Resolution r) {
        return r.candidates().stream().anyMatch(c -> c.place().type().isFacility());
    }
}
