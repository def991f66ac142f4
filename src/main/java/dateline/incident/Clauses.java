package dateline.incident;

import dateline.mention.Marked;

/** Where a clause of a sentence ends: at a comma, a semicolon, a colon, a bracket, a dash. */
final class Clauses {
    private static final String MARKS = ",;:،؛()—–";

    private Clauses() {}

    /** Whether such a mark stands right before a token. */
    static boolean endsBefore(Marked text, int token) {
        return text.gap(token).chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
    }

    /** Whether one clause holds both. */
    static boolean hold(Marked text, int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            if (endsBefore(text, i)) {
                return false;
            }
        }
        return true;
    }
}
