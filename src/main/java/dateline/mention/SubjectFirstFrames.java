package dateline.mention;

import java.util.Optional;
import java.util.stream.Stream;

/** Where the subject stands before its verb, or behind it: "said the mayor", "ont annoncé les secours". */
final class SubjectFirstFrames implements VerbFrames {
    private static final int NEAR = 6;
    private static final int OWNER = 4;

    private final Marked report;
    private final TokenTimes times;
    private final SpeakerNames names;
    private final Subjects subjects;
    private final ToldMedia media;

    SubjectFirstFrames(Marked report, TokenTimes times, SpeakerNames names, Subjects subjects, ToldMedia media) {
        this.report = report;
        this.times = times;
        this.names = names;
        this.subjects = subjects;
        this.media = media;
    }

    @Override
    public Optional<Frame> read(Term verb, int first, int end) {
        if (goesOn(verb, first, end)) {
            return Optional.of(new Frame("speaker.goes-on", null, verb.from(), verb.to(), closes(verb, first, end)));
        }
        int limit = Math.min(end, subjects.limitAfter(verb.to(), end, AFTER_REACH));
        int start = withoutAuxiliary(verb.from(), first);
        Optional<Subject> turned = inverted(verb, start, limit, end);
        if (turned.isPresent()) {
            return turned.map(s -> VerbFrames.frame(s, verb, true));
        }
        Optional<Subject> before = subjects.before(first, start);
        if (before.filter(s -> isToll(s, verb)).isPresent()) {
            return Optional.empty();
        }
        if (before.isPresent()) {
            return Optional.of(ahead(before.get(), verb, start, first, end));
        }
        Optional<Subject> titled = subjects.appositions().titled(first, start);
        if (titled.isPresent() && !subjectFollows(verb, limit)) {
            return titled.map(t -> VerbFrames.frame(t, verb, t.from() - first > 3 && closes(verb, first, end)));
        }
        boolean nameBefore = start > first
                && report.token(start - 1).capitalised()
                && report.gap(start).isBlank()
                && !isPlaced(first, start);
        Optional<Subject> subject =
                nameBefore ? Optional.of(names.stranger(start - 1, start)) : behind(verb, limit, end);
        boolean opens = verb.from() - first <= 2;
        return subject.map(s -> VerbFrames.frame(s, verb, !opens && !(nameBefore && !closes(verb, first, end))));
    }

    /** "le bilan porté à 53 morts": the toll is what is told, not who tells it. */
    private boolean isToll(Subject subject, Term verb) {
        return subject.kind().equals(Subject.UNKNOWN)
                && report.at("toll-verb", verb.from()).isPresent()
                && report.at("killed.head", subject.from()).isPresent();
    }

    private Frame ahead(Subject before, Term verb, int start, int first, int end) {
        int limit = Math.min(end, subjects.limitAfter(verb.to(), end, AFTER_REACH));
        Subject told = media.toldTo(before, verb.to(), Math.min(limit, verb.to() + ToldMedia.REACH));
        Subject speaker = told.relayedBy(quotedBy(told.to(), start).orElse(told.relayedBy()));
        boolean behind = report.gap(withOwner(before.from(), first)).strip().startsWith(",")
                && (verb.to() >= end || !isSaid(verb.to()));
        return VerbFrames.frame(speaker, verb, before.from() - first > 3 && (behind || closes(verb, first, end)));
    }

    /** "said that", "admitted “some losses”": what is said stands behind the verb, and not before who says it. */
    private boolean isSaid(int next) {
        return report.at("clause", next).isPresent() || report.gap(next).matches("(?s).*[«“\"„].*");
    }

    /** ", the rebels' spokesman": the comma stands before those whose spokesman he is. */
    private int withOwner(int from, int first) {
        int start = withArticle(from, first);
        for (int i = start; i > Math.max(first, start - OWNER); i--) {
            if (report.gap(i).strip().startsWith(",")) {
                return i;
            }
            boolean owner = report.gap(i).matches("[ '’]+")
                    && report.at("say.verb", i - 1).isEmpty();
            if (!owner
                    || report.token(i - 1).isNumber()
                    || report.at("where", i - 1).isPresent()) {
                break;
            }
        }
        return start;
    }

    private int withArticle(int from, int first) {
        boolean article = from > first
                && (report.at("determiner", from - 1).isPresent()
                        || report.at("indefinite", from - 1).isPresent())
                && report.gap(from).isBlank();
        return article ? from - 1 : from;
    }

    /** "…, ont annoncé lundi l'armée et …": right behind a comma the verb comes first, and its subject ends the clause. */
    private Optional<Subject> inverted(Term verb, int start, int limit, int end) {
        boolean parted = start > 0 && report.gap(start).matches("(?s).*[,»”\"].*");
        boolean ends = limit >= end || !report.gap(limit).isBlank();
        if (!parted || !ends || report.at("tell", verb.from()).isPresent() || !noNumberWithin(verb.to(), limit)) {
            return Optional.empty();
        }
        boolean source =
                subjects.first(verb.to(), Math.min(limit, verb.to() + NEAR)).isPresent();
        boolean name = limit > verb.to()
                && limit - verb.to() < NEAR
                && report.token(limit - 1).capitalised()
                && times.at(limit - 1).isEmpty();
        return source || name ? behind(verb, limit, end) : Optional.empty();
    }

    /** "a raid on Djibo claimed nine lives": behind a preposition stands a place, and no speaker. */
    private boolean isPlaced(int first, int end) {
        int from = end - 1;
        while (from - 1 > first
                && report.token(from - 1).capitalised()
                && report.gap(from).isBlank()) {
            from--;
        }
        return report.before("relation", from).isPresent();
    }

    private boolean noNumberWithin(int from, int to) {
        for (int i = from; i < to; i++) {
            if (times.at(i).isEmpty()
                    && (report.token(i).isNumber()
                            || (report.at(Vocabulary.NUMBER, i).isPresent()
                                    && report.at("indefinite", i).isEmpty()))) {
                return false;
            }
        }
        return true;
    }

    /** "state television, quoted by AFP, said" */
    private Optional<String> quotedBy(int from, int verb) {
        return report.terms("say.according.by", from, Math.max(from, verb))
                .findFirst()
                .flatMap(t -> media.last(t.to(), verb))
                .map(media::name);
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

    private Optional<Subject> behind(Term verb, int limit, int end) {
        Optional<Term> source = subjects.first(verb.to(), limit);
        if (source.isPresent() && source.get().is("source." + Subject.MEDIA)) {
            Optional<Subject> other = toldBy(source.get(), limit, end);
            if (other.isPresent()) {
                return other;
            }
        }
        Optional<Subject> said = source.map(names::subject);
        if (said.isPresent() && !said.get().kind().equals(Subject.UNKNOWN)) {
            return said;
        }
        // "said Salem, a teacher of the village": beyond the comma
        return names.known(verb.to(), Math.min(limit, verb.to() + 5))
                .or(() -> apposed(verb.to(), limit, end))
                .or(() -> said)
                .or(() -> governmentBehind(verb, limit));
    }

    private Optional<Subject> governmentBehind(Term verb, int limit) {
        for (int i = verb.to(); i < Math.min(limit, verb.to() + 2); i++) {
            Optional<Subject> government = names.government(i);
            if (government.isPresent()) {
                return government;
            }
        }
        return Optional.empty();
    }

    /** "a déclaré à l'AFP le porte-parole de l'armée", "told AFP Awa Diallo, a nurse": the medium is told by who follows. */
    private Optional<Subject> toldBy(Term medium, int limit, int end) {
        String name = report.words(medium.from(), medium.to());
        return subjects.first(medium.to(), limit)
                .filter(t -> !t.is("source." + Subject.MEDIA))
                .map(names::subject)
                .or(() -> apposed(medium.to(), limit, end))
                .map(s -> s.relayedBy(name));
    }

    private Optional<Subject> apposed(int from, int limit, int end) {
        // "donné au détachement d'Inata, dans …": behind a preposition stands no subject.
        boolean named = limit > from
                && limit < end
                && report.token(limit - 1).capitalised()
                && report.at("source-link", from).isEmpty();
        if (!named || !report.gap(limit).strip().equals(",")) {
            return Optional.empty();
        }
        return subjects.first(limit, Math.min(end, limit + 6))
                .map(names::subject)
                .or(() -> Optional.of(names.stranger(from, limit)));
    }

    @Override
    public Optional<Frame> behindQuotation(int from, int end) {
        int limit = subjects.limitAfter(from + 1, end, NEAR);
        boolean verb = limit - from > 1
                && !report.token(from).capitalised()
                && !report.token(from).isNumber();
        if (!verb) {
            return Optional.empty();
        }
        Term said = new Term("say.verb", from, from + 1, "", null);
        return names.known(from + 1, limit)
                .or(() -> subjects.first(from + 1, limit).map(names::subject))
                .or(() -> apposed(from + 1, limit, end))
                .map(s -> new Frame("speaker.behind-quotation", s, from, Math.max(s.to(), said.to()), true));
    }

    /** "he said", "a-t-il ajouté", "adding that": the one who spoke last. */
    private boolean goesOn(Term verb, int first, int end) {
        if (verb.is("say.verb.adding")) {
            return true;
        }
        for (int i = Math.max(first, verb.from() - 3); i < verb.from(); i++) {
            if (pronoun(i).isPresent() && noCommaWithin(i + 1, verb.from())) {
                return true;
            }
        }
        // "said she", but not "a vendor said she saw", "a lawmaker told the agency"
        return verb.to() < end
                && pronoun(verb.to()).filter(t -> endsClause(t, end)).isPresent()
                && subjects.before(first, withoutAuxiliary(verb.from(), first)).isEmpty();
    }

    /** "he", "the ministry"; not "the ministry of health", "seen by the agency". */
    private Optional<Term> pronoun(int token) {
        return report.at("say.pronoun", token)
                .filter(t -> t.length() == 1
                        || !report.gap(t.to()).isBlank()
                        || report.at("source-link", t.to()).isEmpty())
                // "the group JNIM said"
                .filter(t -> t.length() == 1 || report.at("source", t.to()).isEmpty())
                .filter(t -> report.before("agent", token).isEmpty());
    }

    /** "said the minister on Monday.", but not "a annoncé le ministre français de l'Intérieur" */
    private boolean endsClause(Term pronoun, int end) {
        int to = pronoun.to();
        return pronoun.length() == 1
                || to >= end
                || !report.gap(to).isBlank()
                || times.at(to).isPresent()
                || report.at("clause", to).isPresent();
    }

    private boolean noCommaWithin(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (report.gap(i).contains(",")) {
                return false;
            }
        }
        return true;
    }

    /** "…, the army said." or "…, the army said on Thursday, as …": what is said stands before it. */
    private boolean closes(Term verb, int first, int end) {
        int said = verb.to() < end ? pronoun(verb.to()).map(Term::to).orElse(verb.to()) : verb.to();
        int after = audience(said, end);
        for (int i = after; i <= after + 1 && i < end; i++) {
            after = times.at(i).map(TimeMention::to).orElse(after);
        }
        boolean nothingFollows = after >= end || report.gap(after).matches("(?s)\\s*[,.;،»”\"].*");
        return verb.from() - first > 3 && (nothingFollows || onlyHow(after, end));
    }

    /** "… told AFP", "… told reporters": the token after those who were told. */
    private int audience(int from, int end) {
        return Stream.of("source." + Subject.MEDIA, "audience")
                .flatMap(c -> report.terms(c, from, Math.min(end, from + 3)))
                .filter(t -> t.from() - from <= 1)
                .mapToInt(Term::to)
                .max()
                .orElse(from);
    }

    /** "… said in a statement." */
    private boolean onlyHow(int from, int end) {
        int limit = subjects.limitAfter(from, end, AFTER_REACH);
        return report.at("source-link", from).isPresent()
                && (limit >= end || !report.gap(limit).isBlank())
                && noNumberWithin(from, limit);
    }
}
