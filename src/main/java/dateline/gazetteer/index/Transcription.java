package dateline.gazetteer.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * How a name of one script is written in another: how likely who hears of Livingstone writes ليفينغستون. Each letter is
 * written as none, one or two others, by what stands before and behind it, whatever the others are written as; all ways
 * of sharing out the letters count. Safe for use by several threads.
 */
final class Transcription {
    /** Longer names are not weighed: hardly any differ by so little that it would matter. */
    private static final int LONGEST = 60;

    private static final char UNKNOWN = '?';
    /** Sums of doubles in another order differ by less. */
    private static final double ROUNDING = 1e-9;

    /** Odd, so that what differs goes on to differ; without it letters would hardly tell in which bin of a map they are. */
    private static final int SPREAD = 0x9E3779B9;

    private final WritingCounts counts;
    private final Predicate<Character> isMute;
    private final Map<Character, Integer> numbers = new HashMap<>();
    private final Map<Integer, WritingOdds> odds = new ConcurrentHashMap<>();

    /**
     * A transcription.
     *
     * @param isMute whether a letter is one that skeletons leave out
     */
    Transcription(WritingCounts counts, Predicate<Character> isMute) {
        this.counts = counts;
        this.isMute = isMute;
        new TreeSet<>(counts.written()).forEach(c -> numbers.put(c, numbers.size()));
    }

    /** A name in the other script, to be compared with many. For one thread. */
    final class Written {
        private final int[] letters;
        /** By context. Names have most of theirs in common. */
        private final Map<Integer, double[]> ways = new HashMap<>();

        private Written(int[] letters) {
            this.letters = letters;
        }

        /**
         * The natural logarithm of how likely a name is written so, over the number of letters; absent for a name of
         * another script.
         */
        Optional<Double> likelihood(String name) {
            return likelihood(name, Double.NEGATIVE_INFINITY);
        }

        /** The same, but negative infinity as soon as it is certain to be below the least. */
        Optional<Double> likelihood(String name, double least) {
            if (name.isEmpty() || name.length() > LONGEST || !counts.letters().contains(name.charAt(0))) {
                return Optional.empty();
            }
            // As no letter is written in more ways than all, what is left of the odds only falls.
            double enough = Math.exp(least * letters.length) * (1 - ROUNDING);
            double[] odds = new double[letters.length + 1];
            odds[0] = 1;
            char before = WritingCounts.BEGINNING;
            char letter = WritingCounts.BEGINNING;
            for (int i = 0; i <= name.length() + 1; i++) {
                char behind = i < name.length() ? known(name.charAt(i)) : WritingCounts.END;
                odds = WritingOdds.next(ways(WritingCounts.sign(before, isMute), letter, behind), odds);
                if (enough > Double.MIN_NORMAL && sum(odds) < enough) {
                    return Optional.of(Double.NEGATIVE_INFINITY);
                }
                before = letter;
                letter = behind;
            }
            return Optional.of(Math.log(Math.max(Double.MIN_NORMAL, odds[letters.length])) / letters.length);
        }

        private static double sum(double[] odds) {
            double sum = 0;
            for (double o : odds) {
                sum += o;
            }
            return sum;
        }

        private double[] ways(char before, char letter, char behind) {
            int context = context(before, letter, behind);
            double[] known = ways.get(context);
            if (known == null) {
                known = odds(before, letter, behind).ways(letters, numbers.size());
                ways.put(context, known);
            }
            return known;
        }
    }

    /** A name as it is written in the other script; absent if it is not. */
    Optional<Written> written(String name) {
        int[] letters = new int[name.length()];
        for (int i = 0; i < letters.length; i++) {
            Integer number = numbers.get(name.charAt(i));
            if (number == null) {
                return Optional.empty();
            }
            letters[i] = number;
        }
        return letters.length == 0 || letters.length > LONGEST ? Optional.empty() : Optional.of(new Written(letters));
    }

    private char known(char letter) {
        return counts.letters().contains(letter) ? letter : UNKNOWN;
    }

    private WritingOdds odds(char before, char letter, char behind) {
        int context = context(before, letter, behind);
        WritingOdds known = odds.get(context);
        return known != null
                ? known
                : odds.computeIfAbsent(
                        context, c -> new WritingOdds(counts, WritingCounts.contexts(before, letter, behind), numbers));
    }

    private static int context(char before, char letter, char behind) {
        return ((before << 24) ^ (letter << 12) ^ behind) * SPREAD;
    }
}
