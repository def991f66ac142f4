package dateline.resolution;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Scope;
import dateline.geo.Geodesy;
import dateline.mention.FacilityRule;
import dateline.mention.PlaceMention;
import dateline.report.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up the facilities of a kind that the gazetteer knows in and around a place. */
final class FacilitySites {
    private static final int SITES_WEIGHED = 50;
    private static final double CITY_REACH_METRES = 30_000;
    private static final double QUARTER_SLACK_METRES = 2_500;
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    private final Gazetteer gazetteer;
    private final Map<String, List<Place>> known = new HashMap<>();

    FacilitySites(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Those that the words may mean, the nearest first; of a facility with a name only those that share it. */
    List<Place> of(PlaceMention m, FacilityRule rule, @Nullable Place anchor) {
        List<Place> sites = sites(rule, anchor);
        return namedLikeTheWords(m.isNamedFacility() ? bearing(sites, m, rule) : sites, m);
    }

    /** Without those that bear another name in the same script: the restaurant La Chaumière is not the Bataclan. */
    private static List<Place> bearing(List<Place> sites, PlaceMention m, FacilityRule rule) {
        String kind = kindWords(rule);
        Set<String> own =
                words(m.name()).stream().filter(w -> !kind.contains(w)).collect(Collectors.toSet());
        return own.isEmpty()
                ? sites
                : sites.stream().filter(p -> mayBear(p, own)).toList();
    }

    private static boolean mayBear(Place p, Set<String> own) {
        Character.UnicodeScript script =
                Character.UnicodeScript.of(own.iterator().next().codePointAt(0));
        List<Set<String>> names = p.names().stream()
                .map(n -> words(n.name()))
                .filter(n -> n.stream().anyMatch(w -> Character.UnicodeScript.of(w.codePointAt(0)) == script))
                .toList();
        return names.isEmpty() || names.stream().anyMatch(n -> n.stream().anyMatch(own::contains));
    }

    private static String kindWords(FacilityRule rule) {
        return Stream.concat(rule.patterns().values().stream().flatMap(List::stream), rule.labels().values().stream())
                .map(Folding::fold)
                .collect(Collectors.joining(" "));
    }

    /** Known facilities of the kind in the place, or around the city where the place is the city. */
    private List<Place> sites(FacilityRule rule, @Nullable Place anchor) {
        if (anchor == null || rule.types().isEmpty() || anchor.type() == PlaceType.COUNTRY) {
            return List.of();
        }
        return known.computeIfAbsent(rule.id() + "/" + anchor.id().value(), k -> find(rule, anchor));
    }

    private List<Place> find(FacilityRule rule, Place anchor) {
        Scope ofKind = Scope.types(Set.copyOf(rule.types()));
        List<Place> sites = new ArrayList<>(gazetteer.inside(anchor.id(), ofKind, SITES_WEIGHED));
        if (sites.isEmpty() && anchor.country() != null) {
            Scope inCountry = new Scope(Set.of(anchor.country()), ofKind.types(), null, null);
            gazetteer.nearest(anchor.point(), inCountry, SITES_WEIGHED).stream()
                    .filter(near -> near.metres() < reach(anchor))
                    .forEach(near -> sites.add(near.place()));
        }
        sites.sort(Comparator.comparingDouble((Place p) -> Geodesy.distanceMetres(p.point(), anchor.point())));
        return sites;
    }

    /** How far around a place a facility said to be in it is looked for: quarters have no sharp edges. */
    private static double reach(Place anchor) {
        return anchor.type() == PlaceType.NEIGHBOURHOOD || anchor.type() == PlaceType.VILLAGE
                ? anchor.radiusMetres() + QUARTER_SLACK_METRES
                : Math.max(CITY_REACH_METRES, anchor.radiusMetres());
    }

    /** "école de gendarmerie": of several gendarmerie sites the one whose name shares most words with it. */
    private static List<Place> namedLikeTheWords(List<Place> sites, PlaceMention m) {
        Set<String> words = words(m.name());
        Map<Integer, List<Place>> byShared = new TreeMap<>();
        for (Place p : sites) {
            int shared = p.names().stream()
                    .mapToInt(n -> (int)
                            words(n.name()).stream().filter(words::contains).count())
                    .max()
                    .orElse(0);
            byShared.computeIfAbsent(-shared, k -> new ArrayList<>()).add(p);
        }
        return byShared.values().stream()
                .findFirst()
                .filter(best -> best.size() == 1)
                .orElse(sites);
    }

    static Set<String> words(String name) {
        return WORD.matcher(Folding.fold(name))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** Of several airports near a city the one inside it is meant; of several markets none. */
    static boolean isMain(List<Place> sites) {
        return sites.get(0).type() == PlaceType.AIRPORT
                && sites.get(0).code("iata").isPresent();
    }
}
