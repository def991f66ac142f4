package dateline.layer;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import java.util.Optional;

/** Finds the administrative area in which a place lies. */
public final class AdminArea {
    /** Deeper nesting than this is a ring of parents in the data. */
    private static final int MAX_DEPTH = 12;

    private AdminArea() {}

    /** The first-level area that the place is or lies in; empty for countries and what lies across areas. */
    public static Optional<Place> firstLevel(Place place, Gazetteer gazetteer) {
        Optional<Place> at = Optional.of(place);
        for (int depth = 0; depth < MAX_DEPTH && at.isPresent(); depth++) {
            if (at.get().type() == PlaceType.REGION) {
                return at;
            }
            at = Optional.ofNullable(at.get().parent()).flatMap(gazetteer::find);
        }
        return Optional.empty();
    }
}
