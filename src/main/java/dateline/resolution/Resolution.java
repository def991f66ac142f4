package dateline.resolution;

import dateline.gazetteer.Place;
import dateline.geo.Extent;
import dateline.geo.Precision;
import dateline.geo.Relation;
import dateline.report.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mention was taken to denote.
 *
 * @param span where the mention stands in the report
 * @param surface its words
 * @param relation how the words place something against the place
 * @param place the place chosen; for a facility whose site is not known, the place it is in; absent when unresolved
 * @param facility the kind of facility the words describe, as a word of {@code data/facilities.yaml}
 * @param precision how exactly the mention is located; absent when unresolved
 * @param extent where it lies; absent when unresolved
 * @param basis where the location comes from
 * @param candidates all that were weighed, best first
 * @param confidence 0 to 1
 * @param note what a reader must know, for example that the exact site is not known; empty where nothing
 */
public record Resolution(
        Span span,
        String surface,
        Relation relation,
        @Nullable Place place,
        @Nullable String facility,
        @Nullable Precision precision,
        @Nullable Extent extent,
        PlaceBasis basis,
        List<Candidate> candidates,
        double confidence,
        String note) {
    public Resolution {
        candidates = List.copyOf(candidates);
    }

    /** The same place with the area and precision that the words around it leave. */
    Resolution drawn(Extent area, Precision exactness) {
        return new Resolution(
                span,
                surface,
                relation,
                place,
                facility,
                exactness,
                area,
                PlaceBasis.DERIVED,
                candidates,
                confidence,
                note);
    }

    /** The same place, said in the words of another mention. */
    Resolution saidAgain(Resolution other) {
        return new Resolution(
                other.span,
                other.surface,
                other.relation,
                place,
                facility,
                precision,
                extent,
                basis,
                candidates,
                confidence,
                note);
    }

    /** Whether nobody knows the place itself, but the report says what it lies in: {@link #place()}. */
    public boolean isSomewhereIn() {
        return place != null && facility == null && basis == PlaceBasis.DERIVED && candidates.isEmpty();
    }

    /** Whether a place was found. */
    public boolean isResolved() {
        return place != null;
    }
}
