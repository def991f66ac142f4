package dateline.mention;

import java.util.Optional;
import java.util.stream.Stream;

/** Reads "according to" with the source behind it, and "citing" with the medium before it. */
final class AccordingFrames {
    private static final int NAME_REACH = 6;

    private final Marked report;
    private final SpeakerNames names;
    private final Subjects subjects;
    private final ToldMedia media;

    AccordingFrames(Marked report, SpeakerNames names, Subjects subjects, ToldMedia media) {
        this.report = report;
        this.names = names;
        this.subjects = subjects;
        this.media = media;
    }

    Optional<Frame> read(Term words, int first, int end) {
        boolean beforeVerb = words.is("say.according.by")
                && report.terms("say.verb", words.to(), Math.min(end, words.to() + ToldMedia.REACH))
                        .findAny()
                        .isPresent();
        if (beforeVerb || isOfWhatHappened(words, end)) {
            return Optional.empty();
        }
        Optional<Subject> source = subjects.first(words.from(), Math.min(end, words.to() + ToldMedia.REACH), words.to())
                .map(names::subject);
        return source.or(() -> named(words, end)).map(s -> frame(words, s, first, end));
    }

    /** "the toll of the attack", "le bilan de l'attentat": what happened says nothing. */
    private boolean isOfWhatHappened(Term words, int end) {
        int at = report.at("definite", words.to()).map(Term::to).orElse(words.to());
        return Stream.of(words.to(), at)
                .filter(i -> i < end)
                .anyMatch(i -> report.at("kind", i).isPresent()
                        || report.at("weak-kind", i).isPresent());
    }

    private Frame frame(Term words, Subject source, int first, int end) {
        int from = words.from();
        boolean relays = words.is("say.according.relay");
        Subject subject = source;
        if (!relays && subject.isMedia()) {
            subject = media.passedOn(subject, end);
        }
        if (!relays && !subject.isMedia()) {
            int near = Math.min(end, source.to() + 4);
            subject = media.toldTo(subject, subject.to(), subjects.limitAfter(source.to(), near, 4));
        }
        if (relays) {
            Optional<Term> medium = media.last(Math.max(first, from - ToldMedia.REACH), from);
            subject = subject.relayedBy(medium.map(media::name).orElse(null));
            from = medium.map(Term::from).orElse(from);
        }
        String rule = relays ? Frame.RELAY : "speaker.according";
        boolean opens = from - first <= 1 || startsClause(from);
        boolean closing = !opens || (from - first > 2 && closesClause(source.to(), end));
        return new Frame(rule, subject, words.from(), Math.max(words.to(), subject.to()), closing);
    }

    /** Somebody of whom no word says who they are: "according to Musa Garba". */
    private Optional<Subject> named(Term words, int end) {
        int limit = subjects.limitAfter(words.to(), end, NAME_REACH);
        boolean somebody = limit > words.to()
                && (report.gap(words.to()).isBlank() || report.gap(words.to()).matches("['’]"))
                && !report.token(words.to()).isNumber()
                && report.at(Vocabulary.GROUP, words.to()).isEmpty()
                && opensName(words.to(), limit);
        if (!somebody) {
            return Optional.empty();
        }
        return names.known(words.to(), limit).or(() -> Optional.of(names.stranger(words.to(), limit)));
    }

    /** A capital or an article, where the language has them. */
    private boolean opensName(int from, int to) {
        return report.vocabulary().hasNoCapitals()
                || report.token(to - 1).capitalised()
                || report.at("indefinite", from).isPresent()
                || report.at("definite", from).isPresent();
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
}
