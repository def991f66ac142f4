package dateline.mention;

import dateline.report.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds who says what: a verb of saying with its subject before or after it, or "according to" with a source after it.
 *
 * <p>What stands first governs what follows, up to the next speaker; what closes a sentence governs what stands before
 * it, back to the speaker before.
 */
final class AttributionGrammar {
    /** A subject stands this near its verb. */
    private static final int SUBJECT_REACH = 9;
    /** A source's name is this long at most. */
    private static final int NAME_REACH = 9;

    private final Marked report;
    private final List<TimeMention> times;
    /** Who spoke last, in the sentences read so far. */
    private @Nullable Attribution last;

    AttributionGrammar(Marked report, List<TimeMention> times) {
        this.report = report;
        this.times = times;
    }

    /** A source with the words of saying that belong to it. */
    private record Frame(Term source, int from, int to, boolean closing) {}

    /** The attributions of a sentence, in the order of the text; sentences are to be read in order. */
    List<Attribution> read(Sentence s) {
        int first = report.first(s);
        int end = report.end(s);
        List<Frame> frames = new ArrayList<>();
        Stream.concat(report.terms("say.according", first, end), report.terms("say.verb", first, end))
                .sorted(Comparator.comparingInt(Term::from).thenComparing(t -> -t.length()))
                .forEach(t -> {
                    boolean inside = frames.stream().anyMatch(f -> t.from() < f.to() && t.to() > f.from());
                    if (!inside) {
                        (t.is("say.according") ? according(t, first, end) : verb(t, first, end)).ifPresent(frames::add);
                    }
                });
        List<Attribution> out = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            Frame f = frames.get(i);
            int before = i == 0
                    ? first
                    : frames.get(i - 1).closing()
                            ? frames.get(i - 1).to()
                            : parting(frames.get(i - 1), f)
                                    .orElse(frames.get(i - 1).from());
            int after = i + 1 == frames.size()
                    ? end
                    : frames.get(i + 1).closing()
                            ? parting(f, frames.get(i + 1)).orElse(end)
                            : frames.get(i + 1).from();
            int scopeFrom = f.closing() ? before : f.from();
            int scopeTo = f.closing() ? Math.min(f.to(), end) : after;
            Attribution spoken = sameSort(attribution(f, scopeFrom, scopeTo), f);
            out.add(spoken);
            last = spoken;
        }
        return out;
    }

    /** Where a semicolon parts what one speaker says from what the next closes. */
    private OptionalInt parting(Frame one, Frame next) {
        return IntStream.range(one.to(), Math.max(one.to(), next.from()))
                .filter(this::startsClause)
                .max();
    }

    /** "some residents said …, while others said": others of the same sort. */
    private Attribution sameSort(Attribution a, Frame f) {
        boolean others = report.at("other-speakers", f.source().from()).isPresent();
        if (!others || last == null) {
            return a;
        }
        return new Attribution(
                last.kind(), a.name(), a.anonymous(), a.from(), a.to(), a.scopeFrom(), a.scopeTo(), a.saidAt());
    }

    private Optional<Frame> according(Term preposition, int first, int end) {
        Optional<Term> source = bestSource(preposition.to(), Math.min(end, preposition.to() + 7));
        return source.map(s -> {
            boolean opens = preposition.from() - first <= 1 || startsClause(preposition.from());
            boolean closing = !opens || (preposition.from() - first > 2 && closesClause(s.to(), end));
            return new Frame(s, preposition.from(), Math.max(s.to(), preposition.to()), closing);
        });
    }

    private boolean startsClause(int token) {
        String gap = report.gap(token);
        return gap.contains(":") || gap.contains(";") || gap.contains("؛");
    }

    private boolean closesClause(int token, int end) {
        return token >= end
                || !report.gap(token).isBlank()
                || report.at("clause", token).isEmpty();
    }

    private Optional<Frame> verb(Term verb, int first, int end) {
        boolean verbFirst = report.vocabulary().hasNoCapitals();
        Optional<Term> after = bestSource(verb.to(), Math.min(end, verb.to() + (verbFirst ? 4 : 12)));
        Optional<Term> before = lastSource(Math.max(first, verb.from() - SUBJECT_REACH), verb.from());
        // "said the minister" closes what stands before it; in verb-first languages the verb opens.
        if (verbFirst) {
            // "and added that …": the subject is the last one named, not what follows.
            boolean subjectUnsaid =
                    verb.to() < end && report.at("clause", verb.to()).isPresent();
            return (subjectUnsaid ? before : after.or(() -> before)).map(s -> frame(s, verb, false));
        }
        if (before.isPresent()) {
            boolean closing = closesSentence(before.get().from(), verb, first, end);
            return Optional.of(frame(before.get(), verb, closing));
        }
        boolean opens = verb.from() - first <= 2;
        return after.map(s -> frame(s, verb, !opens));
    }

    private static Frame frame(Term source, Term verb, boolean closing) {
        return new Frame(source, Math.min(source.from(), verb.from()), Math.max(source.to(), verb.to()), closing);
    }

    /** "…, the army said." or "…, the army said on Thursday, as …": what is said stands before it. */
    private boolean closesSentence(int sourceFrom, Term verb, int first, int end) {
        int after = verb.to();
        for (TimeMention t : times) {
            if (t.from() - verb.to() >= 0 && t.from() - verb.to() <= 1) {
                after = t.to();
            }
        }
        boolean nothingFollows = after >= end || report.gap(after).matches("(?s)\\s*[,.;،].*");
        return sourceFrom - first > 3 && nothingFollows;
    }

    /** The longest source phrase near the beginning of a stretch; kinds are ranked by their order in the data. */
    private Optional<Term> bestSource(int from, int to) {
        if (from >= to) {
            return Optional.empty();
        }
        List<Term> sources = report.terms(
                        "source", from, Math.min(report.tokens().size(), to + 3))
                .filter(t -> t.from() < to)
                .toList();
        Optional<Term> known = sources.stream()
                .filter(t -> !t.leaf().equals("unknown"))
                .min(Comparator.comparingInt(Term::from).thenComparing(t -> -t.length()));
        return known.or(() -> sources.stream().min(Comparator.comparingInt(Term::from)));
    }

    private Optional<Term> lastSource(int from, int to) {
        List<Term> subjects = report.terms("source", from, to)
                .filter(t -> nothingBetween(t.to(), to))
                .sorted(Comparator.comparingInt(Term::to)
                        .thenComparingInt(Term::length)
                        .reversed())
                .toList();
        return subjects.stream()
                .filter(t -> !t.leaf().equals("unknown"))
                .findFirst()
                .or(() -> subjects.stream().findFirst());
    }

    /** A full clause between source and verb means that the source is not the verb's subject. */
    private boolean nothingBetween(int from, int to) {
        int commas = 0;
        for (int i = from; i < to; i++) {
            if (report.gap(i).contains(",") || report.gap(i).contains("،")) {
                commas++;
            }
        }
        if (to < report.tokens().size() && report.gap(to).contains(",")) {
            commas++;
        }
        return commas != 1 && report.terms("say.verb", from, to).findAny().isEmpty();
    }

    private Attribution attribution(Frame f, int scopeFrom, int scopeTo) {
        int nameFrom = nameStart(f.source());
        int nameTo = nameEnd(f.source());
        String name = report.words(nameFrom, nameTo);
        boolean unnamed = Boolean.TRUE.equals(f.source().value()) && !hasProperName(f.source(), nameTo);
        Sentence s = report.sentenceOf(f.source().from());
        boolean asked = report.terms("anonymous", s)
                .anyMatch(t -> Math.abs(t.from() - f.source().to()) <= 6);
        return new Attribution(
                f.source().leaf(),
                name,
                unnamed || asked,
                f.from(),
                Math.max(f.to(), nameTo),
                scopeFrom,
                scopeTo,
                saidAt(f));
    }

    private int nameStart(Term source) {
        int from = source.from();
        Sentence s = report.sentenceOf(from);
        // "several security sources", "a hospital source", "بعض السكان"
        while (from > report.first(s)
                && source.from() - from < 2
                && report.gap(from).equals(" ")
                && report.token(from - 1).folded().length() <= 9
                && report.before("say", from).isEmpty()
                && report.before("clause", from).isEmpty()
                && (report.before(Vocabulary.GROUP, from).isPresent()
                        || report.at(Vocabulary.NUMBER, from - 1).isPresent()
                        || (report.token(from - 1).capitalised() && from - 1 > report.first(s)))) {
            from--;
        }
        return from;
    }

    private int nameEnd(Term source) {
        int to = source.to();
        int limit = Math.min(report.end(report.sentenceOf(source.from())), source.from() + NAME_REACH);
        while (to < limit && report.gap(to).matches("[ \\u00a0'’-]+") && goesOn(to)) {
            to++;
        }
        int last = to;
        return report.at("anonymous", Math.min(to, report.tokens().size() - 1))
                .filter(t -> t.from() == last && last < limit)
                .map(Term::to)
                .orElse(to);
    }

    private boolean goesOn(int token) {
        return report.at("say", token).isEmpty()
                && report.at("clause", token).isEmpty()
                && report.at("anonymous", token).isEmpty()
                && times.stream().noneMatch(t -> t.from() <= token && token < t.to())
                && !report.token(token).isNumber()
                && (report.token(token).capitalised()
                        || report.at("source", token).isPresent());
    }

    private boolean hasProperName(Term source, int nameTo) {
        for (int i = source.to(); i < nameTo; i++) {
            if (report.token(i).capitalised()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable TimeMention saidAt(Frame f) {
        return times.stream()
                .filter(t -> t.date() != null)
                .filter(t -> t.from() - f.to() <= 2 && t.from() >= f.from())
                .filter(t -> report.sentenceOf(t.from()).equals(report.sentenceOf(f.from())))
                .findFirst()
                .orElse(null);
    }
}
