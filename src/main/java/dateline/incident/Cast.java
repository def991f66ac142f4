package dateline.incident;

import dateline.mention.Attribution;
import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.mention.Term;
import dateline.report.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who has a part in a sentence. In a language with the verb first the one who acts stands right after it; else before it.
 * After a word such as "by" stands the one who acts, whatever the order.
 */
final class Cast {
    private static final int AGENT_WORD_REACH = 8;
    private static final int AFTER_AGENT_WORD = 3;
    private static final int SUBJECT_REACH = 14;
    private static final int VERB_FIRST_REACH = 3;
    private static final int SUBJECT_BEFORE_REACH = 2;
    private static final int VERB_SECOND_REACH = 4;
    private static final int OBJECT_REACH = 8;
    private static final int BESIDE = 3;
    private static final int OWNER_REACH = 2;
    private static final int WEAPON_REACH = 8;
    private static final Set<String> STRUCK = Set.of("civil", "crowd");
    private static final Set<String> WEAPONS = Set.of("bomb", "air", "artillery");

    private final Marked text;
    private final int first;
    private final int end;
    private final TreeMap<Integer, Term> actors = new TreeMap<>();

    /** The parts in an act; absent where the sentence does not name them. */
    record Roles(@Nullable Term by, @Nullable Term to) {
        static final Roles NONE = new Roles(null, null);
    }

    /**
     * Reads a sentence.
     *
     * @param speakers the attributions of the sentence: who speaks is not who acts
     */
    Cast(MarkedReport report, Sentence sentence, List<Attribution> speakers) {
        this.text = report.text();
        this.first = text.first(sentence);
        this.end = text.end(sentence);
        boolean[] speaks = new boolean[end - first];
        speakers.forEach(a -> Arrays.fill(speaks, clip(a.from()), clip(a.to()), true));
        longest(text.terms("actor", sentence)
                        .filter(t -> !t.category().equals("actor.modifier") && !speaks[t.from() - first])
                        .toList())
                .forEach(t -> actors.put(t.from(), t));
    }

    private int clip(int token) {
        return Math.max(0, Math.min(end, token) - first);
    }

    /** The longest of terms that overlap, in the order of the text. */
    static List<Term> longest(List<Term> terms) {
        List<Term> byLength = new ArrayList<>(terms);
        byLength.sort(Comparator.comparingInt((Term t) -> -t.length()).thenComparingInt(Term::from));
        int low = terms.stream().mapToInt(Term::from).min().orElse(0);
        boolean[] taken = new boolean[terms.stream().mapToInt(Term::to).max().orElse(0) - low];
        List<Term> chosen = new ArrayList<>();
        for (Term t : byLength) {
            if (IntStream.range(t.from() - low, t.to() - low).noneMatch(i -> taken[i])) {
                chosen.add(t);
                Arrays.fill(taken, t.from() - low, t.to() - low, true);
            }
        }
        chosen.sort(Comparator.comparingInt(Term::from));
        return chosen;
    }

    /** Who does what a trigger says, which may be a noun ("the attack"): only who stands right beside it. */
    Roles beside(Term trigger) {
        Roles roles = of(trigger);
        Term by = roles.by();
        Term to = roles.to();
        Optional<Term> owner = owner(trigger);
        if (owner.isPresent()) {
            return new Roles(owner.get(), to != null && to.equals(owner.get()) ? null : to);
        }
        boolean byWord = by != null && text.before("agent", by.from()).isPresent();
        boolean byBeside = by != null
                && (byWord
                        || (by.to() <= trigger.from()
                                && trigger.from() - by.to() <= BESIDE
                                && !opensNoun(by.to(), trigger.from()))
                        || (by.from() >= trigger.to()
                                && by.from() - trigger.to() <= 1
                                && by.proclitic().isEmpty()));
        boolean toBeside = to != null && to.from() >= trigger.to() && to.from() - trigger.to() <= BESIDE;
        return new Roles(byBeside ? by : null, toBeside ? to : null);
    }

    /** "in Monday's attack", "the raid": no verb. */
    boolean isNoun(Term word) {
        return text.before("determiner", word.from()).isPresent()
                || text.before("source-owned", word.from()).isPresent();
    }

    /** "nine soldiers died in the ambush": who stands before an article has no part in the noun. */
    private boolean opensNoun(int from, int to) {
        return Stream.of("determiner", "relation.in")
                .anyMatch(c -> text.terms(c, from, to).findAny().isPresent());
    }

    /** "قصف لقوات الدعم السريع": whose deed a noun tells of stands behind it, with a glued preposition of the owner. */
    private Optional<Term> owner(Term noun) {
        return after(noun.to(), OWNER_REACH).filter(t -> text.vocabulary().isGluedOwner(t.proclitic()));
    }

    /** Who does what the words {@code act} say, and to whom. */
    Roles of(Term act) {
        Optional<Term> byWord = text.terms("agent", act.to(), Math.min(end, act.to() + AGENT_WORD_REACH))
                .findFirst()
                .flatMap(w -> after(w.to(), AFTER_AGENT_WORD));
        if (byWord.isPresent()) {
            Term by = byWord.get();
            return new Roles(
                    by,
                    within(act.to(), by.from())
                            .or(() -> before(act.from(), SUBJECT_REACH))
                            .orElse(null));
        }
        boolean suffered = text.before("passive", act.from()).isPresent();
        if (suffered && !text.vocabulary().hasNoCapitals()) {
            return new Roles(null, before(act.from(), SUBJECT_REACH).orElse(null));
        }
        if (!text.vocabulary().hasNoCapitals()) {
            return subjectFirst(act);
        }
        // "وكانت المقاتلات قد ضربت": who acts stands before the verb after all.
        Optional<Term> ahead = text.before("verb-second", act.from())
                .filter(t -> t.proclitic().isEmpty())
                .flatMap(t -> before(act.from(), VERB_SECOND_REACH));
        return ahead.isPresent()
                ? new Roles(ahead.get(), after(act.to(), OBJECT_REACH).orElse(null))
                : verbFirst(act);
    }

    private Roles subjectFirst(Term act) {
        Term by = before(act.from(), SUBJECT_REACH).orElse(null);
        return new Roles(by, after(act.to(), OBJECT_REACH).orElse(null));
    }

    private Roles verbFirst(Term act) {
        Optional<Term> next = after(act.to(), VERB_FIRST_REACH);
        // "killed five gunmen" counts those who suffered it; who stands behind "in" does nothing.
        boolean counted = next.isPresent()
                && IntStream.range(act.to(), next.get().from())
                        .anyMatch(i -> text.at("number", i).isPresent()
                                || text.token(i).isNumber()
                                || text.at("relation.in", i).isPresent());
        boolean object = next.isPresent() && !next.get().proclitic().isEmpty();
        if (next.isEmpty() || counted || object) {
            return new Roles(before(act.from(), SUBJECT_BEFORE_REACH).orElse(null), next.orElse(null));
        }
        if (STRUCK.contains(next.get().leaf())) {
            // "انفجار عبوة ناسفة استهدفت حافلة": a clause that says more of the bomb before it
            Optional<Term> weapon = before(act.from(), WEAPON_REACH)
                    .filter(t -> WEAPONS.contains(t.leaf()) && Clauses.hold(text, t.to() - 1, act.from()));
            if (weapon.isPresent()) {
                return new Roles(weapon.get(), next.get());
            }
        }
        return new Roles(next.get(), after(next.get().to(), OBJECT_REACH).orElse(null));
    }

    private Optional<Term> before(int token, int reach) {
        return Optional.ofNullable(actors.lowerEntry(token))
                .map(e -> e.getValue())
                .filter(t -> t.to() <= token && token - t.to() <= reach);
    }

    private Optional<Term> after(int token, int reach) {
        return Optional.ofNullable(actors.ceilingEntry(token))
                .map(e -> e.getValue())
                .filter(t -> t.from() - token <= reach);
    }

    private Optional<Term> within(int from, int to) {
        return after(from, OBJECT_REACH).filter(t -> t.to() <= to);
    }

    /** The armed who stand nearest before a word, else right after it: who claims a deed. */
    Optional<Term> claimant(Term claim) {
        Roles roles = of(claim);
        return Optional.ofNullable(roles.by())
                .or(() -> Optional.ofNullable(roles.to()))
                .filter(t -> t.leaf().equals("armed"));
    }

    /** An actor's words with what says more of it: "suspected", "of the Islamic State". */
    String words(Term actor) {
        int from = actor.from();
        int to = actor.to();
        Optional<Term> said = text.before("actor.modifier", from);
        while (said.isPresent() && said.get().from() >= first) {
            from = said.get().from();
            said = text.before("actor.modifier", from);
        }
        Optional<Term> more = to < end ? text.at("actor.modifier", to) : Optional.empty();
        while (more.isPresent() && more.get().to() <= end) {
            to = more.get().to();
            more = to < end ? text.at("actor.modifier", to) : Optional.empty();
        }
        return from == actor.from() ? text.wordsWithout(actor.proclitic(), from, to) : text.words(from, to);
    }
}
