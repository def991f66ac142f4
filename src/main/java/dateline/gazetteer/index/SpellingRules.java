package dateline.gazetteer.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How letters are read: groups of letters, each with the sounds it stands for, some only beside certain letters. The
 * longest group that fits wins; among groups of one length the one listed first.
 */
final class SpellingRules {
    /** Stands for the edge of the name among the neighbours of a rule. */
    private static final char EDGE = '#';

    private static final Rule[] NONE = {};

    /** Indexed by the letter; what lies beyond has no rule. */
    private final Rule[][] byFirstLetter;

    /**
     * One row of a spelling table.
     *
     * @param after the letters it may follow, empty for any; {@code #} is the beginning of the name
     * @param before the letters that may follow it, empty for any; {@code #} is the end of the name
     * @param room how many letters must be left after it
     */
    private record Rule(String letters, String after, String before, int room, String sounds) {
        boolean fits(String key, int at) {
            int end = at + letters.length();
            return key.startsWith(letters, at)
                    && key.length() - end >= room
                    && (after.isEmpty() || after.indexOf(at == 0 ? EDGE : key.charAt(at - 1)) >= 0)
                    && (before.isEmpty() || before.indexOf(end == key.length() ? EDGE : key.charAt(end)) >= 0);
        }
    }

    /**
     * Rules of rows with the cells letters, after, before, room and sounds.
     *
     * @throws IllegalArgumentException for a row that is not so
     */
    SpellingRules(List<List<String>> rows) {
        NavigableMap<Character, List<Rule>> rulesOfLetter = new TreeMap<>();
        for (List<String> cells : rows) {
            if (cells.size() < 5 || cells.get(0).isEmpty()) {
                throw new IllegalArgumentException(
                        "a spelling needs letters, after, before, room and sounds, found " + cells);
            }
            int room = cells.get(3).isEmpty() ? 0 : Integer.parseInt(cells.get(3));
            Rule rule = new Rule(cells.get(0), cells.get(1), cells.get(2), room, cells.get(4));
            rulesOfLetter
                    .computeIfAbsent(rule.letters().charAt(0), c -> new ArrayList<>())
                    .add(rule);
        }
        byFirstLetter = new Rule[rulesOfLetter.isEmpty() ? 0 : rulesOfLetter.lastKey() + 1][];
        Arrays.fill(byFirstLetter, NONE);
        rulesOfLetter.forEach((letter, rules) -> byFirstLetter[letter] = rules.stream()
                .sorted(Comparator.comparingInt((Rule r) -> r.letters().length())
                        .reversed())
                .toArray(Rule[]::new));
    }

    /** The sounds of a name's key, doubles made single; letters of no rule stay as they are. */
    String sounds(String key) {
        StringBuilder out = new StringBuilder(key.length());
        int at = 0;
        while (at < key.length()) {
            Rule rule = rule(key, at);
            String sounds = rule == null ? key.substring(at, at + 1) : rule.sounds();
            for (int i = 0; i < sounds.length(); i++) {
                char sound = sounds.charAt(i);
                if (out.length() == 0 || out.charAt(out.length() - 1) != sound || Character.isDigit(sound)) {
                    out.append(sound);
                }
            }
            at += rule == null ? 1 : rule.letters().length();
        }
        return out.toString();
    }

    private @org.jspecify.annotations.Nullable Rule rule(String key, int at) {
        char letter = key.charAt(at);
        for (Rule rule : letter < byFirstLetter.length ? byFirstLetter[letter] : NONE) {
            if (rule.fits(key, at)) {
                return rule;
            }
        }
        return null;
    }
}
