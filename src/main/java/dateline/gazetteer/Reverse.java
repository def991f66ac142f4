package dateline.gazetteer;

import dateline.gazetteer.Surroundings.Area;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import dateline.geo.Precision;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what is at and around a point. */
final class Reverse {
    private static final List<Set<PlaceType>> KINDS_OF_DISC = List.of(
            facilities(),
            Set.of(PlaceType.CAMP),
            Set.of(PlaceType.NEIGHBOURHOOD),
            Set.of(PlaceType.VILLAGE),
            Set.of(PlaceType.TOWN),
            Set.of(PlaceType.COMMUNE),
            Set.of(PlaceType.CITY));
    /** So many discs of each kind are tried. */
    private static final int DISCS_TRIED = 12;

    private static final double WIDEST_DISC_METRES = 30_000;
    private static final double WIDEST_SITE_METRES = 3_500;
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
        // To be in the disc of a building is to be near it: that places the point no more exactly.
        Precision precision = areas.values().stream()
                .filter(a -> a.byOutline() || !a.place().type().isFacility())
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

    private static Set<PlaceType> facilities() {
        return Arrays.stream(PlaceType.values()).filter(PlaceType::isFacility).collect(Collectors.toUnmodifiableSet());
    }

    /** Settlements and facilities without an outline in whose disc the point lies: of each kind the nearest. */
    private List<Area> discs(LonLat point) {
        return KINDS_OF_DISC.stream()
                .flatMap(kind -> gazetteer.nearest(point, Scope.types(kind), DISCS_TRIED).stream()
                        .filter(n -> n.metres() <= n.place().radiusMetres())
                        .filter(n -> n.place().radiusMetres() <= widestDisc(n.place()))
                        .filter(n -> !n.place().siteUnknown()
                                && !gazetteer.hasOutline(n.place().id()))
                        .limit(1))
                .map(n -> new Area(n.place(), n.metres(), false))
                .toList();
    }

    /** A wider disc says that nobody knows where the place lies, not how large it is. */
    private static double widestDisc(Place place) {
        return place.type().isFacility() ? WIDEST_SITE_METRES : WIDEST_DISC_METRES;
    }

    private void addParents(Place place, LonLat point, Map<PlaceId, Area> areas) {
        for (Place parent : gazetteer.parents(place, MAX_DEPTH)) {
            areas.putIfAbsent(parent.id(), new Area(parent, Geodesy.distanceMetres(point, parent.point()), false));
        }
    }
}
