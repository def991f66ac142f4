package dateline.gazetteer.index;

import dateline.report.Folding;
import java.util.ArrayList;
import java.util.List;

/**
 * The key under which a name is found: folded, with nothing but letters and digits left, so that Bobo-Dioulasso, BOBO
 * DIOULASSO and bobodioulasso are one, and so are بوركينا فاسو and بوركينافاسو.
 */
final class NameKey {
    /** Of a longer name only the words before are known by themselves. */
    private static final int MAX_TAILS = 4;

    private static final int SHORTEST_TAIL = 3;

    /**
     * No place has a name so long: it is not looked for among those that are written or sound nearly like it, for that
     * work grows with the square of the length.
     */
    static final int LONGEST = 200;

    private NameKey() {}

    static String of(String name) {
        return lettersOf(Folding.fold(name), 0);
    }

    private static String lettersOf(String folded, int from) {
        int whole = from;
        while (whole < folded.length() && Character.isLetterOrDigit(folded.charAt(whole))) {
            whole++;
        }
        if (whole == folded.length()) {
            return folded.substring(from);
        }
        StringBuilder key = new StringBuilder(folded.length()).append(folded, from, whole);
        for (int i = whole; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return key.toString();
    }

    /** The keys of the name from its second word on, from its third on, and so on: dioulasso of Bobo-Dioulasso. */
    static List<String> tails(String name) {
        String folded = Folding.fold(name);
        List<String> tails = new ArrayList<>(0);
        for (int i = 1; i < folded.length() && tails.size() < MAX_TAILS; i++) {
            if (Character.isLetterOrDigit(folded.charAt(i)) && !Character.isLetterOrDigit(folded.charAt(i - 1))) {
                String tail = lettersOf(folded, i);
                if (tail.length() >= SHORTEST_TAIL) {
                    tails.add(tail);
                }
            }
        }
        return tails;
    }
}
