package dateline.gazetteer.index;

/**
 * One or two slips of the hand between two spellings in one script: a letter too many, too few or wrong, or two
 * neighbours swapped (optimal string alignment; Damerau 1964). What a keyboard looks like does not matter.
 */
public final class TypingError {
    private static final int LENGTH_FOR_ONE = 4;
    private static final int LENGTH_FOR_TWO = 8;

    private TypingError() {}

    /** How many slips are forgiven in a name of this many letters: none below 4, one below 8, else two. */
    public static int allowed(int length) {
        if (length < LENGTH_FOR_ONE) {
            return 0;
        }
        return length < LENGTH_FOR_TWO ? 1 : 2;
    }

    /**
     * How well a name as typed fits a name, both as keys: 1 without a slip, less the more slips there are and the
     * shorter the name, 0 for more slips than are forgiven in the shorter of the two.
     */
    public static double score(String typed, String name) {
        return score(typed, name, allowed(Math.min(typed.length(), name.length())));
    }

    private static double score(String typed, String name, int allowed) {
        int edits = edits(typed, name, allowed);
        return edits < 0 ? 0 : 1 - (double) edits / Math.max(typed.length(), name.length());
    }

    /**
     * The same, for who has the {@link #letters} of both at hand and so is told at once of most names that they do not fit.
     *
     * @param most how many slips are forgiven at most
     */
    static double score(String typed, long lettersTyped, String name, long lettersNamed, int most) {
        int allowed = Math.min(most, allowed(Math.min(typed.length(), name.length())));
        return isFarther(typed.length() - name.length(), lettersTyped ^ lettersNamed, allowed)
                ? 0
                : score(typed, name, allowed);
    }

    /** The least number of slips between two keys, or -1 if it is above {@code most}. */
    public static int edits(String a, String b, int most) {
        if (isFarther(a.length() - b.length(), letters(a) ^ letters(b), most)) {
            return -1;
        }
        if (a.equals(b)) {
            return 0;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            if (fill(a, b, i, before, last, now) > most) {
                return -1;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[b.length()] <= most ? last[b.length()] : -1;
    }

    private static boolean isFarther(int lengths, long letters, int most) {
        return Math.abs(lengths) > most || Long.bitCount(letters) > 2 * most;
    }

    /**
     * Which letters a key has, several of them a bit: a slip changes two bits at most, so that keys that differ in more are
     * known apart without comparing them letter by letter.
     */
    static long letters(String key) {
        long letters = 0;
        for (int i = 0; i < key.length(); i++) {
            letters |= 1L << key.charAt(i);
        }
        return letters;
    }

    /** Fills the row of one letter of {@code a} and returns the least number in it and the row before. */
    private static int fill(String a, String b, int i, int[] before, int[] last, int[] now) {
        now[0] = i;
        int least = i;
        for (int j = 1; j <= b.length(); j++) {
            boolean same = a.charAt(i - 1) == b.charAt(j - 1);
            int best = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], now[j - 1]));
            if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                best = Math.min(best, before[j - 2] + 1);
            }
            now[j] = best;
            least = Math.min(least, Math.min(best, last[j]));
        }
        return least;
    }
}
