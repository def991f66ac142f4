package dateline.mention;

import dateline.gazetteer.Match;
import dateline.geo.Relation;
import dateline.report.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a report that names or describes a place.
 *
 * @param span the name or description itself, without "near" or "the town of"
 * @param from its first token
 * @param to the token after its last
 * @param name the name looked up, a proclitic taken off
 * @param relation how the words place something against it
 * @param cue the sort of place the words before it announce ({@code neighbourhood}, {@code town} …)
 * @param facility the facility described, where it is one
 * @param known the places that bear exactly this name
 * @param certainty whether it surely is a place, or only looks like one
 * @param offset how far from the place, and which way, where the words say so
 * @param dateline whether it stands in the report's dateline, which says where it was written
 */
public record PlaceMention(
        Span span,
        int from,
        int to,
        String name,
        Relation relation,
        @Nullable String cue,
        @Nullable FacilityRule facility,
        List<Match> known,
        Certainty certainty,
        boolean dateline,
        @Nullable Offset offset) {
    /** How sure it is that the words name a place at all. */
    public enum Certainty {
        /** A known name, or a cue says so. */
        NAMED,
        /** A preposition of place stands before it, no more. */
        SUSPECTED
    }

    /**
     * "40 km north of".
     *
     * @param metres the distance
     * @param bearing degrees from north, absent where the words give no direction
     */
    public record Offset(double metres, @Nullable Double bearing) {}

    public PlaceMention {
        known = List.copyOf(known);
    }

    /** Whether the words stand for "the capital". */
    public boolean isCapital() {
        return "capital".equals(cue) && known.isEmpty();
    }
}
