package dateline.gazetteer;

import dateline.geo.BoundingBox;
import dateline.geo.Extent;
import java.util.List;
import java.util.Optional;

/** The index of named places. */
public interface Gazetteer {
    /** The place of this id. */
    Optional<Place> find(PlaceId id);

    /**
     * Places one of whose names is this name: exactly, or once case, accents, hyphens and Arabic letter variants are
     * folded. Best first.
     */
    List<Match> named(String name);

    /** Places whose name is this name with a typing error or two, or sounds like it in another script. Best first. */
    List<Match> soundingLike(String name, int limit);

    /** Places one of whose names begins with this text, for type-ahead. */
    List<Match> beginningWith(String prefix, int limit);

    /** Places with their point in the box, largest first. */
    List<Place> within(BoundingBox box, int limit);

    /** Places of which {@code ancestor} is a parent, a grandparent and so on. */
    List<Place> inside(PlaceId ancestor);

    /** Whether {@code ancestor} is the place itself, or its parent, grandparent and so on. */
    boolean isInside(Place place, PlaceId ancestor);

    /** The area of the place: its outline where one is known, else the disc of its radius. */
    Extent extent(Place place);

    /** How many places there are. */
    int size();
}
