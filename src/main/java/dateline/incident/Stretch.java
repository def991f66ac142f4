package dateline.incident;

import dateline.mention.Marked;
import dateline.mention.Term;
import dateline.report.Sentence;
import dateline.resolution.ResolvedMention;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The part of a sentence that one of several words for what happened has to itself: from the opening of its clause to the
 * opening of the next one's.
 *
 * @param from its first token
 * @param to the token after its last
 */
record Stretch(int from, int to) {
    /** "and in Djibo, gunmen …": so many words at most before the comma. */
    private static final int FRONTED = 6;

    /** Of a sentence that tells of thousands of things, only so many beside one are looked at, and so many tokens. */
    private static final int NEIGHBOURS = 8;

    private static final int REACH = 80;

    /** "a day after", "au lendemain de": so many words. */
    private static final int DAY_AFTER = 3;

    private static final Pattern COMMA = Pattern.compile("[,،]?\\s+");
    private static final List<String> OPENERS = List.of("sequel", "which", "contrast", "conjunction");

    /** The stretch of the trigger {@code i} of a sentence. */
    static Stretch of(Marked text, List<Term> triggers, int i, Sentence s) {
        Term own = triggers.get(i);
        int from = i == 0 ? lastTurn(text, text.first(s), own.from()) : text.first(s);
        for (int k = i - 1; k >= Math.max(0, i - NEIGHBOURS); k--) {
            int opening = opening(text, triggers.get(k).to(), own.from());
            if (opening >= 0) {
                from = opening;
                break;
            }
        }
        int to = i == triggers.size() - 1 ? firstTurn(text, own.to(), text.end(s)) : text.end(s);
        for (int k = i + 1; k < Math.min(triggers.size(), i + 1 + NEIGHBOURS); k++) {
            int opening = opening(text, own.to(), triggers.get(k).from());
            if (opening >= 0) {
                to = opening;
                break;
            }
        }
        return new Stretch(from, to);
    }

    boolean holds(ResolvedMention r) {
        return r.mention().from() >= from && r.mention().to() <= to;
    }

    /** Where the sentence last turned to something else, "while …", before a token. */
    private static int lastTurn(Marked text, int from, int to) {
        for (int k = to - 1; k > from; k--) {
            if (turns(text, k)) {
                return k;
            }
        }
        return from;
    }

    private static int firstTurn(Marked text, int from, int to) {
        for (int k = from; k < to; k++) {
            if (turns(text, k)) {
                return k;
            }
        }
        return to;
    }

    private static boolean turns(Marked text, int token) {
        return text.gap(token).indexOf(';') >= 0
                || text.gap(token).indexOf('؛') >= 0
                || text.at("contrast", token).isPresent()
                || isLater(text, token);
    }

    /** "… near Kaya, two days after a bomb in Fada": what follows is of another day, and elsewhere. */
    private static boolean isLater(Marked text, int token) {
        return token > 0
                && COMMA.matcher(text.gap(token)).matches()
                && text.at("sequel", token)
                        .filter(t -> t.length() >= DAY_AFTER
                                || (t.length() > 1
                                        && (text.at("number", token - 1).isPresent()
                                                || text.token(token - 1).isNumber())))
                        .isPresent();
    }

    /** Where the clause of the second of two triggers opens; -1 where both stand in one. */
    private static int opening(Marked text, int first, int second) {
        int last = -1;
        for (int k = second; k > Math.max(first, second - REACH); k--) {
            if (!opens(text, k)) {
                continue;
            }
            if (last < 0) {
                last = k;
            } else {
                return last - k <= FRONTED && isFronted(text, k) ? k : last;
            }
        }
        return last;
    }

    private static boolean opens(Marked text, int token) {
        return Clauses.endsBefore(text, token)
                || (token < text.tokens().size()
                        && OPENERS.stream().anyMatch(c -> text.at(c, token).isPresent()));
    }

    private static boolean isFronted(Marked text, int token) {
        int at = text.at("conjunction", token).map(Term::to).orElse(token);
        return at < text.tokens().size() && text.at("relation", at).isPresent();
    }
}
