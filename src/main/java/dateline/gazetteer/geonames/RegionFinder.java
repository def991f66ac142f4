package dateline.gazetteer.geonames;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Scope;
import dateline.gazetteer.Toponym;
import dateline.report.Folding;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the country and first-level area of GeoNames' codes among the places there are already. */
final class RegionFinder {
    /** Where GeoNames' code of the first level is that of ISO 3166-2; elsewhere it is another numbering. */
    private static final Set<String> ISO_CODED = Set.of("US", "CH", "BE", "ME");

    private static final String ISO = "iso3166-2";
    private static final int MOST_REGIONS = 1_000;

    private final Gazetteer gazetteer;
    private final Map<String, Optional<Place>> countries = new HashMap<>();
    private final Map<String, List<Place>> regions = new HashMap<>();
    private final Map<String, Optional<Place>> found = new HashMap<>();

    RegionFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The country of an ISO 3166-1 alpha-2 code. */
    Optional<Place> country(String code) {
        return countries.computeIfAbsent(
                code,
                c -> gazetteer
                        .find(new PlaceId(c.toLowerCase(Locale.ROOT)))
                        .filter(p -> p.type() == PlaceType.COUNTRY));
    }

    /**
     * The region, or the city that is none but stands beside the regions.
     *
     * @param key {@code ML.06}
     * @param titles what it may be called, best first
     */
    Optional<Place> region(String key, List<String> titles) {
        Optional<Place> known = found.get(key);
        if (known == null) {
            known = find(key, titles);
            found.put(key, known);
        }
        return known;
    }

    private Optional<Place> find(String key, List<String> titles) {
        String country = key.substring(0, 2);
        List<Place> all = regionsOf(country);
        if (ISO_CODED.contains(country)) {
            String iso = country + "-" + key.substring(3);
            Optional<Place> coded = all.stream()
                    .filter(p -> p.code(ISO).equals(Optional.of(iso)))
                    .findFirst();
            if (coded.isPresent()) {
                return coded;
            }
        }
        return titles.stream()
                .map(title -> named(title, all))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<Place> regionsOf(String country) {
        return regions.computeIfAbsent(
                country,
                c -> country(c)
                        .map(land ->
                                gazetteer
                                        .inside(
                                                land.id(),
                                                Scope.types(Set.of(PlaceType.REGION, PlaceType.CITY)),
                                                MOST_REGIONS)
                                        .stream()
                                        .filter(p -> land.id().equals(p.parent()))
                                        .toList())
                        .orElse(List.of()));
    }

    /**
     * The region whose name says the title with the fewest words besides ("Région de Kayes"); else a city of that name that
     * lies in no region (Bamako). None where several do.
     */
    private static Optional<Place> named(String title, List<Place> all) {
        List<String> sought = words(title);
        if (sought.isEmpty()) {
            return Optional.empty();
        }
        TreeMap<Integer, List<Place>> regions = all.stream()
                .filter(p -> p.type() == PlaceType.REGION)
                .collect(Collectors.groupingBy(p -> wordsBesides(sought, p), TreeMap::new, Collectors.toList()));
        regions.remove(Integer.MAX_VALUE);
        List<Place> best = regions.isEmpty()
                ? all.stream()
                        .filter(p -> p.type() == PlaceType.CITY && wordsBesides(sought, p) == 0)
                        .toList()
                : regions.firstEntry().getValue();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    private static int wordsBesides(List<String> sought, Place place) {
        return place.names().stream()
                .map(Toponym::name)
                .map(RegionFinder::words)
                .filter(words -> Collections.indexOfSubList(words, sought) >= 0)
                .mapToInt(words -> words.size() - sought.size())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static List<String> words(String name) {
        return Arrays.stream(Folding.fold(name).split("[^\\p{L}\\p{N}]+", -1))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
