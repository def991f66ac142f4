package dateline.gazetteer.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Learns how the letters of one script are written in another, by expectation maximisation. */
public final class WritingModel {
    private static final int ROUNDS_ALONE = 5;
    private static final int ROUNDS_IN_CONTEXT = 4;
    private static final double LEAST_SHARE = 1e-4;
    /** Rarer sights say nothing. */
    private static final double LEAST_SEEN = 0.05;
    /** How strictly the letters of two names go together by their place in them, as long as nothing else is known. */
    private static final double BY_PLACE = 8;

    private static final double[] AT_FIRST = {0.5, 0.5, 0.02};
    private static final char ANY = '+';

    private final Predicate<Character> isMute;
    private final Map<Character, Integer> numbers = new HashMap<>();
    private final boolean inContext;
    private final WritingCounts counts;
    private final Map<String, WritingOdds> odds = new HashMap<>();

    /**
     * A name and how it is written in the other script, both as keys.
     *
     * @param weight what the pair counts
     */
    public record Pair(String name, String written, double weight) {}

    private WritingModel(List<List<String>> rows, List<Pair> pairs, boolean inContext, Predicate<Character> isMute) {
        this.counts = new WritingCounts(rows);
        this.inContext = inContext;
        this.isMute = isMute;
        TreeSet<Character> written = new TreeSet<>();
        pairs.forEach(p -> p.written().chars().forEach(c -> written.add((char) c)));
        written.forEach(c -> numbers.put(c, numbers.size()));
    }

    /** The rows of the table: before, letter, behind, written, seen. */
    public static List<List<String>> learn(List<Pair> pairs, Predicate<Character> isMute) {
        List<List<String>> rows = List.of();
        for (int round = 0; round <= ROUNDS_ALONE + ROUNDS_IN_CONTEXT; round++) {
            WritingModel model = new WritingModel(rows, pairs, round > ROUNDS_ALONE, isMute);
            boolean nextInContext = round >= ROUNDS_ALONE;
            Map<String, Map<String, Double>> seen = new TreeMap<>();
            pairs.forEach(p -> model.expect(p, nextInContext, seen));
            rows = rows(seen);
        }
        return rows;
    }

    private static List<List<String>> rows(Map<String, Map<String, Double>> seen) {
        List<List<String>> rows = new ArrayList<>();
        seen.forEach((context, ways) -> ways.forEach((way, times) -> {
            if (times >= LEAST_SEEN) {
                rows.add(List.of(
                        context.substring(0, 1),
                        context.substring(1, 2),
                        context.substring(2),
                        way,
                        String.format(Locale.ROOT, "%.1f", times)));
            }
        }));
        return rows;
    }

    private String context(String name, int at, boolean narrow) {
        char letter = letter(name, at);
        return narrow
                ? "" + WritingCounts.sign(letter(name, at - 1), isMute) + letter + letter(name, at + 1)
                : "" + ANY + letter + ANY;
    }

    /** The letter of a name; its edges lie at -1 and at its length. */
    private static char letter(String name, int at) {
        if (at < 0) {
            return WritingCounts.BEGINNING;
        }
        return at < name.length() ? name.charAt(at) : WritingCounts.END;
    }

    /** How likely each letter of the name, edges too, is written as each stretch of the other. */
    private double[][][] table(Pair p) {
        int n = p.name().length() + 2;
        int[] written = p.written().chars().map(c -> numbers.get((char) c)).toArray();
        double[][][] table = new double[n][written.length + 1][WritingCounts.MOST_WRITTEN + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= written.length; j++) {
                for (int length = 0; length <= Math.min(WritingCounts.MOST_WRITTEN, written.length - j); length++) {
                    table[i][j][length] = counts.letters().isEmpty()
                            ? atFirst((double) i / (n - 1), (j + length / 2.0) / written.length, length)
                            : odds(context(p.name(), i - 1, inContext)).of(written, j, length, numbers.size());
                }
            }
        }
        return table;
    }

    private static double atFirst(double placeInName, double placeInWritten, int length) {
        return Math.exp(-BY_PLACE * Math.abs(placeInName - placeInWritten)) * AT_FIRST[length];
    }

    private WritingOdds odds(String context) {
        return odds.computeIfAbsent(
                context,
                c -> new WritingOdds(counts, WritingCounts.contexts(c.charAt(0), c.charAt(1), c.charAt(2)), numbers));
    }

    /** Adds what a pair is expected to show. */
    private void expect(Pair p, boolean narrow, Map<String, Map<String, Double>> seen) {
        double[][][] table = table(p);
        int n = table.length;
        int m = p.written().length();
        double[][] forward = new double[n + 1][m + 1];
        double[][] backward = new double[n + 1][m + 1];
        forward[0][0] = 1;
        backward[n][m] = 1;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= m; j++) {
                for (int length = 0; length <= Math.min(WritingCounts.MOST_WRITTEN, m - j); length++) {
                    forward[i + 1][j + length] += forward[i][j] * table[i][j][length];
                    int at = n - 1 - i;
                    backward[at][j] += backward[at + 1][j + length] * table[at][j][length];
                }
            }
        }
        if (forward[n][m] < Double.MIN_NORMAL) {
            return;
        }
        for (int i = 0; i < n; i++) {
            Map<String, Double> ways = seen.computeIfAbsent(context(p.name(), i - 1, narrow), c -> new TreeMap<>());
            for (int j = 0; j <= m; j++) {
                for (int length = 0; length <= Math.min(WritingCounts.MOST_WRITTEN, m - j); length++) {
                    double share = forward[i][j] * table[i][j][length] * backward[i + 1][j + length] / forward[n][m];
                    if (share > LEAST_SHARE) {
                        ways.merge(p.written().substring(j, j + length), share * p.weight(), Double::sum);
                    }
                }
            }
        }
    }
}
