package dateline.mention;

import dateline.gazetteer.Match;
import dateline.gazetteer.Place;
import dateline.geo.Relation;
import dateline.report.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a report that names or describes a place.
 *
 * @param span the name or description itself, without "near" or "the town of"
 * @param from its first token
 * @param to the token after its last
 * @param name the name looked up, a proclitic taken off
 * @param wording how the words around it place something against it
 * @param cue the sort of place the words before it announce ({@code neighbourhood}, {@code town} …)
 * @param facility the facility described, where it is one
 * @param known the places that bear exactly this name
 * @param certainty whether it surely is a place, or only looks like one
 * @param dateline whether it stands in the report's dateline, which says where it was written
 */
public record PlaceMention(
        Span span,
        int from,
        int to,
        String name,
        PlaceWording wording,
        @Nullable String cue,
        @Nullable FacilityRule facility,
        List<Match> known,
        Certainty certainty,
        boolean dateline) {
    /** The cue of a facility that the report calls by a name of its own. */
    static final String OWN_NAME = "own-name";

    /** The cue of a facility that the report does not say which it is ("a market"). */
    static final String INDEFINITE = "indefinite";

    /** How sure it is that the words name a place at all. */
    public enum Certainty {
        /** A known name, or a cue says so. */
        NAMED,
        /** A preposition of place stands before it, no more. */
        SUSPECTED,
        /** A word such as "the town", which stands for a place named before. */
        POINTS_BACK
    }

    public PlaceMention {
        known = List.copyOf(known);
    }

    /** The same mention with other words around it. */
    PlaceMention worded(PlaceWording other) {
        return new PlaceMention(span, from, to, name, other, cue, facility, known, certainty, dateline);
    }

    /** How the words place something against it. */
    public Relation relation() {
        return wording.relation();
    }

    /** The first place that bears the name, most trustworthy match first; empty for what is described. */
    public Optional<Place> firstKnown() {
        return known.stream().findFirst().map(Match::place);
    }

    /** Whether it is a facility described by what it is and called by its name ("Zobe junction"). */
    public boolean isNamedFacility() {
        return facility != null && OWN_NAME.equals(cue);
    }

    /** Whether it is any facility of its kind ("a market"), so that the words name no one place. */
    public boolean isIndefinite() {
        return facility != null && INDEFINITE.equals(cue);
    }

    /** Whether the words point back to a place named before ("the town"). */
    public boolean pointsBack() {
        return certainty == Certainty.POINTS_BACK;
    }

    /** Whether the words stand for "the capital". */
    public boolean isCapital() {
        return "capital".equals(cue) && known.isEmpty();
    }
}
