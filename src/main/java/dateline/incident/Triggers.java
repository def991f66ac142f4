package dateline.incident;

import dateline.mention.Attribution;
import dateline.mention.Marked;
import dateline.mention.Term;
import dateline.mention.TimeMention;
import dateline.report.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the words of a sentence that say that something happened, and of what kind it is. */
final class Triggers {
    /** A line of so few words heads a section and tells nothing: "DISPLACEMENT". */
    private static final int HEADING = 2;

    private static final int DAY_REACH = 10;
    private static final int BY_REACH = 3;
    private static final int GOING_ON_REACH = 20;

    private final Marked text;
    private final Map<String, KindRule> kinds;
    private final FrameReader frames;
    private final Unreal unreal;

    /** What a sentence offers besides its words. */
    record Circumstances(Cast cast, List<Attribution> speakers, List<TimeMention> times) {}

    Triggers(Marked text, Map<String, KindRule> kinds, FrameReader frames, Unreal unreal) {
        this.text = text;
        this.kinds = kinds;
        this.frames = frames;
        this.unreal = unreal;
    }

    KindRule kind(Term t) {
        return Objects.requireNonNull(kinds.get(t.leaf()));
    }

    /** The words that mean it, in the order of the text. */
    List<Term> read(Sentence s, Circumstances c) {
        if (s.index() > 0 && s.tokens().size() <= HEADING && !endsInStop(s)) {
            return List.of();
        }
        List<Term> asked = new ArrayList<>();
        List<Term> bare = new ArrayList<>();
        frames.read(s, c.cast()).forEach(a -> (a.frame().conditions() > 0 ? asked : bare).add(a.trigger()));
        List<Term> strong = real(List.of(asked, text.terms("kind", s).toList(), bare), s, c);
        List<Term> chosen = strong.isEmpty() ? weak(s, c) : strong;
        List<Term> named = chosen.stream().map(t -> byWhoAttacks(t, c.cast())).toList();
        List<Term> told = withoutEchoes(named, s, c);
        told.forEach(t -> text.decided("incident.told", t.from(), t.to(), "tells of " + t.leaf()));
        return told;
    }

    private Term byWhoAttacks(Term t, Cast cast) {
        if (!kind(t).generic() || !kind(t).targets()) {
            return t;
        }
        return frames.attack(t, cast)
                .map(k -> new Term("kind." + k.id(), t.from(), t.to(), t.proclitic(), t.value()))
                .orElse(t);
    }

    /** "dozens were treated at the hospital, nearly all hit by bullets": weak words tell of nothing new there. */
    private List<Term> weak(Sentence s, Circumstances c) {
        List<Term> weak = real(
                List.of(text.terms("weak-kind", s)
                        .filter(t -> text.terms("kind", s).noneMatch(k -> k.from() <= t.from() && t.to() <= k.to()))
                        .toList()),
                s,
                c);
        if (weak.isEmpty() || !isCared(s)) {
            return weak;
        }
        weak.forEach(t -> text.decided("incident.care", t.from(), t.to(), "told of those who are treated"));
        return List.of();
    }

    private boolean isCared(Sentence s) {
        return text.terms("care", s).findAny().isPresent()
                && Stream.of("killed", "wounded")
                        .anyMatch(q -> text.terms(q, s).findAny().isPresent());
    }

    private boolean endsInStop(Sentence s) {
        String words = text.text().words(s.span()).strip();
        return words.isEmpty() || !Character.isLetterOrDigit(words.codePointBefore(words.length()));
    }

    /** Of words that overlap the longest, then those that begin first, then those of the first list; none denied or feared. */
    private List<Term> real(List<List<Term>> lists, Sentence s, Circumstances c) {
        boolean[] taken = new boolean[text.end(s) - text.first(s)];
        List<Term> chosen = new ArrayList<>();
        lists.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt((Term t) -> -t.length()).thenComparingInt(Term::from))
                .filter(t -> isFree(t, taken, s))
                .forEach(t -> {
                    java.util.Arrays.fill(taken, t.from() - text.first(s), t.to() - text.first(s), true);
                    if (isMeant(t, s, c)) {
                        chosen.add(t);
                    }
                });
        chosen.sort(Comparator.comparingInt(Term::from));
        return chosen;
    }

    private boolean isFree(Term t, boolean[] taken, Sentence s) {
        for (int i = t.from() - text.first(s); i < t.to() - text.first(s); i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isMeant(Term t, Sentence s, Circumstances c) {
        Optional<String> why = unreal.why(t, s, c.times());
        if (why.isEmpty() && isSource(t, c.speakers())) {
            why = Optional.of("the name of who speaks");
        }
        if (why.isEmpty() && isByArmed(t, c.cast())) {
            why = Optional.of("done by the armed");
        }
        why.ifPresent(w -> text.decided("incident.unreal", t.from(), t.to(), "no " + t.leaf() + ": " + w));
        return why.isEmpty();
    }

    /** "the attackers had fled to the forest", "an ambulance was stopped by armed men": no flight and no arrest. */
    private boolean isByArmed(Term t, Cast cast) {
        Set<String> counts = kind(t).counts();
        Term by = cast.of(t).by();
        return (counts.contains(Quantity.DISPLACED.word()) || counts.contains(Quantity.ARRESTED.word()))
                && by != null
                && by.leaf().equals("armed")
                && (text.before("agent", by.from())
                                .filter(w -> w.from() >= t.to())
                                .isPresent()
                        || (by.to() <= t.from()
                                && t.from() - by.to() <= BY_REACH
                                && Clauses.hold(text, by.to() - 1, t.from())));
    }

    /** "rebels said": the trigger is part of a speaker's name. */
    private boolean isSource(Term t, List<Attribution> speakers) {
        return text.at("source", t.from()).isPresent()
                && speakers.stream().anyMatch(a -> a.from() <= t.from() && t.to() <= a.to());
    }

    /**
     * In one sentence a shot, a fire or a blast is part of the attack it is told with, unless it was heard; and of several
     * words for one family of violence the first row of the kinds names it.
     */
    private List<Term> withoutEchoes(List<Term> all, Sentence s, Circumstances c) {
        List<Term> triggers = all.stream()
                .filter(t -> !isOutcome(t, all, c.cast()) && !isWhoActs(t, all, c.cast()))
                .toList();
        boolean heard = text.terms("perceived", s).findAny().isPresent();
        Set<String> families = new java.util.HashSet<>();
        triggers.forEach(t -> families.add(kind(t).family()));
        Term first = triggers.isEmpty() ? null : triggers.get(0);
        boolean targeted = triggers.stream().anyMatch(t -> kind(t).targets());
        List<Term> out = new ArrayList<>();
        for (Term t : triggers) {
            KindRule k = kind(t);
            boolean part = !(heard && k.perceived())
                    && !k.violentByItself()
                    && text.at("apart", t.from()).isEmpty()
                    && !hasDayOfItsOwn(t, triggers, c.times())
                    && k.partOf().stream().anyMatch(f -> !f.equals(k.family()) && families.contains(f))
                    && !(t.equals(first) && triggers.stream().allMatch(o -> isPartOfIt(o, k)));
            boolean ofBombardment = k.generic() && (families.contains("bombardment") || families.contains("abduction"));
            boolean ofAttack =
                    k.family().equals("attack") && !k.targets() && targeted && !isApart(t, triggers, c.times());
            if (part || ofBombardment || ofAttack) {
                text.decided("incident.part", t.from(), t.to(), "part of what the sentence tells besides");
            } else {
                out.add(t);
            }
        }
        return out;
    }

    /** "a fire set off an explosion": each may be part of the other, and what is told first is the whole. */
    private boolean isPartOfIt(Term t, KindRule whole) {
        return kind(t).family().equals(whole.family()) || kind(t).partOf().contains(whole.family());
    }

    /** "a bomb went off, killing 33", "a helicopter came down, killing the crew": what it did, and no attack beside it. */
    private boolean isOutcome(Term t, List<Term> triggers, Cast cast) {
        boolean killing =
                text.at("act.kill", t.from()).filter(a -> a.to() == t.to()).isPresent();
        boolean verb = text.at("act", t.from()).filter(a -> a.to() == t.to()).isPresent();
        boolean act = verb && !kind(t).generic();
        boolean outcome = triggers.stream()
                        .filter(o -> o.to() <= t.from() && t.from() - o.to() <= GOING_ON_REACH)
                        .anyMatch(o -> verb && kind(o).equals(kind(t)) && goesOn(t, cast))
                || triggers.stream()
                        .filter(o -> o.to() <= t.from() && t.from() - o.to() <= DAY_REACH)
                        .anyMatch(o -> (killing && kind(t).generic() && kind(o).violent() && !kind(o).generic())
                                || (killing && kind(o).disaster() && !hasActor(o.to(), t.from()))
                                || (act && kind(o).equals(kind(t)) && Clauses.hold(text, o.to() - 1, t.from())));
        if (outcome) {
            text.decided("incident.part", t.from(), t.to(), "what came of it");
        }
        return outcome;
    }

    /** "دخلوا القرية، وأطلقوا النار": with "and" written as part of the verb, and nobody behind it, the same people act. */
    private boolean goesOn(Term act, Cast cast) {
        return text.vocabulary()
                        .rules()
                        .terms()
                        .getOrDefault("verb-proclitic", List.of())
                        .contains(act.proclitic())
                && cast.of(act).by() == null;
    }

    /** "killed by a bomb at a market": the bomb is by what they were killed, and the market is where. */
    private boolean isWhoActs(Term t, List<Term> triggers, Cast cast) {
        return triggers.stream()
                .filter(o -> o.to() <= t.from()
                        && kind(o).equals(kind(t))
                        && text.at("act", o.from()).isPresent())
                .map(o -> cast.of(o).by())
                .anyMatch(by -> by != null && by.from() < t.to() && t.from() < by.to());
    }

    private boolean hasActor(int from, int to) {
        return text.terms("actor", from, to).findAny().isPresent();
    }

    /**
     * "five died on the 6th in an attack, seven on the 21st in a bombing": between the two stands another date; so does "two
     * days after" another attack.
     */
    private static boolean hasDayOfItsOwn(Term t, List<Term> triggers, List<TimeMention> times) {
        Optional<Term> before = triggers.stream()
                .filter(o -> o.to() <= t.from() && !o.category().equals(t.category()))
                .reduce((a, b) -> b);
        boolean counted = before.isPresent()
                && times.stream()
                        .anyMatch(m -> EventTimes.isCountedBack(m)
                                && m.from() >= before.get().to()
                                && m.to() <= t.from()
                                && t.from() - m.to() <= EventTimes.AFTER_REACH);
        return counted
                || (before.isPresent()
                        && isDated(
                                times,
                                Math.max(0, before.get().from() - DAY_REACH),
                                before.get().from())
                        && isDated(times, before.get().to(), t.from()));
    }

    /** "were found dead in A on Wednesday, not far from B, where a bomber struck two days earlier": two things. */
    private boolean isApart(Term t, List<Term> triggers, List<TimeMention> times) {
        return triggers.stream()
                .filter(o -> o.from() >= t.to() && kind(o).targets())
                .findFirst()
                .filter(o -> text.terms("where", t.to(), o.from()).findAny().isPresent())
                .filter(o -> isDated(times, t.from(), o.from()))
                .filter(o -> isDated(times, o.to(), o.to() + DAY_REACH))
                .isPresent();
    }

    private static boolean isDated(List<TimeMention> times, int from, int to) {
        return times.stream()
                .anyMatch(m -> m.from() >= from
                        && m.to() <= to
                        && m.date() != null
                        && m.clock() == null
                        && !EventTimes.isCountedBack(m));
    }
}
