package dateline.incident;

import dateline.mention.Marked;
import dateline.mention.Term;
import dateline.report.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Tolls that a report denies: "no casualties", "sans faire de victimes". */
final class NilTolls {
    private final Marked text;

    NilTolls(Marked text) {
        this.text = text;
    }

    /** A toll of nobody for each quantity that a sentence denies. */
    List<Toll> read(Sentence s) {
        List<Toll> out = new ArrayList<>();
        text.terms("nil.casualties", s).forEach(t -> {
            deny(t, Quantity.KILLED, out);
            deny(t, Quantity.WOUNDED, out);
        });
        for (Quantity q : Quantity.values()) {
            text.terms("nil." + q.word(), s).forEach(t -> deny(t, q, out));
        }
        return out;
    }

    private void deny(Term words, Quantity q, List<Toll> out) {
        boolean ofSome = words.to() < text.tokens().size()
                && text.gap(words.to()).isBlank()
                && text.at("victims", words.to()).isPresent();
        if (ofSome) {
            text.decided("toll.none-of-some", words.from(), words.to(), "denied of one sort of people only");
            return;
        }
        if (out.stream().anyMatch(t -> t.quantity() == q && t.from() < words.to() && words.from() < t.to())) {
            return;
        }
        out.add(new Toll(q, 0, 0, Qualifier.EXACT, null, words.from(), words.from(), words.to()));
        text.decided("toll.none", words.from(), words.to(), q.word() + ": nobody");
    }
}
