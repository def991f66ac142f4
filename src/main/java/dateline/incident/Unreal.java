package dateline.incident;

import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.mention.Term;
import dateline.mention.TimeMention;
import dateline.report.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells why a word for an incident tells of none: it is feared, planned, denied, a trend, or part of another word. */
final class Unreal {
    private static final int HYPOTHETICAL_REACH = 4;
    private static final int CONDITION_REACH = 10;
    private static final int NEGATION_REACH = 2;
    private static final int EXPLETIVE_REACH = 12;
    private static final int DENIAL_REACH = 8;
    private static final int AFTER_REACH = 4;
    private static final int POSSIBLE_REACH = 7;
    private static final int RELATIVE_REACH = 3;

    private final Marked text;

    Unreal(MarkedReport report) {
        this.text = report.text();
    }

    /** Why the trigger tells of nothing that happened; empty where it does. */
    Optional<String> why(Term t, Sentence s, List<TimeMention> times) {
        if (before("hypothetical", t, s, HYPOTHETICAL_REACH, times)) {
            return Optional.of("feared, planned or possible");
        }
        if (before("condition", t, s, CONDITION_REACH, times)) {
            return Optional.of("only on a condition");
        }
        if (before("negation", t, s, NEGATION_REACH, times) && !isExpletive(t, s)) {
            return Optional.of("did not happen");
        }
        if (before("denial", t, s, DENIAL_REACH, times)) {
            return Optional.of("denied");
        }
        if (after("hypothetical-after", t, s, POSSIBLE_REACH)) {
            return Optional.of("feared, planned or possible");
        }
        if (after("trend", t, s, AFTER_REACH)) {
            return Optional.of("a trend");
        }
        return isPartOfAnother(t, s) ? Optional.of("part of a word for something else") : Optional.empty();
    }

    /** "avant que la citerne n'explose": the negation says nothing there. */
    private boolean isExpletive(Term t, Sentence s) {
        int from = Math.max(text.first(s), t.from() - EXPLETIVE_REACH);
        return text.terms("expletive", from, t.from()).anyMatch(w -> Clauses.hold(text, w.to() - 1, t.from()));
    }

    /** In the same clause, and no name of a time ("in May"). */
    private boolean before(String category, Term t, Sentence s, int reach, List<TimeMention> times) {
        int from = Math.max(text.first(s), t.from() - reach);
        return Stream.concat(text.terms(category, from, t.from()), text.before(category, t.from()).stream())
                .anyMatch(w -> Clauses.hold(text, w.to() - 1, t.from())
                        && !isOfWho(w, t)
                        && !text.token(w.to()).isNumber()
                        && times.stream().noneMatch(m -> m.from() <= w.from() && w.to() <= m.to()));
    }

    /** "a guard who tried to stop them was shot dead": he tried, and was. */
    private boolean isOfWho(Term w, Term t) {
        return text.terms("relative", Math.max(0, w.from() - RELATIVE_REACH), w.from())
                        .findAny()
                        .isPresent()
                && text.terms("passive", w.to(), t.from()).findAny().isPresent();
    }

    private boolean after(String category, Term t, Sentence s, int reach) {
        int to = Math.min(text.end(s), t.to() + reach);
        return text.terms(category, t.to(), to).anyMatch(w -> Clauses.hold(text, t.to() - 1, w.from()));
    }

    /** "tear gas fire", "heart attack": the trigger is in a word for something else, or right before it. */
    private boolean isPartOfAnother(Term t, Sentence s) {
        int from = Math.max(text.first(s), t.from() - AFTER_REACH);
        int to = Math.min(text.end(s), t.to() + AFTER_REACH);
        return text.terms("not-incident", from, to)
                .anyMatch(o -> o.from() == t.to() || (o.from() < t.to() && t.from() < o.to() && !isWithin(o, t)));
    }

    /** "fired tear gas" says more than "tear gas". */
    private static boolean isWithin(Term inner, Term outer) {
        return outer.from() <= inner.from() && inner.to() <= outer.to() && outer.length() > inner.length();
    }
}
