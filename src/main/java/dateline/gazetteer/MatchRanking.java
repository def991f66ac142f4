package dateline.gazetteer;

import dateline.report.Folding;
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
     * Below this an answer is too doubtful to be given as the place that is meant: of names that exist nowhere two in a
     * hundred reach it. Measured; see the page on the gazetteer.
     */
    public static final double REPORTED = 0.7;

    private static final double WEIGHT_OF_NAME = 0.85;
    private static final double WEIGHT_OF_SIZE = 0.075;
    private static final double WEIGHT_OF_TYPE = 0.03;
    /** The shipped table lists the places that news is made of. */
    private static final double WEIGHT_OF_SHIPPED = 0.045;
    /** The decimal logarithm of the population of the largest cities. */
    private static final double LARGEST = 7.5;
    /** What a spelling that somebody once noted is worth, beside the name the place goes by. */
    private static final double OTHER_NAME = 0.88;
    /** A name that is not quite the one asked for is worth less than its likeness says. */
    private static final double STRICTNESS = 1.3;
    /** Short names are like others by chance: what is taken off, over the number of letters. */
    private static final double CHANCE = 0.5;

    private static final String ANY_LANGUAGE = "alt";

    private MatchRanking() {}

    /** The matches as ranked places, best first, each place once by its best match. */
    public static List<RankedPlace> rank(Collection<Match> matches, int limit) {
        return bestOfEach(matches, limit).stream()
                .map(m -> new RankedPlace(m.place(), m, score(m), why(m)))
                .toList();
    }

    /**
     * Each place once, by the match that ranks best, best first: the name a place goes by may come before an odd spelling
     * of it that is nearer to what was asked.
     */
    public static List<Match> bestOfEach(Collection<Match> matches, int limit) {
        Map<PlaceId, Match> best = new LinkedHashMap<>();
        matches.stream()
                .map(m -> new Scored(m, score(m)))
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(s -> s.match().method())
                        .thenComparing(s -> s.match().place().id().value()))
                .forEach(s -> best.putIfAbsent(s.match().place().id(), s.match()));
        return best.values().stream().limit(limit).toList();
    }

    private record Scored(Match match, double score) {}

    /** How likely the place is meant, 0 to 1. */
    public static double score(Match match) {
        Place place = match.place();
        return WEIGHT_OF_NAME * name(match)
                + WEIGHT_OF_SIZE * size(place)
                + WEIGHT_OF_TYPE * type(place.type())
                + (place.origin().equals(GazetteerSource.SHIPPED) ? WEIGHT_OF_SHIPPED : 0);
    }

    /**
     * How like the one asked for a name has to be at least, if a place found by it shall reach a score, 0 to 1 and above
     * where none can. All else may speak for the place.
     *
     * @param letters how many the name has at most
     */
    static double leastToReach(double score, MatchMethod method, int letters) {
        double ofName = (score - WEIGHT_OF_SIZE - WEIGHT_OF_TYPE - WEIGHT_OF_SHIPPED) / WEIGHT_OF_NAME / trust(method);
        return isApproximate(method) ? 1 - (1 - CHANCE / letters - ofName) / STRICTNESS : ofName;
    }

    private static boolean isApproximate(MatchMethod method) {
        return method == MatchMethod.SOUND || method == MatchMethod.TYPO;
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

    private static double name(Match match) {
        double likeness = match.score();
        if (isApproximate(match.method())) {
            long letters = match.toponym()
                    .name()
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .count();
            likeness = Math.max(0, 1 - STRICTNESS * (1 - likeness) - CHANCE / Math.max(1, letters));
        }
        return trust(match.method()) * likeness * (isItsName(match) ? 1 : OTHER_NAME);
    }

    private static double trust(MatchMethod method) {
        return switch (method) {
            case EXACT, FOLDED -> 1;
            case TYPO -> 0.96;
            case SOUND -> 0.94;
            case PREFIX -> 0.845;
        };
    }

    /** Whether what matched is what the place is called, in its own or a stated language: no spelling lent to it. */
    private static boolean isItsName(Match match) {
        Place place = match.place();
        Toponym toponym = match.toponym();
        boolean isShipped = place.origin().equals(GazetteerSource.SHIPPED);
        if (!toponym.language().equals(ANY_LANGUAGE)
                || (isShipped && place.names().contains(toponym))) {
            return true;
        }
        String folded = Folding.fold(toponym.name());
        return isShipped
                ? place.names().stream().anyMatch(n -> Folding.fold(n.name()).equals(folded))
                : Folding.fold(place.name()).equals(folded);
    }

    /** 0 for no people, 1 for the largest cities; where nobody counted, as for most places of the type. */
    private static double size(Place place) {
        if (place.type() == PlaceType.COUNTRY) {
            return 1;
        }
        long people = place.population() > 0 ? place.population() : usualPopulation(place.type());
        return people > 0 ? Math.min(1, Math.log10((double) people) / LARGEST) : 0;
    }

    private static long usualPopulation(PlaceType type) {
        return switch (type) {
            case CITY, COMMUNE -> 100_000;
            case TOWN, NEIGHBOURHOOD -> 20_000;
            case VILLAGE, CAMP -> 5_000;
            default -> 0;
        };
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
