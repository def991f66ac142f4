package dateline.gazetteer.files;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Match;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Scope;
import dateline.geo.LonLat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/** Finds the place that holds another among the places of other sources: by code, by name, or by where it lies. */
final class ParentFinder {
    private static final List<String> P_CODES = List.of("ocha-pcode", "ocha");
    private static final int MATCHES = 20;
    private static final double MARGIN_DEGREES = 1;

    private final Gazetteer gazetteer;
    private final Map<String, Optional<Envelope>> bounds = new HashMap<>();
    private final Map<String, String> alpha2 = new HashMap<>();

    ParentFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (String country : Locale.getISOCountries()) {
            alpha2.put(new Locale.Builder().setRegion(country).build().getISO3Country(), country);
        }
    }

    /**
     * ISO 3166-1 alpha-2 of a country that a table states by either of its ISO codes, or by name.
     *
     * @throws IllegalArgumentException where it is none
     */
    String country(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        String code = alpha2.getOrDefault(upper, upper);
        if (place(code).isPresent()) {
            return code;
        }
        return gazetteer.named(text, Scope.types(Set.of(PlaceType.COUNTRY)), 1).stream()
                .map(m -> m.place().country())
                .filter(c -> c != null)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + shortened(text) + "' is no country"));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** The place that a country is. */
    Optional<Place> place(String country) {
        return country.matches("[A-Z]{2}")
                ? gazetteer
                        .find(new PlaceId(country.toLowerCase(Locale.ROOT)))
                        .filter(p -> p.type() == PlaceType.COUNTRY)
                : Optional.empty();
    }

    /** The country in which a point lies, by the outlines there are. */
    Optional<String> countryAt(LonLat point) {
        return gazetteer.holding(point).stream()
                .map(Place::country)
                .filter(c -> c != null)
                .findFirst();
    }

    /** The area with a p-code. */
    Optional<PlaceId> coded(String country, String code) {
        return P_CODES.stream()
                .flatMap(scheme -> gazetteer.bearing(scheme, code.toUpperCase(Locale.ROOT)).stream())
                .filter(p -> country.equals(p.country()))
                .findFirst()
                .map(Place::id);
    }

    /** The place that a table names as the parent: by its id, else the area or settlement of that name. */
    Optional<PlaceId> named(String text, Optional<String> country) {
        if (text.matches("[a-z0-9][a-z0-9.:-]{0,127}")) {
            Optional<Place> byId = gazetteer.find(new PlaceId(text));
            if (byId.isPresent()) {
                return byId.map(Place::id);
            }
        }
        Scope scope = country.map(Scope::country).orElse(Scope.ANYWHERE);
        return gazetteer.named(text, scope, MATCHES).stream()
                .map(Match::place)
                .filter(p -> !p.type().isFacility())
                .findFirst()
                .map(Place::id);
    }

    /** The smallest area that holds the point and is wider than what lies there. */
    Optional<PlaceId> holding(LonLat point, double widerThanMetres) {
        return gazetteer.holding(point).stream()
                .filter(p -> p.type() == PlaceType.COUNTRY || p.radiusMetres() > widerThanMetres)
                .findFirst()
                .map(Place::id);
    }

    /** Whether the point lies far outside of the country, and would lie within if its two numbers changed places. */
    boolean isSwapped(String country, LonLat point) {
        Optional<Envelope> land = bounds.computeIfAbsent(
                country,
                c -> place(c).filter(p -> gazetteer.hasOutline(p.id()))
                        .map(p -> gazetteer.extent(p).area().getEnvelopeInternal())
                        .map(e -> {
                            Envelope wide = new Envelope(e);
                            wide.expandBy(MARGIN_DEGREES);
                            return wide;
                        }));
        return land.isPresent()
                && !land.get().contains(point.lon(), point.lat())
                && land.get().contains(point.lat(), point.lon());
    }
}
