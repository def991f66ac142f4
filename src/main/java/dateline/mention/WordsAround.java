package dateline.mention;

import dateline.geo.Relation;
import java.util.Locale;
import java.util.Optional;

/** The words around a name that say what sort of place it is and how something is placed against it. */
final class WordsAround {
    /** What may stand between two words of one name. */
    static final String NAME_GAP = "[ \\u00a0\\u202f]|['’-]|[ \\u00a0]?-[ \\u00a0]?";

    private final Marked report;

    WordsAround(Marked report) {
        this.report = report;
    }

    /** The words right before a name that announce a place: "the town of". */
    Optional<Term> cueBefore(int token) {
        return report.before("cue", token).filter(t -> report.gap(token).matches(NAME_GAP));
    }

    /** "the Banankabougou neighbourhood" */
    Optional<Term> cueAfter(int token) {
        return token >= report.tokens().size()
                        || report.vocabulary().hasNoCapitals()
                        || !report.gap(token).isBlank()
                ? Optional.empty()
                : report.at("cue", token);
    }

    /** The nearest words of place before a mention, over a cue and an article. */
    Relation relation(int from) {
        int at = from;
        for (int step = 0; step < 3 && at > 0; step++) {
            int here = at;
            Optional<Term> term =
                    report.before("relation", at).filter(t -> !t.leaf().equals("in"));
            if (term.isPresent()) {
                return Relation.valueOf(term.get().leaf().toUpperCase(Locale.ROOT));
            }
            Optional<Term> cue = cueBefore(at);
            boolean article = at > 0
                    && report.token(at - 1).folded().length() <= 3
                    && report.gap(at).isBlank()
                    && report.before("relation.in", here).isEmpty();
            // "beside Bamako's main airport"
            boolean owner = at > 1
                    && here < from
                    && report.token(at).folded().equals("s")
                    && report.token(at - 1).capitalised();
            if (cue.isEmpty() && !article && !owner) {
                break;
            }
            at = cue.map(Term::from).orElse(at - 1);
        }
        return Relation.IN;
    }
}
