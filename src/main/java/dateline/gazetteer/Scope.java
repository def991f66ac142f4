package dateline.gazetteer;

import dateline.geo.BoundingBox;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which places a search may answer with. All that is stated must hold.
 *
 * @param countries ISO 3166-1 alpha-2 in upper case; empty for any
 * @param types empty for any; all of them come to the same
 * @param box in which the point of the place lies
 * @param inside a place that contains the place
 */
public record Scope(
        Set<String> countries,
        Set<PlaceType> types,
        @Nullable BoundingBox box,
        @Nullable PlaceId inside) {
    /** No restriction. */
    public static final Scope ANYWHERE = new Scope(Set.of(), Set.of(), null, null);

    public Scope {
        countries = countries.stream().map(c -> c.toUpperCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        types = types.size() == PlaceType.values().length ? Set.of() : Set.copyOf(types);
    }

    /** Only places of a country. */
    public static Scope country(String country) {
        return new Scope(Set.of(country), Set.of(), null, null);
    }

    /** Only places of some types. */
    public static Scope types(Set<PlaceType> types) {
        return new Scope(Set.of(), types, null, null);
    }

    /** The same, only inside a place. */
    public Scope inside(PlaceId place) {
        return new Scope(countries, types, box, place);
    }

    /** The same, only in a box. */
    public Scope in(BoundingBox area) {
        return new Scope(countries, types, area, inside);
    }

    /** Whether it restricts nothing. */
    public boolean isAnywhere() {
        return inside == null && hasNoFilter();
    }

    /** Whether it restricts nothing that a place itself tells, {@link #inside} apart. */
    public boolean hasNoFilter() {
        return countries.isEmpty() && types.isEmpty() && box == null;
    }

    /** Whether a place is in it, as far as the place itself tells: {@link #inside} is for the gazetteer to judge. */
    public boolean admits(Place place) {
        return (countries.isEmpty() || (place.country() != null && countries.contains(place.country())))
                && (types.isEmpty() || types.contains(place.type()))
                && (box == null || box.contains(place.point()));
    }
}
