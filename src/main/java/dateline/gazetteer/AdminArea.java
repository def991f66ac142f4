package dateline.gazetteer;

import java.util.Optional;

/** Finds the administrative area in which a place lies. */
public final class AdminArea {
    /** Deeper nesting than this is a ring of parents in the data. */
    private static final int MAX_DEPTH = 12;

    private AdminArea() {}

    /**
     * The first-level area that the place is or lies in: a region, or a city that is under no region because it is one by
     * itself (the District of Bamako). Empty for countries and what lies across areas.
     */
    public static Optional<Place> firstLevel(Place place, Gazetteer gazetteer) {
        Optional<Place> at = Optional.of(place);
        Optional<Place> highest = Optional.empty();
        for (int depth = 0; depth < MAX_DEPTH && at.isPresent(); depth++) {
            PlaceType type = at.get().type();
            if (type == PlaceType.REGION) {
                return at;
            }
            if (type == PlaceType.COUNTRY) {
                break;
            }
            highest = at;
            at = Optional.ofNullable(at.get().parent()).flatMap(gazetteer::find);
        }
        return highest.filter(p -> p.type() == PlaceType.CITY);
    }
}
