package dateline.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of LIKE: {@code %} stands for any characters, {@code _} for one, and a backslash takes the meaning from the
 * next. Matched in time proportional to pattern times text at worst, whatever is asked for: as a regular expression a
 * pattern of many {@code %} could take for ever.
 */
final class Wildcards {
    private static final int ANY = -1;
    private static final int ONE = -2;

    private final int[] pattern;

    private Wildcards(int[] pattern) {
        this.pattern = pattern;
    }

    static Wildcards of(String text) {
        List<Integer> pattern = new ArrayList<>();
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] == '\\' && i + 1 < characters.length) {
                i++;
                pattern.add(characters[i]);
            } else if (characters[i] == '%') {
                pattern.add(ANY);
            } else {
                pattern.add(characters[i] == '_' ? ONE : characters[i]);
            }
        }
        return new Wildcards(pattern.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether the whole text is of this pattern. */
    boolean match(String text) {
        int[] characters = text.codePoints().toArray();
        int at = 0;
        int next = 0;
        // Where to go on if the last "any characters" has to take one more.
        int retryAt = 0;
        int retryNext = -1;
        while (at < characters.length) {
            if (next < pattern.length && pattern[next] == ANY) {
                retryAt = at;
                next++;
                retryNext = next;
            } else if (next < pattern.length && (pattern[next] == ONE || pattern[next] == characters[at])) {
                at++;
                next++;
            } else if (retryNext >= 0) {
                retryAt++;
                at = retryAt;
                next = retryNext;
            } else {
                return false;
            }
        }
        while (next < pattern.length && pattern[next] == ANY) {
            next++;
        }
        return next == pattern.length;
    }
}
