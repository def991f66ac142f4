package dateline.gazetteer;

import dateline.geo.LonLat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * @param codes each with its scheme; several of one scheme where it changed
 * @param source where the row can be checked
 * @param origin the id of the {@link GazetteerSource} it belongs to
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
        List<PlaceCode> codes,
        String source,
        String origin,
        boolean siteUnknown) {
    /** The scheme of the code that marks a capital; its value is the country. */
    public static final String CAPITAL = "capital";

    public Place {
        names = List.copyOf(names);
        codes = List.copyOf(codes);
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

    /** The code of a scheme; of several the one that is still valid. */
    public Optional<String> code(String scheme) {
        return codes.stream()
                .filter(c -> c.scheme().equals(scheme))
                .min(Comparator.comparing(c -> c.until() != null))
                .map(PlaceCode::value);
    }

    /** Whether it is the capital of its country. */
    public boolean isCapital() {
        return code(CAPITAL).isPresent();
    }
}
