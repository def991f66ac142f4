package dateline.gazetteer.index;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/** How likely one letter, in its context, is written as nothing, as one letter of another script, and as two. */
final class WritingOdds {
    /** How likely a way of writing is that was never seen, by the number of its letters. */
    private static final double[] NEVER_SEEN = {0.02, 0.002, 0.00002};

    /** So many sightings in a context weigh as much as all that is known of the wider one. */
    private static final double ENOUGH = 4;
    /** The same in the widest, of which nothing wider is known than that all letters are alike. */
    private static final double ENOUGH_ALONE = 1;

    /** As no letter, as one, and so on. */
    private static final int WAYS = WritingCounts.MOST_WRITTEN + 1;

    private final double nothing;
    private final double[] one;
    /** The pairs that were seen: the number of the first letter times the number of letters, and that of the second. */
    private final int[] pairs;

    private final double[] two;

    /**
     * The odds of a letter.
     *
     * @param contexts the widest first
     * @param numbers of the letters of the other script, from 0 on
     */
    WritingOdds(WritingCounts counts, Iterable<String> contexts, Map<Character, Integer> numbers) {
        int letters = numbers.size();
        double[] odds = new double[1 + letters + letters * letters];
        Arrays.fill(odds, 0, 1, NEVER_SEEN[0]);
        Arrays.fill(odds, 1, 1 + letters, NEVER_SEEN[1]);
        Arrays.fill(odds, 1 + letters, odds.length, NEVER_SEEN[2]);
        double enough = ENOUGH_ALONE;
        for (String context : contexts) {
            Map<String, Double> seen = counts.of(context);
            double all = enough
                    + seen.values().stream().mapToDouble(Double::doubleValue).sum();
            for (int i = 0; i < odds.length; i++) {
                odds[i] *= enough / all;
            }
            seen.forEach((way, times) -> odds[number(way, numbers)] += times / all);
            enough = ENOUGH;
        }
        nothing = odds[0];
        one = Arrays.copyOfRange(odds, 1, 1 + letters);
        double[] both = Arrays.copyOfRange(odds, 1 + letters, odds.length);
        pairs = IntStream.range(0, both.length)
                .filter(i -> both[i] > NEVER_SEEN[2])
                .toArray();
        two = Arrays.stream(pairs).mapToDouble(i -> both[i]).toArray();
    }

    private static int number(String way, Map<Character, Integer> numbers) {
        int number = 0;
        for (int i = 0; i < way.length(); i++) {
            number = number * numbers.size() + 1 + numbers.getOrDefault(way.charAt(i), 0);
        }
        return number;
    }

    /**
     * How likely the letter is written as the letters of a name from each on: as none of them, as one, as two.
     *
     * @param name the numbers of the letters of the name
     * @param letters how many letters there are
     */
    double[] ways(int[] name, int letters) {
        double[] ways = new double[(name.length + 1) * WAYS];
        for (int from = 0; from <= name.length; from++) {
            for (int length = 0; length < WAYS && from + length <= name.length; length++) {
                ways[from * WAYS + length] = of(name, from, length, letters);
            }
        }
        return ways;
    }

    /**
     * Turns the odds of having written so many letters of a name up to one letter of the other into those up to the next.
     *
     * @param ways in which the letter is written
     * @param before by how many letters are written
     */
    static double[] next(double[] ways, double[] before) {
        double[] next = new double[before.length];
        for (int j = 0; j < before.length; j++) {
            double odds = before[j];
            for (int length = 0; odds > 0 && length < WAYS && j + length < before.length; length++) {
                next[j + length] += odds * ways[j * WAYS + length];
            }
        }
        return next;
    }

    /** How likely the letter is written as so many letters of a name from one on. */
    double of(int[] name, int from, int length, int letters) {
        if (length == 0) {
            return nothing;
        }
        if (length == 1) {
            return one[name[from]];
        }
        int at = Arrays.binarySearch(pairs, name[from] * letters + name[from + 1]);
        return at < 0 ? 0 : two[at];
    }
}
