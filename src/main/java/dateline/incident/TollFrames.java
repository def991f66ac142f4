package dateline.incident;

import dateline.mention.Marked;
import dateline.mention.Term;
import dateline.report.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a number of people counts: what the noun right after it says ("70 dead"), else the nearest verb or noun before
 * or after it ("killed 70", "70 people were killed").
 */
final class TollFrames {
    private static final int NOUN_REACH = 4;
    private static final int BEFORE_REACH = 8;
    private static final int AFTER_REACH = 16;
    private static final int NEAR = 3;
    private static final Pattern STOP = Pattern.compile("[;؛]|: |:\\n");

    private final Marked text;
    private final People people;

    TollFrames(Marked text, People people) {
        this.text = text;
        this.people = people;
    }

    /**
     * What a number may count.
     *
     * @param rule the rule that says so
     * @param quantity absent where the words take the people away from all tolls ("were freed")
     * @param from the first token of its words
     * @param to the token after the last
     * @param distance tokens between the number and the words
     */
    record Guess(String rule, @Nullable Quantity quantity, int from, int to, int distance) {}

    /** The noun that a number counts; it has no punctuation or clause before it. */
    Optional<Guess> noun(dateline.mention.Quantity n, int right) {
        int reach = Math.min(right, n.to() + NOUN_REACH);
        for (int i = n.to(); i < reach; i++) {
            if (breaks(n.to(), i)) {
                return Optional.empty();
            }
            Optional<Guess> found = nounAt(i, n);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The longest phrase decides: "brûlées" are wounded, "brûlées vives" are dead. */
    private Optional<Guess> nounAt(int token, dateline.mention.Quantity n) {
        Term best = null;
        Quantity counted = null;
        boolean noun = false;
        for (Quantity q : Quantity.values()) {
            Optional<Term> named = text.at(q.word() + ".noun", token).filter(t -> !isJoined(t));
            Optional<Term> term = named.isPresent() ? named : text.at(q.word() + ".after", token);
            if (term.isPresent() && (best == null || term.get().length() > best.length())) {
                best = term.get();
                counted = q;
            }
            noun |= named.isPresent();
        }
        return best == null || !noun
                ? Optional.empty()
                : Optional.of(new Guess("toll.noun", counted, n.from(), best.to(), token - n.to()));
    }

    private boolean breaks(int from, int at) {
        return text.gap(at).matches("(?s).*[,;:،؛.()].*")
                || (at > from
                        && (text.at("clause", at - 1).isPresent()
                                || text.at("conjunction", at - 1).isPresent()
                                || text.at("agent", at - 1).isPresent()));
    }

    /** The nearest verb or noun on either side. */
    Optional<Guess> nearest(dateline.mention.Quantity n, int left, int right, Sentence s) {
        Optional<Guess> before = before(n, left);
        Optional<Guess> after = after(n, right, s);
        if (before.isEmpty() || after.isEmpty()) {
            return before.or(() -> after);
        }
        return after.get().distance() < before.get().distance() ? after : before;
    }

    private Optional<Guess> before(dateline.mention.Quantity n, int left) {
        int reach = Math.max(left, n.from() - BEFORE_REACH);
        Guess best = null;
        for (int i = n.from() - 1; i >= reach && best == null; i--) {
            best = endingAt(i + 1, n);
            boolean colonOfHead = i + 1 == n.from();
            if ((!colonOfHead && stopsAt(i + 1)) || text.at("clause", i).isPresent()) {
                break;
            }
        }
        return Optional.ofNullable(best).filter(g -> g.from() >= left);
    }

    private @Nullable Guess endingAt(int token, dateline.mention.Quantity n) {
        int distance = Math.max(0, n.from() - token);
        Guess best = null;
        int length = 0;
        for (Quantity q : Quantity.values()) {
            for (String role : List.of(".before", ".head")) {
                Optional<Term> term = text.before(q.word() + role, token).filter(t -> !isDoneBy(t));
                if (term.isPresent() && term.get().length() > length) {
                    length = term.get().length();
                    best = new Guess("toll.before", q, term.get().from(), people.end(n.to()), distance);
                }
            }
        }
        Optional<Term> other = text.before("not-toll.before", token);
        if (other.isPresent() && other.get().length() > length) {
            return new Guess("toll.other-verb", null, other.get().from(), n.to(), distance);
        }
        return best;
    }

    /** "killed by 12 gunmen": those who did it are not those it was done to. */
    private boolean isDoneBy(Term verb) {
        return verb.to() < text.tokens().size() && text.at("agent", verb.to()).isPresent();
    }

    private Optional<Guess> after(dateline.mention.Quantity n, int right, Sentence s) {
        int reach = Math.min(right, n.to() + AFTER_REACH);
        for (int i = n.to(); i < reach; i++) {
            int behind = behindBrackets(i, right);
            reach = Math.min(right, reach + behind - i);
            i = behind;
            if (stopsAt(i) || text.at("clause", i).isPresent() || isHead(i)) {
                break;
            }
            Guess found = beginningAt(i, n, right, s);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** "Twelve soldiers (two of them officers) were killed": what stands in brackets is no part of the clause. */
    private int behindBrackets(int token, int end) {
        if (!text.gap(token).strip().startsWith("(")) {
            return token;
        }
        for (int i = token + 1; i < end; i++) {
            if (text.gap(i).indexOf(')') >= 0) {
                return i;
            }
        }
        return token;
    }

    /** The "and" of the next clause is written as part of the word. */
    private boolean isJoined(Term term) {
        return text.vocabulary().rules().numbers().joiners().contains(term.proclitic());
    }

    /** "and gave the number of wounded as six": speaks of the number after it. */
    private boolean isHead(int token) {
        for (Quantity q : Quantity.values()) {
            if (text.at(q.word() + ".head", token).filter(t -> t.length() > 1).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Guess beginningAt(int token, dateline.mention.Quantity n, int right, Sentence s) {
        Term best = null;
        Quantity counted = null;
        for (Quantity q : Quantity.values()) {
            Optional<Term> term = text.at(q.word() + ".after", token);
            if (term.isPresent()
                    && !isJoined(term.get())
                    && term.get().to() <= right
                    && (best == null || term.get().length() > best.length())
                    && suffers(term.get(), q, n, right, s)) {
                best = term.get();
                counted = q;
            }
        }
        Optional<Term> other = text.at("not-toll.after", token);
        if (other.isPresent() && (best == null || other.get().length() > best.length())) {
            return new Guess("toll.other-verb", null, n.from(), n.to(), token - n.to());
        }
        return best == null ? null : new Guess("toll.after", counted, n.from(), best.to(), token - n.to());
    }

    /** Whether a verb tells what was done to the people before it, and not what they did. */
    private boolean suffers(Term verb, Quantity q, dateline.mention.Quantity n, int right, Sentence s) {
        boolean passive = !text.before("passive", verb.from()).isEmpty()
                || text.at("passive", verb.from()).isPresent()
                || text.terms("passive", Math.max(n.to(), verb.from() - NEAR), verb.from())
                        .findAny()
                        .isPresent();
        if (passive) {
            return true;
        }
        boolean active = text.before("active", verb.from()).isPresent();
        boolean takesObject = verb.to() < text.end(s)
                && text.at("determiner", verb.to()).isPresent()
                && text.gap(verb.to()).isBlank()
                && canAct(verb, q);
        // "12 people and wounded 30", "three gunmen killed 30": the verb has an object of its own.
        boolean takesNext = verb.to() >= right
                && right < text.end(s)
                && (text.gap(right).isBlank()
                        || text.at("conjunction", Math.max(0, verb.from() - 1)).isPresent())
                && canAct(verb, q);
        boolean states = n.low() != null || n.high() != null;
        return states && !takesNext && !takesObject && !(active && canAct(verb, q));
    }

    /** A verb that also takes those it is done to behind it. */
    private boolean canAct(Term verb, Quantity q) {
        return text.at(q.word() + ".before", verb.from())
                // "perdu" takes an object, "perdu la vie" has its own
                .filter(t -> t.length() >= verb.length())
                .isPresent();
    }

    /** "the number of people known to have died … rose to 158": what the words before say was counted. */
    Optional<Guess> risen(dateline.mention.Quantity n, Sentence s) {
        if (text.before("toll-verb", n.from()).isEmpty()) {
            return Optional.empty();
        }
        Guess best = null;
        for (Quantity q : Quantity.values()) {
            Optional<Term> term = text.terms(q.word(), text.first(s), n.from()).max(Comparator.comparingInt(Term::to));
            if (term.isPresent() && (best == null || term.get().from() > best.from())) {
                best = new Guess("toll.risen", q, term.get().from(), people.end(n.to()), 0);
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean stopsAt(int token) {
        return token > 0
                && token < text.tokens().size()
                && STOP.matcher(text.gap(token)).find();
    }
}
