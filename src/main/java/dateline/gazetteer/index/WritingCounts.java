package dateline.gazetteer.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How often each letter of one script has been seen written as which letters of another, by what stands before and
 * behind it. The edges of a name count as letters: what is written there stands for none.
 */
public final class WritingCounts {
    /** The beginning of a name. */
    public static final char BEGINNING = '^';

    /** The end of a name. */
    public static final char END = '$';

    /** The most letters that one is written as. */
    public static final int MOST_WRITTEN = 2;

    private static final char AFTER_NOTHING = '#';
    private static final char AFTER_MUTE = '-';
    private static final char AFTER_SOUNDING = '+';
    private static final int CELLS = 5;

    private final Map<String, Map<String, Double>> byContext = new HashMap<>();
    private final Set<Character> letters = new HashSet<>();
    private final Set<Character> written = new HashSet<>();

    /**
     * Counts of rows with the cells after, letter, before, written and seen.
     *
     * @throws IllegalArgumentException for a row that is not so
     */
    public WritingCounts(List<List<String>> rows) {
        for (List<String> cells : rows) {
            if (cells.size() < CELLS
                    || cells.subList(0, 3).stream().anyMatch(c -> c.length() != 1)
                    || cells.get(3).length() > MOST_WRITTEN
                    || !(Double.parseDouble(cells.get(4)) > 0)) {
                throw new IllegalArgumentException(
                        "a way of writing needs what is before, a letter, what is behind, letters and a count, found "
                                + cells);
            }
            char letter = cells.get(1).charAt(0);
            char behind = cells.get(2).charAt(0);
            String way = cells.get(3);
            double seen = Double.parseDouble(cells.get(4));
            for (String context : contexts(cells.get(0).charAt(0), letter, behind)) {
                byContext.computeIfAbsent(context, c -> new HashMap<>()).merge(way, seen, Double::sum);
            }
            letters.add(letter);
            letters.add(behind);
            way.chars().forEach(c -> written.add((char) c));
        }
    }

    /** The sign for what stands before a letter: nothing, a letter that skeletons leave out, or another. */
    public static char sign(char before, Predicate<Character> isMute) {
        if (before == BEGINNING) {
            return AFTER_NOTHING;
        }
        return isMute.test(before) ? AFTER_MUTE : AFTER_SOUNDING;
    }

    /** The contexts of a letter, the widest first: alone, with the letter behind it, and with what is before it too. */
    public static List<String> contexts(char before, char letter, char behind) {
        return List.of("" + letter, "" + letter + behind, "" + before + letter + behind);
    }

    /** The ways of writing seen in a context, and how often. */
    Map<String, Double> of(String context) {
        return byContext.getOrDefault(context, Map.of());
    }

    /** The letters that are written otherwise, the edges among them. */
    Set<Character> letters() {
        return letters;
    }

    /** The letters they are written as. */
    Set<Character> written() {
        return written;
    }
}
