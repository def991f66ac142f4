package dateline.export;

import dateline.gazetteer.Place;
import dateline.gazetteer.Toponym;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The languages in which someone wants to read names.
 *
 * @param codes ISO 639-1, most wanted first; empty for the names as they are on the spot
 */
public record Languages(List<String> codes) {
    /** No wish: every place by its primary name. */
    public static final Languages ANY = new Languages(List.of());

    public Languages {
        codes = List.copyOf(codes);
    }

    /** One language, or none. */
    public static Languages of(@Nullable String language) {
        return language == null ? ANY : new Languages(List.of(language));
    }

    /**
     * Reads a list with or without weights, as in the header {@code Accept-Language}: {@code fr-ML, ar;q=0.8}. Regions
     * and scripts are passed over.
     *
     * @throws IllegalArgumentException for what is no such list
     */
    public static Languages parse(String list) {
        return new Languages(Locale.LanguageRange.parse(list).stream()
                .map(range -> range.getRange().split("-", -1)[0])
                .filter(code -> !code.equals("*"))
                .distinct()
                .toList());
    }

    /** The name in the most wanted language that the place has a name in, else its primary name. */
    public String nameOf(Place place) {
        return codes.stream()
                .flatMap(code -> nameIn(place, code).stream())
                .findFirst()
                .orElse(place.name());
    }

    /** What the JDK calls a country. */
    String nameOfCountry(String code) {
        Locale country = new Locale.Builder().setRegion(code).build();
        return country.getDisplayCountry(Locale.forLanguageTag(codes.isEmpty() ? "en" : codes.get(0)));
    }

    private static Optional<String> nameIn(Place place, String code) {
        return place.names().stream()
                .filter(n -> n.language().equals(code))
                .map(Toponym::name)
                .findFirst();
    }
}
