package dateline.incident;

import dateline.mention.Attribution;
import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.mention.Term;
import dateline.mention.TimeMention;
import dateline.report.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells the time at which somebody said something from the time of what is said. */
final class StatementTimes {
    /** Between a time and the words of saying beside it stand at most so many words: "on Friday the army said". */
    private static final int BESIDE = 2;
    /** After the words of saying, so many words: "gave a far lower figure on Monday". */
    private static final int REACH = 9;
    /** The noun that a verb of saying speaks of stands so near behind it: "condemned the brutal attack". */
    private static final int OBJECT = 3;
    /** "rose to at least nine people on Tuesday" */
    private static final int RISEN = 7;

    /** Behind these marks something new is said: behind a colon, a quotation mark, "(Agency) - ". */
    private static final String OPENS = ":\"«)";

    private final Marked text;
    private final Map<Integer, List<Attribution>> bySentence = new HashMap<>();

    StatementTimes(MarkedReport report) {
        this.text = report.text();
        for (Attribution a : report.attributions()) {
            bySentence
                    .computeIfAbsent(text.sentenceOf(a.from()).index(), i -> new ArrayList<>())
                    .add(a);
        }
    }

    /** Which rule takes a time for that of a statement. */
    Optional<String> rule(TimeMention m) {
        if (m.date() == null && m.part() == null) {
            return Optional.empty();
        }
        Sentence s = text.sentenceOf(m.from());
        if (isOfWhatFollows(m, s) || isOfWhatIsBefore(m, s)) {
            return Optional.empty();
        }
        List<Attribution> here = bySentence.getOrDefault(s.index(), List.of());
        return here.stream().flatMap(a -> rule(m, a, s).stream()).findFirst().or(() -> withoutSpeaker(m, s));
    }

    /** "Saturday's attack"; but in "condemned on Saturday the attack" an article stands between. */
    private boolean isOfWhatFollows(TimeMention m, Sentence s) {
        return m.to() < text.end(s)
                && text.gap(m.to()).isBlank()
                && text.at("told-before", m.to()).isEmpty()
                && (text.at("kind", m.to()).isPresent()
                        || text.at("weak-kind", m.to()).isPresent());
    }

    /** "l'attaque de lundi" */
    private boolean isOfWhatIsBefore(TimeMention m, Sentence s) {
        return m.from() > text.first(s)
                && text.at("place.possessor", m.from())
                        .filter(t -> t.to() < m.to())
                        .isPresent()
                && (text.before("kind", m.from()).isPresent()
                        || text.before("weak-kind", m.from()).isPresent());
    }

    /** Where nobody was found who says it. */
    private Optional<String> withoutSpeaker(TimeMention m, Sentence s) {
        if (isRightAfterVerb(m, s)) {
            return Optional.of("after-verb-of-saying");
        }
        if (isOfRisenToll(m, s)) {
            return Optional.of("after-a-toll-that-rose");
        }
        if (isAfter("say.verb", REACH, m, s) && m.to() < text.end(s) && opensClause(m.to(), m.to() + 1)) {
            return Optional.of("after-what-is-said");
        }
        if (isAfter("says-of", REACH, m, s)) {
            return Optional.of("after-what-is-said-of-it");
        }
        boolean note = m.to() < text.end(s)
                && text.gap(m.to()).indexOf(':') >= 0
                && text.terms("source", Math.max(text.first(s), m.from() - BESIDE * 3), m.from())
                        .findAny()
                        .isPresent();
        return note ? Optional.of("after-source-before-colon") : Optional.empty();
    }

    /** "the death toll of the attack rose to nine on Tuesday": that day it was counted, not attacked. */
    private boolean isOfRisenToll(TimeMention m, Sentence s) {
        return text.terms("rise", Math.max(text.first(s), m.from() - RISEN), m.from())
                .filter(r -> !isPartOfAct(r) && !opensClause(r.to(), m.from()) && countsBetween(r.to(), m.from()))
                .anyMatch(r -> text.terms("killed.head", text.first(s), r.from())
                        .findAny()
                        .isPresent());
    }

    /** "said Russia launched 45 drones overnight" counts what somebody did; "put the toll at 45 on Friday" what is said. */
    private boolean countsThings(int from, int to) {
        return countsBetween(from, to)
                && Stream.of("killed.head", "wounded.head", "missing.head")
                        .allMatch(c -> text.terms(c, from, to).findAny().isEmpty());
    }

    private boolean countsBetween(int from, int to) {
        return IntStream.range(from, to)
                .anyMatch(i ->
                        text.token(i).isNumber() || text.at("number.word", i).isPresent());
    }

    /** "claimed the attack on Sunday": a noun may stand between, but nothing else that happened. */
    private boolean isAfter(String category, int reach, TimeMention m, Sentence s) {
        return text.terms(category, Math.max(text.first(s), m.from() - reach), m.from())
                .anyMatch(v -> !isPartOfAct(v)
                        && !opensClause(v.to(), m.from())
                        && !tells(Math.min(m.from(), v.to() + OBJECT), m.from()));
    }

    /** "the dams gave way": the verb says nothing, it is the beginning of what happened. */
    private boolean isPartOfAct(Term verb) {
        return Stream.of("kind", "weak-kind", "act")
                .flatMap(c -> text.terms(c, Math.max(0, verb.from() - BESIDE), verb.to() + BESIDE))
                .anyMatch(t -> t.from() <= verb.from() && verb.to() <= t.to() && t.length() > verb.length());
    }

    private Optional<String> rule(TimeMention m, Attribution a, Sentence s) {
        if (a.from() <= m.from() && m.to() <= a.to() && !isOfWhatWasDone(m, a)) {
            return Optional.of("among-words-of-saying");
        }
        boolean opensFor = opens(m, s) && m.to() <= a.from() && a.scopeTo() > a.to();
        if (opensFor && (a.from() - m.to() <= BESIDE || !tells(m.to(), a.from()))) {
            return Optional.of("before-words-of-saying");
        }
        boolean after = m.from() >= a.to() && !isSaidToHaveDone(a.to()) && !opensClause(a.to(), m.from());
        if (after && m.from() - a.to() <= BESIDE) {
            return Optional.of("after-words-of-saying");
        }
        boolean plain =
                after && m.from() - a.to() <= REACH && !tells(a.to(), m.from()) && !countsThings(a.to(), m.from());
        return plain ? Optional.of("after-what-is-said") : Optional.empty();
    }

    /** "the president, arrested on Tuesday by mutineers, announced": what was done to who speaks. */
    private boolean isOfWhatWasDone(TimeMention m, Attribution a) {
        return text.before("kind", m.from())
                .filter(k -> k.from() > a.from() && text.gap(k.from()).indexOf(',') >= 0)
                .isPresent();
    }

    /** "dit avoir détruit samedi" */
    private boolean isSaidToHaveDone(int to) {
        return text.before("infinitive", to).isPresent()
                || (to < text.tokens().size() && text.at("infinitive", to).isPresent());
    }

    /** "spoke on Friday of", "had said late on Saturday", whoever it was. */
    private boolean isRightAfterVerb(TimeMention m, Sentence s) {
        return m.from() > text.first(s)
                && text.before("say.verb", m.from()).isPresent()
                && text.gap(m.from()).isBlank();
    }

    /** Whether a time opens its sentence. */
    private boolean opens(TimeMention m, Sentence s) {
        return m.from() - text.first(s) <= 1;
    }

    /** Whether what is said begins between two tokens: "said that on Monday". */
    private boolean opensClause(int from, int to) {
        if (from < to && text.terms("clause", from, to).findAny().isPresent()) {
            return true;
        }
        for (int i = from; i <= to && i < text.tokens().size(); i++) {
            if (text.gap(i).chars().anyMatch(c -> OPENS.indexOf(c) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something that happened is told between two tokens. */
    private boolean tells(int from, int to) {
        return Stream.of("kind", "weak-kind", "act", "killed.after", "killed.before", "wounded.after", "wounded.before")
                .anyMatch(c -> text.terms(c, from, to).findAny().isPresent());
    }
}
