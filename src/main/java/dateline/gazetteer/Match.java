package dateline.gazetteer;

import dateline.report.Folding;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;

/**
 * A place that a name can denote.
 *
 * @param toponym the name of the place that matched
 * @param score how well the name matched, 0 to 1; population and context are not in it
 */
public record Match(Place place, Toponym toponym, MatchMethod method, double score) {
    /** The better match first; of equal ones the more populous place. The order is always the same. */
    public static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble(Match::score)
            .reversed()
            .thenComparing(Match::method)
            .thenComparing(Comparator.comparingLong((Match m) -> m.place().population())
                    .reversed())
            .thenComparing(m -> m.place().id().value());

    /** Whether the place is mostly called otherwise, in the same script: the name is an old, short or rare one of it. */
    public boolean isByAnotherName() {
        return method != MatchMethod.SOUND
                && toponym.language().equals("alt")
                && !Folding.fold(toponym.name()).equals(Folding.fold(place.name()))
                && UnicodeScript.of(toponym.name().codePointAt(0))
                        == UnicodeScript.of(place.name().codePointAt(0));
    }
}
