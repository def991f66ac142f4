package dateline.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a sentence that say who speaks: a verb of saying with its subject, "according to" with a source, a
 * source before a colon or in brackets.
 */
final class SpeakerFrames {
    /** After a verb that stands before its subject the source comes within so many tokens. */
    private static final int AFTER_REACH = 12;

    private static final int RELAY_REACH = 7;

    private final Marked report;
    private final TokenTimes times;
    private final Quotations quotations;
    private final SpeakerNames names;
    private final Subjects subjects;

    SpeakerFrames(Marked report, TokenTimes times, Quotations quotations) {
        this.report = report;
        this.times = times;
        this.quotations = quotations;
        this.names = new SpeakerNames(report, times);
        this.subjects = new Subjects(report, names);
    }

    /** The frames of a stretch, in the order of the text, none within another. */
    List<Frame> read(int first, int end) {
        List<Frame> frames = new ArrayList<>();
        Stream.concat(report.terms("say.according", first, end), report.terms("say.verb", first, end))
                .filter(t -> !quotations.covers(t.from()))
                .filter(t -> report.at("not-say", t.from()).isEmpty() && isWhole(t))
                .sorted(Comparator.comparingInt(Term::from).thenComparing(t -> -t.length()))
                .forEach(t -> {
                    boolean taken = frames.stream().anyMatch(f -> f.overlaps(t.from(), t.to()));
                    if (!taken) {
                        Optional<Frame> found = t.is("say.according") ? according(t, first, end) : verb(t, first, end);
                        found.filter(f -> !isNested(f, frames)).ifPresent(f -> add(frames, f));
                    }
                });
        report.terms("source", first, end)
                .filter(s -> !quotations.covers(s.from()))
                .flatMap(s -> bare(s, first, end).stream())
                .forEach(f -> add(frames, f));
        frames.sort(Comparator.comparingInt(Frame::from));
        return relayed(frames);
    }

    /** Only some of the letters that may be glued before a word may stand before a verb. */
    private boolean isWhole(Term words) {
        return words.proclitic().isEmpty()
                || words.is("say.according")
                || report.vocabulary()
                        .rules()
                        .terms()
                        .getOrDefault("verb-proclitic", List.of())
                        .contains(words.proclitic());
    }

    /** "Hussein said relatives had reported 70 missing": what he says that others say is his. */
    private boolean isNested(Frame f, List<Frame> frames) {
        Frame outer = frames.isEmpty() ? null : frames.get(frames.size() - 1);
        if (outer == null || outer.closing() || f.closing() || f.from() - outer.to() > 2 || f.from() < outer.to()) {
            return false;
        }
        for (int i = outer.to(); i <= f.from(); i++) {
            if (!report.gap(i).isBlank() || report.at("conjunction", i).isPresent()) {
                return false;
            }
        }
        return !report.vocabulary().hasNoCapitals();
    }

    private static void add(List<Frame> frames, Frame f) {
        boolean taken = frames.stream().anyMatch(o -> f.subject() != null && o.overlaps(f.from(), f.to()));
        if (!taken) {
            frames.add(f);
        }
    }

    private Optional<Frame> according(Term words, int first, int end) {
        boolean beforeVerb = words.is("say.according.by")
                && report.terms("say.verb", words.to(), Math.min(end, words.to() + RELAY_REACH))
                        .findAny()
                        .isPresent();
        if (beforeVerb) {
            return Optional.empty();
        }
        Optional<Term> source = subjects.first(words.from(), Math.min(end, words.to() + RELAY_REACH))
                .filter(s -> s.to() > words.to());
        boolean relays = words.is("say.according.relay");
        return source.map(s -> {
            int from = words.from();
            Subject subject = names.subject(s);
            if (!relays && !subject.isMedia()) {
                int near = Math.min(end, s.to() + 4);
                subject = toldTo(subject, subject.to(), subjects.limitAfter(s.to(), near, 4));
            }
            if (relays) {
                Optional<Term> medium = medium(Math.max(first, from - RELAY_REACH), from);
                subject = subject.relayedBy(
                        medium.map(m -> names.subject(m).name()).orElse(null));
                from = medium.map(Term::from).orElse(from);
            }
            boolean opens = from - first <= 1 || startsClause(from);
            boolean closing = !opens || (from - first > 2 && closesClause(s.to(), end));
            int to = Math.max(Math.max(s.to(), words.to()), subject.to());
            return new Frame("speaker.according", subject, from, to, closing);
        });
    }

    private Optional<Term> medium(int from, int to) {
        return report.terms("source." + Subject.MEDIA, from, to).max(Comparator.comparingInt(Term::to));
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
        return report.vocabulary().hasNoCapitals() ? verbFirst(verb, first, end) : subjectFirst(verb, first, end);
    }

    /** The subject follows the verb, up to the clause; "and added that" goes on with who spoke last. */
    private Optional<Frame> verbFirst(Term verb, int first, int end) {
        if (report.before("clause", verb.from()).isPresent()
                && report.gap(verb.from()).isBlank()) {
            // "said that it had counted …": the speaker is the one of the clause before
            return Optional.empty();
        }
        int limit = subjects.limitAfter(verb.to(), end, AFTER_REACH);
        Optional<Subject> after = subjects.first(verb.to(), limit).map(names::subject);
        after = after.map(s -> passedOn(s, limit, end)).filter(s -> s.from() < limit || s.relayedBy() != null);
        if (after.isEmpty()) {
            after = names.known(verb.to(), limit);
        }
        boolean unsaid = limit - verb.to() <= 1;
        if (after.isEmpty()) {
            after = subjects.before(first, verb.from());
        }
        // "said Adam, a farmer": the name alone before the comma
        boolean named = limit < end
                && limit > verb.to()
                && limit - verb.to() <= 3
                && report.gap(limit).matches("\\s*[،,].*");
        if (after.isEmpty() && named) {
            after = subjects.first(limit, Math.min(end, limit + 4)).map(names::subject);
        }
        if (after.isEmpty() && unsaid) {
            return Optional.of(new Frame("speaker.goes-on", null, verb.from(), verb.to(), false));
        }
        if (after.isEmpty()) {
            after = subjects.first(limit, Math.min(end, limit + 8))
                    .filter(t -> report.at("clause", limit).isEmpty() && limit < end)
                    .map(names::subject);
        }
        return after.or(() -> Optional.of(names.stranger(verb.to(), limit)))
                .map(s -> frame("speaker.verb", s, verb, false));
    }

    /** "The agency quoted a security source as saying": a medium that passes on what another says. */
    private Subject passedOn(Subject medium, int limit, int end) {
        if (!medium.isMedia()) {
            return toldTo(medium, medium.to(), limit);
        }
        return report.terms("relay.from", medium.to(), Math.min(end, Math.max(limit, medium.to() + RELAY_REACH)))
                .findFirst()
                .flatMap(t -> subjects.first(t.to(), Math.min(end, t.to() + RELAY_REACH)))
                .map(s -> names.subject(s).relayedBy(medium.name()))
                .orElse(medium);
    }

    /** "told Reuters", "a déclaré à l'AFP": the medium that a speaker spoke to. */
    private Subject toldTo(Subject speaker, int from, int to) {
        Optional<Term> medium = report.terms("source." + Subject.MEDIA, Math.min(from, to), to)
                .filter(t -> t.from() >= speaker.to() || t.to() <= speaker.from())
                .findFirst();
        return speaker.isMedia()
                ? speaker
                : speaker.relayedBy(medium.map(m -> names.subject(m).name()).orElse(speaker.relayedBy()));
    }

    private Optional<Frame> subjectFirst(Term verb, int first, int end) {
        if (goesOn(verb, first, end)) {
            return Optional.of(new Frame("speaker.goes-on", null, verb.from(), verb.to(), closes(verb, first, end)));
        }
        int limit = Math.min(end, subjects.limitAfter(verb.to(), end, AFTER_REACH));
        int start = withoutAuxiliary(verb.from(), first);
        Optional<Subject> before = subjects.before(first, start);
        if (before.isPresent()) {
            Subject told = toldTo(before.get(), verb.to(), Math.min(limit, verb.to() + RELAY_REACH));
            Subject speaker = told.relayedBy(quotedBy(told.to(), start).orElse(told.relayedBy()));
            boolean behind = report.gap(before.get().from()).strip().startsWith(",")
                    && (verb.to() >= end || report.at("clause", verb.to()).isEmpty());
            boolean closing = before.get().from() - first > 3 && (behind || closes(verb, first, end));
            return Optional.of(frame("speaker.verb", speaker, verb, closing));
        }
        Optional<Subject> titled = subjects.titled(first, start);
        if (titled.isPresent() && !subjectFollows(verb, limit)) {
            return titled.map(t -> frame("speaker.verb", t, verb, t.from() - first > 3 && closes(verb, first, end)));
        }
        boolean nameBefore = start > first
                && report.token(start - 1).capitalised()
                && report.gap(start).isBlank();
        Optional<Subject> after = nameBefore ? Optional.empty() : after(verb, limit, end);
        if (after.isEmpty() && nameBefore) {
            after = Optional.of(names.stranger(start - 1, start));
        }
        boolean opens = verb.from() - first <= 2;
        return after.map(s -> frame("speaker.verb", s, verb, !opens && !(nameBefore && !closes(verb, first, end))));
    }

    /** "state television, quoted by AFP, said" */
    private Optional<String> quotedBy(int from, int verb) {
        return report.terms("say.according.by", from, Math.max(from, verb))
                .findFirst()
                .flatMap(t -> medium(t.to(), verb))
                .map(m -> names.subject(m).name());
    }

    private boolean subjectFollows(Term verb, int limit) {
        return subjects.first(verb.to(), Math.min(limit, verb.to() + 3)).isPresent();
    }

    /** The first token of "had said", "a déclaré". */
    private int withoutAuxiliary(int verb, int first) {
        int from = verb;
        while (from > first
                && verb - from < 2
                && report.at("active", from - 1).isPresent()
                && report.gap(from).matches("[ ’']")) {
            from--;
        }
        return from;
    }

    private Optional<Subject> after(Term verb, int limit, int end) {
        Optional<Subject> named = names.known(verb.to(), Math.min(limit, verb.to() + 5));
        Optional<Term> source = subjects.first(verb.to(), limit);
        if (source.isPresent() && source.get().is("source." + Subject.MEDIA)) {
            // "a déclaré à l'AFP le porte-parole de l'armée"
            Term medium = source.get();
            Optional<Term> other = subjects.first(medium.to(), limit).filter(t -> !t.is("source." + Subject.MEDIA));
            if (other.isPresent()) {
                return other.map(
                        t -> names.subject(t).relayedBy(names.subject(medium).name()));
            }
        }
        if (source.isPresent() && !Subjects.isVague(source.get())) {
            return source.map(names::subject);
        }
        // "said Salem, a teacher of the village": beyond the comma
        return named.or(() -> apposed(verb, limit, end)).or(() -> source.map(names::subject));
    }

    private Optional<Subject> apposed(Term verb, int limit, int end) {
        boolean named =
                limit > verb.to() && limit < end && report.token(limit - 1).capitalised();
        if (!named || !report.gap(limit).strip().equals(",")) {
            return Optional.empty();
        }
        return subjects.first(limit, Math.min(end, limit + 6))
                .map(names::subject)
                .or(() -> Optional.of(names.stranger(verb.to(), limit)));
    }

    /** "he said", "a-t-il ajouté", "adding that": the one who spoke last. */
    private boolean goesOn(Term verb, int first, int end) {
        if (verb.is("say.verb.adding")) {
            return true;
        }
        for (int i = Math.max(first, verb.from() - 3); i < verb.from(); i++) {
            if (report.at("say.pronoun", i).isPresent() && noCommaWithin(i + 1, verb.from())) {
                return true;
            }
        }
        Optional<Term> behind = verb.to() < end ? report.at("say.pronoun", verb.to()) : Optional.empty();
        // "said she": not the "she" of "a vendor said she saw"
        return behind.isPresent()
                && (behind.get().length() > 1
                        || behind.get().to() >= end
                        || !report.gap(behind.get().to()).isBlank()
                        || subjects.before(first, withoutAuxiliary(verb.from(), first))
                                .isEmpty());
    }

    private boolean noCommaWithin(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (report.gap(i).contains(",")) {
                return false;
            }
        }
        return true;
    }

    private static Frame frame(String rule, Subject subject, Term verb, boolean closing) {
        return new Frame(
                rule, subject, Math.min(subject.from(), verb.from()), Math.max(subject.to(), verb.to()), closing);
    }

    /** "…, the army said." or "…, the army said on Thursday, as …": what is said stands before it. */
    private boolean closes(Term verb, int first, int end) {
        int after = verb.to();
        for (int i = verb.to(); i <= verb.to() + 1 && i < end; i++) {
            after = times.at(i).map(TimeMention::to).orElse(after);
        }
        boolean nothingFollows = after >= end || report.gap(after).matches("(?s)\\s*[,.;،»”\"].*");
        return verb.from() - first > 3 && nothingFollows;
    }

    /** "IOM: some 6,270 people fled", "132 (the government)": a source that a colon or brackets make speak. */
    private Optional<Frame> bare(Term source, int first, int end) {
        int colon = source.to();
        while (colon < end
                && colon - source.to() < RELAY_REACH
                && !report.gap(colon).contains(":")) {
            colon++;
        }
        boolean beforeColon = colon < end
                && report.gap(colon).contains(":")
                && !(report.token(colon - 1).isNumber() && report.token(colon).isNumber());
        boolean leads = source.from() - first < 4 || !report.gap(source.from()).isBlank();
        if (beforeColon
                && leads
                && report.terms("say.verb", source.from(), colon).findAny().isEmpty()) {
            return Optional.of(new Frame("speaker.colon", names.subject(source), source.from(), colon, false));
        }
        boolean opensBracket = report.gap(source.from()).contains("(")
                || (source.from() > first && report.gap(source.from() - 1).contains("("));
        int close = source.to();
        while (close < end && close - source.to() < 3 && !report.gap(close).contains(")")) {
            close++;
        }
        boolean closed = close >= end || report.gap(close).contains(")");
        return opensBracket && closed && source.from() > first
                ? Optional.of(new Frame("speaker.brackets", names.subject(source), source.from(), close, true))
                : Optional.empty();
    }

    /** "…, said a security source, quoted by AFP": the medium right behind a speaker passes it on. */
    private List<Frame> relayed(List<Frame> frames) {
        List<Frame> out = new ArrayList<>();
        for (Frame f : frames) {
            Frame before = out.isEmpty() ? null : out.get(out.size() - 1);
            if (before != null && passesOn(before, f)) {
                Subject medium = java.util.Objects.requireNonNull(f.subject());
                Subject speaker = java.util.Objects.requireNonNull(before.subject());
                Frame both = new Frame(before.rule(), speaker.relayedBy(medium.name()), before.from(), f.to(), true);
                out.set(out.size() - 1, both);
            } else {
                out.add(f);
            }
        }
        return out;
    }

    private boolean passesOn(Frame speaker, Frame f) {
        @Nullable Subject medium = f.subject();
        return medium != null
                && medium.isMedia()
                && f.closing()
                && speaker.closing()
                && speaker.subject() != null
                && !speaker.subject().isMedia()
                && report.terms("number", speaker.to(), Math.max(speaker.to(), f.from()))
                        .findAny()
                        .isEmpty()
                && f.from() - speaker.to() <= RELAY_REACH;
    }
}
