package dateline.gazetteer;

import dateline.geo.LonLat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the gazetteer.
 *
 * @param parent the place that contains it
 * @param country ISO 3166-1 alpha-2, absent for areas across countries
 * @param point a representative point
 * @param radiusMetres the disc around the point within which "in" this place lies
 * @param population rough number of people, 0 where not stated
 * @param names the first is the primary name
 * @param codes by scheme: {@code iso}, {@code ocha}, {@code icao} …
 * @param source where the row can be checked
 * @param siteUnknown it exists in its parent, but its exact site is not known
 */
public record Place(
        PlaceId id,
        PlaceType type,
        @Nullable PlaceId parent,
        @Nullable String country,
        LonLat point,
        double radiusMetres,
        long population,
        List<Toponym> names,
        Map<String, String> codes,
        String source,
        boolean siteUnknown) {
    public Place {
        names = List.copyOf(names);
        codes = Map.copyOf(codes);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a place has a name: " + id.value());
        }
        if (!(radiusMetres > 0)) {
            throw new IllegalArgumentException("radius " + radiusMetres + " m of " + id.value() + " is not above zero");
        }
    }

    /** The primary name. */
    public String name() {
        return names.get(0).name();
    }

    /** The name in a language, or the primary name where there is none. */
    public String name(String language) {
        return names.stream()
                .filter(n -> n.language().equals(language))
                .map(Toponym::name)
                .findFirst()
                .orElse(name());
    }
}
