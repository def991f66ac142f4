package dateline.gazetteer;

import java.util.List;

/**
 * A place that a query may mean.
 *
 * @param match how its name matched
 * @param score how likely the query means it, 0 to 1: the name, and all that was known besides
 * @param why the reasons in words, strongest first
 */
public record RankedPlace(Place place, Match match, double score, List<String> why) {
    public RankedPlace {
        why = List.copyOf(why);
    }

    /** Whether it is sure enough to be given as the place that is meant: see {@link MatchRanking#REPORTED}. */
    public boolean isReported() {
        return score >= MatchRanking.REPORTED;
    }
}
