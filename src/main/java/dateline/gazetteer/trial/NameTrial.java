package dateline.gazetteer.trial;

import dateline.gazetteer.Place;
import dateline.gazetteer.RankedPlace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * What came of putting a list of names to a search.
 *
 * @param names how many there were
 * @param first how many had the place that is meant first
 * @param firstReported how many of those were sure enough to be reported
 * @param inFive how many had it among the first five
 * @param falseAnswers how many names of no place got an answer sure enough to be reported
 * @param wrong the names that went wrong, with what came first
 */
public record NameTrial(int names, int first, int firstReported, int inFive, int falseAnswers, List<String> wrong) {
    private static final int FEW = 5;

    public NameTrial {
        wrong = List.copyOf(wrong);
    }

    /**
     * Puts every name to the search.
     *
     * @param search answers a name with at most so many places, best first
     * @param threshold the score from which an answer is reported
     */
    public static NameTrial of(
            Collection<NameRow> rows, BiFunction<String, Integer, List<RankedPlace>> search, double threshold) {
        return of(rows, search, threshold, (name, place) -> false);
    }

    /**
     * The same, where some names have other right answers beside the place that is meant.
     *
     * @param isRightToo whether a place is another right answer to a name
     */
    public static NameTrial of(
            Collection<NameRow> rows,
            BiFunction<String, Integer, List<RankedPlace>> search,
            double threshold,
            BiPredicate<String, Place> isRightToo) {
        int first = 0;
        int firstReported = 0;
        int inFive = 0;
        int falseAnswers = 0;
        List<String> wrong = new ArrayList<>();
        for (NameRow row : rows) {
            List<RankedPlace> found = search.apply(row.name(), FEW);
            boolean reported = !found.isEmpty() && found.get(0).score() >= threshold;
            int at = position(row, found, isRightToo);
            first += at == 0 ? 1 : 0;
            firstReported += at == 0 && reported ? 1 : 0;
            inFive += at >= 0 ? 1 : 0;
            falseAnswers += row.place() == null && reported ? 1 : 0;
            if (row.place() == null ? reported : at != 0) {
                wrong.add(describe(row, at, found));
            }
        }
        return new NameTrial(rows.size(), first, firstReported, inFive, falseAnswers, wrong);
    }

    private static int position(NameRow row, List<RankedPlace> found, BiPredicate<String, Place> isRightToo) {
        NameRow.Meant meant = row.place();
        for (int i = 0; meant != null && i < Math.min(FEW, found.size()); i++) {
            Place place = found.get(i).place();
            if (meant.is(place) || isRightToo.test(row.name(), place)) {
                return i;
            }
        }
        return -1;
    }

    private static String describe(NameRow row, int at, List<RankedPlace> found) {
        NameRow.Meant meant = row.place();
        String best = found.isEmpty()
                ? "nothing"
                : String.format(
                        Locale.ROOT,
                        "%s, %s (%s, %.3f)",
                        found.get(0).place().name(),
                        found.get(0).place().country(),
                        found.get(0).why().get(0),
                        found.get(0).score());
        return row.name() + (meant == null ? "" : " for " + meant.name() + " at " + (at + 1)) + ": " + best;
    }

    /** One line of a table: how many names, the share first, the share reported first, in five, false answers. */
    public String line(String list) {
        double n = Math.max(1, names);
        return String.format(
                Locale.ROOT,
                "%-34s %6d  first %.3f (reported %.3f)  in five %.3f  false %.3f",
                list,
                names,
                first / n,
                firstReported / n,
                inFive / n,
                falseAnswers / n);
    }
}
