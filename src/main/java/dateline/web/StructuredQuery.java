package dateline.web;

import dateline.gazetteer.Geocoder;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.RankedPlace;
import dateline.gazetteer.Scope;
import dateline.geo.LonLat;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question by the parts of an address, largest first. Each part is looked for inside those before it; the answer is
 * what the last one names. We know no postal codes: one is passed over, and alone it finds nothing.
 */
record StructuredQuery(Map<String, String> parts) {
    /** The parts that Nominatim has. */
    static final List<String> PARTS = List.of("amenity", "street", "city", "county", "state", "postalcode", "country");

    private static final List<String> LARGEST_FIRST =
            List.of("country", "state", "county", "city", "street", "amenity");

    /** What each part may be; what is not listed may be anything. */
    private static final Map<String, Set<PlaceType>> TYPES = Map.of(
            "country", Set.of(PlaceType.COUNTRY),
            "state", Set.of(PlaceType.REGION, PlaceType.AREA, PlaceType.CITY),
            "county", Set.of(PlaceType.DISTRICT, PlaceType.REGION, PlaceType.COMMUNE),
            "city", Set.of(PlaceType.CITY, PlaceType.TOWN, PlaceType.VILLAGE, PlaceType.COMMUNE, PlaceType.CAMP));

    static StructuredQuery of(NominatimRequest request) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String name : PARTS) {
            request.text(name).map(String::strip).filter(v -> !v.isEmpty()).ifPresent(v -> parts.put(name, v));
        }
        return new StructuredQuery(parts);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    List<RankedPlace> search(Geocoder geocoder, @Nullable LonLat focus, Scope scope, int limit) {
        List<String> named = LARGEST_FIRST.stream().filter(parts::containsKey).toList();
        Scope inside = scope;
        for (int i = 0; i < named.size() - 1; i++) {
            Optional<Scope> narrower = narrowed(geocoder, inside, named.get(i));
            if (narrower.isEmpty()) {
                return List.of();
            }
            inside = narrower.get();
        }
        if (named.isEmpty()) {
            return List.of();
        }
        String last = named.get(named.size() - 1);
        Set<PlaceType> types = new HashSet<>(TYPES.getOrDefault(last, EnumSet.allOf(PlaceType.class)));
        if (!scope.types().isEmpty()) {
            types.retainAll(scope.types());
        }
        return types.isEmpty()
                ? List.of()
                : geocoder.reported(NominatimSearch.query(text(last), focus, with(inside, types), limit));
    }

    private Optional<Scope> narrowed(Geocoder geocoder, Scope scope, String part) {
        String text = text(part);
        if (part.equals("country") && text.matches("[A-Za-z]{2}")) {
            return Optional.of(new Scope(Set.of(text.toUpperCase(Locale.ROOT)), scope.types(), scope.box(), null));
        }
        // A box holds what is asked for; the country around it need not lie in it.
        Scope around = new Scope(scope.countries(), TYPES.getOrDefault(part, Set.of()), null, scope.inside());
        return geocoder.reported(NominatimSearch.query(text, null, around, 1)).stream()
                .findFirst()
                .map(found -> narrowed(scope, found.place()));
    }

    private static Scope narrowed(Scope scope, Place place) {
        String country = place.country();
        return place.type() == PlaceType.COUNTRY && country != null
                ? new Scope(Set.of(country), scope.types(), scope.box(), null)
                : scope.inside(place.id());
    }

    private static Scope with(Scope scope, Set<PlaceType> types) {
        return new Scope(scope.countries(), types, scope.box(), scope.inside());
    }

    private String text(String part) {
        return parts.getOrDefault(part, "");
    }
}
