package dateline.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How likely each of the places found under a name is meant, before anything is known of the context: how the name
 * matched and how well, how many people live there, and what sort of place it is. A well-known place whose name is
 * nearly the one asked for comes before a hamlet of exactly that name.
 */
public final class MatchRanking {
    /**
     * Below this an answer is too doubtful to be given as the place that is meant. Measured on names that exist nowhere;
     * see the page on the gazetteer.
     */
    public static final double REPORTED = 0.75;

    private static final double WEIGHT_OF_NAME = 0.84;
    private static final double WEIGHT_OF_SIZE = 0.13;
    private static final double WEIGHT_OF_TYPE = 0.03;
    /** The decimal logarithm of the population of the largest cities. */
    private static final double LARGEST = 7.5;

    private MatchRanking() {}

    /** The matches as ranked places, best first, each place once by its best match. */
    public static List<RankedPlace> rank(Collection<Match> matches, int limit) {
        Map<PlaceId, RankedPlace> best = new LinkedHashMap<>();
        matches.stream()
                .map(m -> new RankedPlace(m.place(), m, score(m), why(m)))
                .sorted(Comparator.comparingDouble(RankedPlace::score)
                        .reversed()
                        .thenComparing(r -> r.match().method())
                        .thenComparing(r -> r.place().id().value()))
                .forEach(r -> best.putIfAbsent(r.place().id(), r));
        return best.values().stream().limit(limit).toList();
    }

    /** How likely the place is meant, 0 to 1. */
    public static double score(Match match) {
        return WEIGHT_OF_NAME * trust(match.method()) * match.score()
                + WEIGHT_OF_SIZE * size(match.place())
                + WEIGHT_OF_TYPE * type(match.place().type());
    }

    /** What the score is made of, in words. */
    public static List<String> why(Match match) {
        List<String> why = new ArrayList<>();
        String how = switch (match.method()) {
            case EXACT -> "is the name";
            case FOLDED -> "is the name but for case, accents or spacing";
            case PREFIX -> "begins with the name";
            case TYPO -> "is the name but for a slip of the hand";
            case SOUND -> "sounds like the name";
        };
        why.add(String.format(Locale.ROOT, "“%s” %s (%.2f)", match.toponym().name(), how, match.score()));
        if (match.place().population() > 0) {
            why.add(String.format(Locale.ROOT, "population %,d", match.place().population()));
        }
        why.add("type " + match.place().type().word());
        return why;
    }

    private static double trust(MatchMethod method) {
        return switch (method) {
            case EXACT -> 1;
            case FOLDED -> 1;
            case SOUND -> 0.96;
            case TYPO -> 0.96;
            case PREFIX -> 0.9;
        };
    }

    /** 0 for no people, 1 for the largest cities. */
    private static double size(Place place) {
        if (place.type() == PlaceType.COUNTRY) {
            return 1;
        }
        return place.population() > 0 ? Math.min(1, Math.log10((double) place.population()) / LARGEST) : 0;
    }

    private static double type(PlaceType type) {
        return switch (type) {
            case COUNTRY, CITY -> 1;
            case TOWN -> 0.8;
            case VILLAGE, NEIGHBOURHOOD, COMMUNE, CAMP -> 0.6;
            case REGION, AREA, ISLAND -> 0.4;
            case DISTRICT, RIVER, LAKE, MOUNTAIN -> 0.3;
            default -> 0;
        };
    }
}
