package dateline.mention;

import dateline.report.Sentence;
import dateline.report.Token;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What capital letters say in a report. In a script without them they say nothing; nor do they in a headline that
 * capitalises every word, or in a line that is written without any.
 */
final class LetterCase {
    /** A word this long or shorter is written small even in headlines ("of", "sur"). */
    private static final int SMALL_WORD = 3;
    /** Fewer words of a sentence do not show how it is written. */
    private static final int ENOUGH_WORDS = 4;

    private static final double MOST = 0.75;

    private final Marked report;
    private final boolean none;
    private final Set<String> lower = new HashSet<>();
    private final BitSet titles = new BitSet();
    private final BitSet small = new BitSet();

    LetterCase(Marked report) {
        this.report = report;
        this.none = report.vocabulary().hasNoCapitals();
        if (!none) {
            report.text().sentences().forEach(this::look);
        }
    }

    private void look(Sentence s) {
        int words = 0;
        int capitals = 0;
        int all = 0;
        for (Token t : s.tokens()) {
            if (!t.capitalised()) {
                lower.add(t.folded());
            }
            all += t.capitalised() ? 1 : 0;
            if (t.folded().length() > SMALL_WORD && !t.isNumber()) {
                words++;
                capitals += t.capitalised() ? 1 : 0;
            }
        }
        titles.set(s.index(), words >= ENOUGH_WORDS && capitals >= words * MOST);
        small.set(s.index(), words >= ENOUGH_WORDS && all == 0);
    }

    /** Whether the script has none. */
    boolean isAbsent() {
        return none;
    }

    /** Whether a capital letter in this sentence marks a name. */
    boolean marksNames(Sentence s) {
        return !none && !titles.get(s.index()) && !small.get(s.index());
    }

    /** Whether a sentence is written without any capital, so that names are too. */
    boolean isSmall(Sentence s) {
        return small.get(s.index());
    }

    /** Whether the report writes this folded word small somewhere, so that it is a word. */
    boolean isAlsoSmall(String folded) {
        return lower.contains(folded);
    }

    /** Whether a token is written in capitals throughout. */
    boolean isAllCapitals(int token) {
        String words = report.text().words(report.token(token).span());
        return words.length() > 1 && words.equals(words.toUpperCase(Locale.ROOT));
    }
}
