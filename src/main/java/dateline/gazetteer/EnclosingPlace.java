package dateline.gazetteer;

import dateline.geo.LonLat;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place in which a new one lies. What an outline holds is believed; of discs only those of towns, and only for
 * what is part of a town: the discs of regions and quarters overlap their neighbours.
 */
final class EnclosingPlace {
    private static final Scope TOWNS = Scope.types(Set.of(PlaceType.CITY, PlaceType.TOWN, PlaceType.VILLAGE));
    private static final int TOWNS_WEIGHED = 20;

    private EnclosingPlace() {}

    /**
     * The smallest place around the point that a place of this type can lie in.
     *
     * @param id the new place: neither it nor what lies in it is around it
     * @param country ISO 3166-1 alpha-2 of the country to stay in, absent for any
     */
    static Optional<Place> of(PlaceId id, PlaceType type, LonLat point, @Nullable String country, Gazetteer gazetteer) {
        Stream<Place> towns = isPartOfTown(type) ? townsAround(point, gazetteer) : Stream.of();
        return Stream.concat(gazetteer.holding(point).stream(), towns)
                .filter(p -> type.precision().isFinerThan(p.type().precision()))
                .filter(p -> country == null || country.equals(p.country()))
                .filter(p -> !gazetteer.isInside(p, id))
                .min(Comparator.comparingDouble(p -> gazetteer.extent(p).uncertaintyMetres()));
    }

    private static boolean isPartOfTown(PlaceType type) {
        return type == PlaceType.NEIGHBOURHOOD || type.isFacility();
    }

    private static Stream<Place> townsAround(LonLat point, Gazetteer gazetteer) {
        return gazetteer.nearest(point, TOWNS, TOWNS_WEIGHED).stream()
                .filter(n -> n.metres() <= n.place().radiusMetres())
                .map(Nearby::place);
    }
}
