package dateline.resolution;

import java.util.List;

/** The places of a report, and what it is about as a whole. */
public record ResolvedPlaces(Focus focus, List<ResolvedMention> mentions) {
    public ResolvedPlaces {
        mentions = List.copyOf(mentions);
    }
}
