package dateline.gazetteer;

import dateline.gazetteer.Surroundings.Area;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import dateline.geo.Precision;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what is at and around a point. */
final class Reverse {
    private static final Set<PlaceType> SETTLEMENTS = EnumSet.of(
            PlaceType.CITY,
            PlaceType.TOWN,
            PlaceType.COMMUNE,
            PlaceType.VILLAGE,
            PlaceType.NEIGHBOURHOOD,
            PlaceType.CAMP);
    /** The discs of so many settlements of each type are tried. */
    private static final int DISCS_TRIED = 12;
    /** A wider disc says that nobody knows where the settlement lies, not how large it is. */
    private static final double WIDEST_DISC_METRES = 30_000;
    /** More than any hierarchy has. */
    private static final int MAX_DEPTH = 12;

    private final Gazetteer gazetteer;

    Reverse(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    Surroundings around(LonLat point, Scope scope, int limit) {
        Map<PlaceId, Area> areas = new LinkedHashMap<>();
        for (Place p : gazetteer.holding(point)) {
            areas.put(p.id(), new Area(p, Geodesy.distanceMetres(point, p.point()), true));
        }
        discs(point).forEach(a -> areas.putIfAbsent(a.place().id(), a));
        // What holds the smallest area holds the point.
        areas.values().stream().min(SMALLEST_FIRST).ifPresent(a -> addParents(a.place(), point, areas));
        List<Area> sorted = areas.values().stream()
                .filter(a -> scope.admits(a.place()))
                .sorted(SMALLEST_FIRST)
                .toList();
        Precision precision = areas.values().stream()
                .min(SMALLEST_FIRST)
                .map(a -> a.place().type().precision())
                .orElse(null);
        return new Surroundings(point, sorted, gazetteer.nearest(point, scope, limit), precision);
    }

    private static final Comparator<Area> SMALLEST_FIRST = Comparator.comparing(
                    (Area a) -> a.place().type().precision())
            .thenComparing(a -> !a.byOutline())
            .thenComparingDouble(a -> a.place().radiusMetres())
            .thenComparingDouble(Area::metres);

    /** Settlements without an outline in whose disc the point lies: of each type the nearest. */
    private List<Area> discs(LonLat point) {
        return SETTLEMENTS.stream()
                .flatMap(t -> gazetteer.nearest(point, Scope.types(Set.of(t)), DISCS_TRIED).stream()
                        .filter(n -> n.metres() <= n.place().radiusMetres())
                        .filter(n -> n.place().radiusMetres() <= WIDEST_DISC_METRES)
                        .filter(n -> !gazetteer.hasOutline(n.place().id()))
                        .limit(1))
                .map(n -> new Area(n.place(), n.metres(), false))
                .toList();
    }

    private void addParents(Place place, LonLat point, Map<PlaceId, Area> areas) {
        Optional<Place> at = Optional.ofNullable(place.parent()).flatMap(gazetteer::find);
        for (int depth = 0; depth < MAX_DEPTH && at.isPresent(); depth++) {
            Place parent = at.get();
            areas.putIfAbsent(parent.id(), new Area(parent, Geodesy.distanceMetres(point, parent.point()), false));
            at = Optional.ofNullable(parent.parent()).flatMap(gazetteer::find);
        }
    }
}
