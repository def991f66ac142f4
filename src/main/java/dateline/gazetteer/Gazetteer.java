package dateline.gazetteer;

import dateline.geo.BoundingBox;
import dateline.geo.Extent;
import dateline.geo.LonLat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The index of named places. Safe for use by several threads. */
public interface Gazetteer {
    /** The place of this id. */
    Optional<Place> find(PlaceId id);

    /** The places with these {@linkplain PlaceId#number numbers}, in no order. */
    List<Place> numbered(Set<Long> numbers);

    /**
     * Places one of whose names is this name: exactly, or once case, accents, hyphens and Arabic letter variants are
     * folded. Best first, each place once.
     */
    List<Match> named(String name, Scope scope, int limit);

    /** All places of this name, anywhere. */
    default List<Match> named(String name) {
        return named(name, Scope.ANYWHERE, Integer.MAX_VALUE);
    }

    /** Places one of whose names, or a later word of one, begins with this text, for type-ahead. Best known first. */
    List<Match> beginningWith(String prefix, Scope scope, int limit);

    /** False where it is certain that no place has a {@link #named name} that begins with this text; quickly told. */
    default boolean mayBeginWith(String beginning) {
        return true;
    }

    /**
     * Places one of whose names is this name but for typing errors, in the same script. Best first.
     *
     * @param most how many errors at most, 1 or 2; of short names fewer are forgiven. Two take much longer to look for
     */
    List<Match> misspelt(String name, int most, Scope scope, int limit);

    /**
     * Places whose name sounds like this one, in this script or another. Best first.
     *
     * @param least how much alike, 0 to 1, a name of the same script has to sound; the more, the sooner the answer
     */
    List<Match> soundingLike(String name, double least, Scope scope, int limit);

    /**
     * Whether {@link #soundingLike} answers with a place whose name sounds so much like this one. Most words sound like none,
     * which is told sooner than what they sound like.
     */
    default boolean hasSoundingLike(String name, double least, Scope scope, int limit) {
        return soundingLike(name, least, scope, limit).stream().anyMatch(m -> m.score() >= least);
    }

    /** Places whose name sounds at all like this one. */
    default List<Match> soundingLike(String name, Scope scope, int limit) {
        return soundingLike(name, 0, scope, limit);
    }

    /** Places whose name sounds like this one, anywhere. */
    default List<Match> soundingLike(String name, int limit) {
        return soundingLike(name, Scope.ANYWHERE, limit);
    }

    /** Places with their point in the box, largest first. */
    List<Place> within(BoundingBox box, int limit);

    /** Places of which {@code ancestor} is a parent, a grandparent and so on, best known first. */
    List<Place> inside(PlaceId ancestor, Scope scope, int limit);

    /** Whether {@code ancestor} is the place itself, or its parent, grandparent and so on. */
    boolean isInside(Place place, PlaceId ancestor);

    /**
     * The parent of a place, its parent, and so on.
     *
     * @param most no more: parents come from tables that people edit, and a circle there must not hang anybody
     */
    default List<Place> parents(Place place, int most) {
        List<Place> parents = new ArrayList<>();
        Optional<Place> at = Optional.ofNullable(place.parent()).flatMap(this::find);
        while (parents.size() < most && at.isPresent()) {
            parents.add(at.get());
            at = Optional.ofNullable(at.get().parent()).flatMap(this::find);
        }
        return parents;
    }

    /** The places that bear a code. */
    List<Place> bearing(String scheme, String value);

    /** The capital of a country. */
    Optional<Place> capital(String country);

    /** The places whose outline holds the point, smallest first. Discs are not outlines. */
    List<Place> holding(LonLat point);

    /** The places whose representative points are nearest, nearest first. */
    List<Nearby> nearest(LonLat point, Scope scope, int limit);

    /** The area of the place: its outline where one is known, else the disc of its radius. */
    Extent extent(Place place);

    /** Whether the outline of the place is known. */
    boolean hasOutline(PlaceId id);

    /** The part of it that is quickly searched and holds the places that news is made of; all of it where it has no such part. */
    default Gazetteer wellKnown() {
        return this;
    }

    /** What it is made of. */
    List<GazetteerSource> sources();

    /** How many places there are. */
    int size();
}
