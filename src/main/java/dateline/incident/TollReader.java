package dateline.incident;

import dateline.mention.Attribution;
import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.mention.Term;
import dateline.report.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads how many were killed, wounded, missing, abducted, arrested or displaced.
 *
 * <p>A number counts what the noun right after it says ("70 dead"); else what the nearest verb or noun before or after it
 * says ("killed 70", "70 people were killed"); else, joined by "and", what the number before it counted. Numbers of
 * things, ages, distances and parts of a number already given count nobody.
 */
final class TollReader {
    private static final int NOUN_REACH = 3;
    private static final int BEFORE_REACH = 7;
    private static final int AFTER_REACH = 12;

    private final Marked text;
    private final MarkedReport report;

    TollReader(MarkedReport report) {
        this.report = report;
        this.text = report.text();
    }

    private record Guess(Quantity quantity, int from, int to, int distance) {}

    /** The tolls of a sentence, in the order of the text. */
    List<Toll> read(Sentence s) {
        List<dateline.mention.Quantity> numbers = report.quantities().stream()
                .filter(q -> q.from() >= text.first(s) && q.to() <= text.end(s))
                .toList();
        List<Toll> tolls = new ArrayList<>();
        dateline.mention.Quantity waiting = null;
        for (int i = 0; i < numbers.size(); i++) {
            dateline.mention.Quantity n = numbers.get(i);
            int free = tolls.isEmpty()
                    ? text.first(s)
                    : tolls.get(tolls.size() - 1).to();
            int left =
                    i == 0 ? text.first(s) : Math.max(free, numbers.get(i - 1).to());
            int right =
                    i + 1 == numbers.size() ? text.end(s) : numbers.get(i + 1).from();
            if (countsThings(n, right) || isPart(n, left, tolls)) {
                waiting = null;
                continue;
            }
            Optional<Guess> guess = guess(n, s, left, right, tolls);
            if (guess.isPresent() && waiting != null) {
                // "two soldiers and five civilians were killed"
                Guess shared = new Guess(guess.get().quantity(), waiting.from(), personEnd(waiting.to()), 0);
                tolls.add(toll(waiting, shared));
            }
            guess.ifPresent(g -> tolls.add(toll(n, g)));
            waiting = guess.isEmpty() && sharesWhatFollows(n, right) ? n : null;
        }
        return tolls;
    }

    /** "two soldiers and five …": people, then "and" with the next number right after them. */
    private boolean sharesWhatFollows(dateline.mention.Quantity n, int right) {
        int people = personEnd(n.to());
        return people > n.to()
                && people + 1 == right
                && right < text.tokens().size()
                && text.at("conjunction", people).isPresent();
    }

    private Toll toll(dateline.mention.Quantity n, Guess g) {
        return new Toll(
                g.quantity(),
                n.low(),
                n.high(),
                Qualifier.parse(n.qualifier()),
                Math.min(n.from(), g.from()),
                n.core(),
                Math.max(n.to(), g.to()));
    }

    private boolean countsThings(dateline.mention.Quantity n, int right) {
        if (n.qualifier().equals("decimal")) {
            return true;
        }
        String after = n.to() < text.tokens().size() ? text.gap(n.to()) : "";
        if (after.startsWith("%") || after.strip().startsWith("%") || after.startsWith("°") || after.contains("$")) {
            return true;
        }
        String before = text.gap(n.core());
        if (before.contains("$") || before.contains("€") || before.contains("£")) {
            return true;
        }
        // "30 vehicles", "40 km": the thing stands right after the number, or one adjective later.
        boolean rightAfter = n.to() < right && text.at("measure", n.to()).isPresent();
        boolean adjectiveBetween = n.to() + 1 < right
                && text.at("measure", n.to() + 1).isPresent()
                && text.at("person", n.to()).isEmpty()
                && text.at("killed", n.to()).isEmpty()
                && text.at("wounded", n.to()).isEmpty()
                && text.gap(n.to() + 1).equals(" ")
                && !text.vocabulary().isStopword(text.token(n.to()).folded());
        boolean things = rightAfter || adjectiveBetween;
        return things || text.before("age", n.core()).isPresent();
    }

    /** "70 killed, including 14 soldiers": fourteen of the seventy, no claim of its own. */
    private boolean isPart(dateline.mention.Quantity n, int left, List<Toll> tolls) {
        if (tolls.isEmpty()) {
            return false;
        }
        return text.terms("part", Math.max(left, n.from() - 3), n.core())
                .findAny()
                .isPresent();
    }

    private Optional<Guess> guess(dateline.mention.Quantity n, Sentence s, int left, int right, List<Toll> tolls) {
        return anyGuess(n, s, left, right, tolls).filter(g -> !countsTwoThings(g));
    }

    /** "30, either dead or seriously injured": neither number is known. */
    private boolean countsTwoThings(Guess g) {
        int or = g.to();
        return or < text.tokens().size()
                && text.at("alternative", or).isPresent()
                && text.terms(
                                g.quantity() == Quantity.KILLED ? "wounded" : "killed",
                                or + 1,
                                Math.min(text.tokens().size(), or + 4))
                        .findAny()
                        .isPresent();
    }

    private Optional<Guess> anyGuess(dateline.mention.Quantity n, Sentence s, int left, int right, List<Toll> tolls) {
        if (n.unit() != null && !n.unit().equals("person")) {
            return Optional.of(new Guess(Quantity.parse(n.unit()), n.from(), n.to(), 0));
        }
        Optional<Guess> noun = noun(n, right);
        if (noun.isPresent()) {
            return noun;
        }
        if (text.before("naming", n.from()).isPresent()) {
            Optional<Guess> listed = inherited(n, tolls, n.from());
            if (listed.isPresent()) {
                return listed;
            }
        }
        Optional<Guess> before = before(n, left);
        Optional<Guess> after = after(n, right, s);
        Optional<Guess> nearest = before.isPresent() && after.isPresent()
                ? Optional.of(after.get().distance() < before.get().distance() ? after.get() : before.get())
                : before.or(() -> after);
        if (nearest.isPresent() && isAboutPeople(n, nearest.get(), right)) {
            return nearest;
        }
        Optional<Guess> risen = risen(n, s);
        if (risen.isPresent() || nearest.isPresent()) {
            return risen;
        }
        boolean people = n.unit() != null || isPeople(n.to(), right);
        boolean joined = !tolls.isEmpty() && people && (isJoined(n, left) || isGlued(n));
        return joined ? inherited(n, tolls, n.from()) : Optional.empty();
    }

    private Optional<Guess> inherited(dateline.mention.Quantity n, List<Toll> tolls, int from) {
        return tolls.isEmpty()
                ? Optional.empty()
                : Optional.of(new Guess(tolls.get(tolls.size() - 1).quantity(), from, personEnd(n.to()), 0));
    }

    private boolean isJoined(dateline.mention.Quantity n, int left) {
        for (int i = left; i < n.from(); i++) {
            if (text.at("conjunction", i).isPresent()
                    || text.at("number.joiner", i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The Arabic "and" is written as part of the number's word. */
    private boolean isGlued(dateline.mention.Quantity n) {
        return text.at("number", n.core()).filter(t -> !t.proclitic().isEmpty()).isPresent();
    }

    private Optional<Guess> noun(dateline.mention.Quantity n, int right) {
        int reach = Math.min(right, n.to() + NOUN_REACH);
        for (int i = n.to(); i < reach; i++) {
            for (Quantity q : Quantity.values()) {
                Optional<Term> term = text.at(q.word() + ".noun", i);
                if (term.isPresent() && clear(n.to(), i)) {
                    return Optional.of(new Guess(q, n.from(), term.get().to(), i - n.to()));
                }
            }
        }
        return Optional.empty();
    }

    /** Between a number and its noun stands no punctuation, verb or other category. */
    private boolean clear(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (text.gap(i).matches(".*[,;:،؛.(].*")) {
                return false;
            }
        }
        for (int i = from; i < to; i++) {
            if (text.at("clause", i).isPresent() || text.at("conjunction", i).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** "the number of people known to have died … rose to 158": what the words before say was counted. */
    private Optional<Guess> risen(dateline.mention.Quantity n, Sentence s) {
        if (text.before("toll-verb", n.from()).isEmpty()) {
            return Optional.empty();
        }
        Guess best = null;
        for (Quantity q : Quantity.values()) {
            Optional<Term> term = text.terms(q.word(), text.first(s), n.from()).max(Comparator.comparingInt(Term::to));
            if (term.isPresent() && (best == null || term.get().from() > best.from())) {
                best = new Guess(q, term.get().from(), personEnd(n.to()), 0);
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Guess> before(dateline.mention.Quantity n, int left) {
        int reach = Math.max(left, n.from() - BEFORE_REACH);
        Guess best = null;
        for (Quantity q : Quantity.values()) {
            for (String role : List.of(".before", ".head")) {
                Optional<Term> term = text.terms(q.word() + role, reach, n.core())
                        .filter(t -> !stops(t.to(), n.from()))
                        .max(Comparator.comparingInt(Term::to).thenComparingInt(Term::length));
                if (term.isPresent()) {
                    int distance = Math.max(0, n.from() - term.get().to());
                    if (best == null || distance < best.distance()) {
                        best = new Guess(q, term.get().from(), personEnd(n.to()), distance);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Guess> after(dateline.mention.Quantity n, int right, Sentence s) {
        int reach = Math.min(right, n.to() + AFTER_REACH);
        Guess best = null;
        for (Quantity q : Quantity.values()) {
            Optional<Term> term = text.terms(q.word() + ".after", n.to(), Math.max(n.to(), reach))
                    .filter(t -> !stops(n.to(), t.from()))
                    .min(Comparator.comparingInt(Term::from).thenComparingInt(t -> -t.length()));
            if (term.isPresent()) {
                int distance = term.get().from() - n.to();
                // "12 people and wounded 30", "three gunmen killed 30": the verb has an object of its own.
                boolean takesNext = term.get().to() >= right
                        && right < text.end(s)
                        && (text.gap(right).isBlank()
                                || text.at("conjunction", Math.max(0, term.get().from() - 1))
                                        .isPresent());
                // "some gunmen killed the mayor": a word that states no number counts only what was done to it.
                boolean states = n.low() != null || n.high() != null;
                takesNext |= !states
                        && text.before("passive", term.get().from()).isEmpty()
                        && text.at("passive", term.get().from()).isEmpty();
                if (!takesNext && (best == null || distance < best.distance())) {
                    best = new Guess(q, n.from(), term.get().to(), distance);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** A full stop of sense between two tokens: a semicolon, or a verb of saying with its clause. */
    private boolean stops(int from, int to) {
        for (int i = from; i <= to && i < text.tokens().size(); i++) {
            if (text.gap(i).matches("(?s).*[;؛:].*")
                    || (i < to && text.at("clause", i).isPresent())) {
                return true;
            }
        }
        return false;
    }

    /** Unless a word for people stands there, a far verb does not make a number one of people. */
    private boolean isAboutPeople(dateline.mention.Quantity n, Guess g, int right) {
        boolean closesClause = n.to() >= right
                || (g.distance() <= 4
                        && !text.gap(Math.min(n.to(), text.tokens().size() - 1)).isBlank());
        return g.distance() <= 3 || isPeople(n.to(), right) || n.unit() != null || closesClause;
    }

    private boolean isPeople(int from, int right) {
        for (int i = from; i < Math.min(right, from + 4); i++) {
            if (text.at("person", i).isPresent() || text.at("others", i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private int personEnd(int to) {
        int end = to;
        for (int i = to; i < Math.min(text.tokens().size(), to + 2); i++) {
            Optional<Term> person = text.at("person", i);
            if (person.isPresent()) {
                return person.get().to();
            }
        }
        return end;
    }

    /** Who says a toll: the attribution that covers it, the narrowest one. */
    Optional<Attribution> speaker(Toll toll) {
        return speaker(report, toll.at());
    }

    static Optional<Attribution> speaker(MarkedReport report, int token) {
        return report.attributions().stream()
                .filter(a -> a.covers(token))
                .min(Comparator.comparingInt(a -> a.scopeTo() - a.scopeFrom()));
    }

    static Source source(Optional<Attribution> speaker) {
        return speaker.map(
                        a -> new Source(SourceKind.parse(a.kind().toLowerCase(Locale.ROOT)), a.name(), a.anonymous(), a.relayedBy()))
                .orElse(new Source(SourceKind.UNKNOWN, "", true));
    }
}
