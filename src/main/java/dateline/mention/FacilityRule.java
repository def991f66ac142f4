package dateline.mention;

import dateline.gazetteer.PlaceType;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A kind of facility that reports describe without naming it, as {@code data/facilities.yaml} says it.
 *
 * @param id for example {@code gendarmerie}
 * @param types the types of place the description may denote
 * @param labels its name by language
 * @param patterns regular expressions over folded text, by language
 * @param moves it is on the move, so that it has no place of its own
 * @param many towns have several of them, so that "a market" may be any
 * @param named it counts only where it bears a name: a street, a lake, a mountain
 */
public record FacilityRule(
        String id,
        List<PlaceType> types,
        Map<String, String> labels,
        Map<String, List<String>> patterns,
        boolean moves,
        boolean many,
        boolean named) {
    /** Whether people built it, in a town as a rule: no lake, river or mountain. */
    public boolean isBuilt() {
        return types.isEmpty() || types.stream().anyMatch(t -> t.isFacility() || t == PlaceType.ROAD);
    }

    /** Patterns that match a whole folded phrase for it, in any language: its descriptions and its labels. */
    public List<Pattern> phrases() {
        Stream<String> described = patterns.values().stream().flatMap(List::stream);
        Stream<String> labelled = labels.values().stream();
        return Stream.concat(described, labelled)
                .map(p -> Pattern.compile(Vocabulary.foldedPattern(p)))
                .toList();
    }
}
