package dateline.mention;

import dateline.gazetteer.PlaceType;
import java.util.List;
import java.util.Map;

/**
 * A kind of facility that reports describe without naming it, as {@code data/facilities.yaml} says it.
 *
 * @param id for example {@code gendarmerie}
 * @param types the types of place the description may denote
 * @param labels its name by language
 * @param patterns regular expressions over folded text, by language
 * @param moves it is on the move, so that it has no place of its own
 */
public record FacilityRule(
        String id,
        List<PlaceType> types,
        Map<String, String> labels,
        Map<String, List<String>> patterns,
        boolean moves) {}
