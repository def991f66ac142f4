package dateline.mention;

import java.util.Optional;

/**
 * Where the verb comes first: its subject follows it, up to the clause; "and added that" goes on with who spoke last. Only
 * behind a topic ("as for Athens, it …") or before an auxiliary ("the governor had said") the subject stands before it.
 */
final class VerbFirstFrames implements VerbFrames {
    private static final int TOPIC_REACH = 6;

    private final Marked report;
    private final SpeakerNames names;
    private final Subjects subjects;
    private final ToldMedia media;

    VerbFirstFrames(Marked report, SpeakerNames names, Subjects subjects, ToldMedia media) {
        this.report = report;
        this.names = names;
        this.subjects = subjects;
        this.media = media;
    }

    @Override
    public Optional<Frame> read(Term verb, int first, int end) {
        if (report.before("clause", verb.from()).isPresent()
                && report.gap(verb.from()).isBlank()) {
            // "said that it had counted …": the speaker is the one of the clause before
            return Optional.empty();
        }
        Optional<Subject> ahead = ahead(verb, first).map(s -> passedOn(s, verb.to(), end));
        if (ahead.isPresent()) {
            return ahead.map(s -> VerbFrames.frame(s, verb, false));
        }
        int limit = subjects.limitAfter(verb.to(), end, AFTER_REACH);
        if (isLeftOut(verb, limit)) {
            Optional<Subject> before = enclosed(first, verb.from()).or(() -> subjects.before(first, verb.from()));
            return Optional.of(before.map(s -> VerbFrames.frame(s, verb, false)).orElse(goesOn(verb)));
        }
        boolean unsaid = limit - verb.to() <= 1;
        Optional<Subject> near = behind(verb, limit, end)
                .or(() -> subjects.before(first, verb.from()))
                .or(() -> apposed(verb, limit, end));
        if (near.isEmpty() && unsaid && names.government(verb.to()).isEmpty()) {
            return Optional.of(goesOn(verb));
        }
        Optional<Subject> subject = near.or(() -> beyond(limit, end));
        if (subject.isEmpty() && isCounted(verb.to(), limit)) {
            return Optional.of(goesOn(verb));
        }
        return subject.or(() -> Optional.of(names.stranger(verb.to(), limit)))
                .map(s -> VerbFrames.frame(s, verb, false));
    }

    private static Frame goesOn(Term verb) {
        return new Frame("speaker.goes-on", null, verb.from(), verb.to(), false);
    }

    /** "then raised the number to 24": a toll is no subject. */
    private boolean isCounted(int from, int to) {
        for (int i = from; i < to; i++) {
            if (report.token(i).isNumber() || report.at(Vocabulary.NUMBER, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Frame> behindQuotation(int from, int end) {
        return Optional.empty();
    }

    private Optional<Subject> behind(Term verb, int limit, int end) {
        // "قال لرويترز مسؤول": who is told does not speak.
        int from = subjects.first(verb.to(), limit)
                .filter(t -> t.is("source." + Subject.MEDIA) && !t.proclitic().isEmpty())
                .map(Term::to)
                .orElse(verb.to());
        return subjects.first(from, limit)
                .map(names::subject)
                .map(s -> passedOn(s, limit, end))
                .filter(s -> s.from() < limit || s.relayedBy() != null)
                .or(() -> names.known(verb.to(), limit));
    }

    /** "And said in a statement that …": behind a preposition stands no subject. */
    private boolean isLeftOut(Term verb, int limit) {
        int next = verb.to();
        if (next >= limit || report.at("relation.in", next).isEmpty()) {
            return false;
        }
        int from = report.at("relation.in", next).map(Term::to).orElse(next);
        return subjects.first(from, limit)
                .filter(t -> !Subjects.isBare(t) && !t.is("source." + Subject.MEDIA))
                .isEmpty();
    }

    /** "As for Athens, it spoke of …"; "the governor, Awa Diallo, had estimated …". */
    private Optional<Subject> ahead(Term verb, int first) {
        Optional<Term> topic = report.terms("topic", Math.max(first, verb.from() - TOPIC_REACH), verb.from())
                .findFirst();
        if (topic.isPresent()) {
            int from = topic.get().to();
            return subjects.first(from, verb.from())
                    .filter(t -> t.to() <= verb.from())
                    .map(names::subject)
                    .or(() -> names.known(from, verb.from()))
                    .or(() -> from < verb.from() ? names.government(from) : Optional.empty());
        }
        if (report.before("say.auxiliary", verb.from()).isEmpty()) {
            return Optional.empty();
        }
        int auxiliary = verb.from() - 1;
        return enclosed(first, auxiliary)
                .or(() -> subjects.before(first, auxiliary))
                .or(() -> names.known(Math.max(first, auxiliary - 4), auxiliary));
    }

    /** "… Awa Diallo, the governor of Gao, had": what stands between the commas. */
    private Optional<Subject> enclosed(int first, int auxiliary) {
        if (!report.gap(auxiliary).matches("\\s*[،,].*")) {
            return Optional.empty();
        }
        int open = auxiliary - 1;
        while (open > first
                && auxiliary - open < AFTER_REACH
                && !report.gap(open).matches("\\s*[،,].*")) {
            open--;
        }
        return subjects.first(open, auxiliary).filter(t -> t.to() <= auxiliary).map(names::subject);
    }

    /** "said Adam, a farmer": the name alone before the comma. */
    private Optional<Subject> apposed(Term verb, int limit, int end) {
        boolean named = limit < end
                && limit > verb.to()
                && limit - verb.to() <= 3
                && report.gap(limit).matches("\\s*[،,].*");
        return named ? subjects.first(limit, Math.min(end, limit + 4)).map(names::subject) : Optional.empty();
    }

    private Optional<Subject> beyond(int limit, int end) {
        return subjects.first(limit, Math.min(end, limit + 8))
                .filter(t -> limit < end && report.at("clause", limit).isEmpty())
                .map(names::subject);
    }

    /** "The agency quoted a security source as saying": a medium that passes on what another says. */
    private Subject passedOn(Subject medium, int limit, int end) {
        if (!medium.isMedia()) {
            return media.toldTo(medium, medium.to(), limit);
        }
        return media.passedOn(medium, end);
    }
}
