package dateline.mention;

import dateline.report.ReportText;
import dateline.report.Sentence;
import dateline.report.Token;
import java.util.Arrays;
import java.util.List;

/**
 * Which language each word of a report is in: that of the report, but for sentences and quotations that surely are in
 * another one that is known.
 */
final class Passages {
    /** Shorter passages are names and titles as often as speech. */
    private static final int FEWEST_WORDS = 5;

    /** So large a part of a passage are common words of its language. */
    private static final double SHARE_OF_COMMON_WORDS = 0.2;

    /** A passage has so many times more common words of its own language than of the report's. */
    private static final int AGAINST_THE_REPORTS = 3;

    private static final String QUOTES = "\"“”„«»‹›";

    private final Vocabulary main;
    private final List<Vocabulary> languages;

    Passages(Vocabulary main, List<Vocabulary> languages) {
        this.main = main;
        this.languages = languages;
    }

    /** The language of each token. */
    Vocabulary[] of(ReportText text) {
        Vocabulary[] out = new Vocabulary[text.tokens().size()];
        Arrays.fill(out, main);
        if (languages.size() < 2) {
            return out;
        }
        int first = 0;
        for (Sentence s : text.sentences()) {
            List<Token> tokens = s.tokens();
            int from = 0;
            for (int i = 1; i <= tokens.size(); i++) {
                boolean edge = i == tokens.size() || isQuoteBetween(text, tokens.get(i - 1), tokens.get(i));
                if (edge) {
                    Arrays.fill(out, first + from, first + i, language(tokens.subList(from, i)));
                    from = i;
                }
            }
            first += tokens.size();
        }
        return out;
    }

    private static boolean isQuoteBetween(ReportText text, Token left, Token right) {
        for (int i = left.span().end(); i < right.span().start(); i++) {
            if (QUOTES.indexOf(text.original().charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private Vocabulary language(List<Token> words) {
        if (words.size() < FEWEST_WORDS) {
            return main;
        }
        long ours = common(words, main);
        Vocabulary best = main;
        long most = 0;
        for (Vocabulary v : languages) {
            long count = v.equals(main) ? 0 : common(words, v);
            if (count > most) {
                most = count;
                best = v;
            }
        }
        boolean sure = most >= SHARE_OF_COMMON_WORDS * words.size() && most >= AGAINST_THE_REPORTS * ours;
        return sure ? best : main;
    }

    private static long common(List<Token> words, Vocabulary v) {
        return words.stream().filter(t -> v.isStopword(t.folded())).count();
    }
}
