package dateline.mention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks for the one who speaks, before or after a verb of saying. */
final class Subjects {
    /** A subject stands this near its verb, unless commas enclose what is between. */
    private static final int NEAR = 9;

    private static final int FAR = 30;
    private static final int LEADING = 12;
    private static final int OPENING = 5;

    private final Marked report;
    private final SpeakerNames names;
    private final SourceKinds kinds;
    private final Appositions appositions;

    Subjects(Marked report, SpeakerNames names, SourceKinds kinds) {
        this.report = report;
        this.names = names;
        this.kinds = kinds;
        this.appositions = new Appositions(report, names, kinds, this);
    }

    Appositions appositions() {
        return appositions;
    }

    /** The first source of a stretch that says of what sort it is, else the first of no sort ("a spokesman"). */
    Optional<Term> first(int from, int to) {
        return first(from, to, from);
    }

    /** The same, of those that end after a token. */
    Optional<Term> first(int from, int to, int after) {
        if (from >= to) {
            return Optional.empty();
        }
        List<Term> sources = report.terms(
                        "source", from, Math.min(report.tokens().size(), to + 3))
                .filter(t -> t.from() < to && t.to() > after && !kinds.isModifier(t))
                .toList();
        Comparator<Term> order = Comparator.comparingInt(Term::from).thenComparing(t -> -t.length());
        Optional<Term> known = sources.stream().filter(t -> !isVague(t)).min(order);
        return known.or(() -> sources.stream().min(order)).map(t -> withinLimit(kinds.whole(t), t, to));
    }

    private static Term withinLimit(Term whole, Term part, int to) {
        return whole.from() < to ? whole : part;
    }

    /** Whether the word alone says nothing of the sort. */
    static boolean isBare(Term source) {
        return source.leaf().equals(Subject.UNKNOWN);
    }

    /** Whether not even the words beside it say of what sort it is. */
    private boolean isVague(Term source) {
        return kinds.isVague(source);
    }

    /** The subject that stands before a verb. */
    Optional<Subject> before(int first, int verb) {
        Optional<Term> apposition = appositions.apposition(first, verb);
        if (apposition.isPresent()) {
            return apposition.map(names::subject);
        }
        Optional<Term> leader = coordinated(verb) ? leader(first, verb) : Optional.empty();
        if (leader.isPresent()) {
            return leader.map(names::subject);
        }
        Optional<Subject> antecedent = appositions.antecedent(first, verb);
        if (antecedent.isPresent()) {
            return antecedent;
        }
        List<Term> sources = report.terms("source", Math.max(first, verb - FAR), verb)
                .filter(t ->
                        isSubjectOf(t, verb) && !isPartOfAnother(t) && !kinds.isModifier(t) && !isToldNothing(t, first))
                .sorted(Comparator.comparingInt(Term::to)
                        .thenComparingInt(Term::length)
                        .reversed())
                .toList();
        Optional<Term> nearest = sources.stream()
                .filter(t -> !isVague(t))
                .findFirst()
                .or(() -> sources.stream().findFirst());
        nearest =
                nearest.map(t -> firstOfSeveral(t, sources)).map(t -> isVague(t) ? ledBy(t, first) : within(t, first));
        // "Tamboura said" right after the name of another
        return nearest.map(names::subject)
                .or(() -> names.known(Math.max(first, nameReach(first, verb)), verb))
                .or(() -> appositions.parted(first, verb))
                .or(() -> opening(first, verb));
    }

    /** "… and puts the toll at 19": the verb shares the subject of the one before. */
    private boolean coordinated(int verb) {
        return (report.before("conjunction", verb).isPresent()
                        || report.before("and-yet", verb).isPresent())
                && report.gap(verb).isBlank();
    }

    /** Words that open a sentence right before its verb of saying, and of whom nothing says what they are. */
    private Optional<Subject> opening(int first, int verb) {
        boolean near = verb > first + 1 && verb - first <= OPENING && isPlain(first, verb);
        return near && kinds.described(first, verb).isPresent()
                ? Optional.of(names.stranger(first, verb))
                : Optional.empty();
    }

    private boolean isPlain(int first, int verb) {
        for (int i = first + 1; i <= verb; i++) {
            if (!report.gap(i).matches("[ \\u00a0'’-]+") || report.token(i - 1).isNumber()) {
                return false;
            }
        }
        return true;
    }

    /** Who opens the sentence. */
    private Optional<Term> leader(int first, int verb) {
        return report.terms("source", first, Math.min(verb, first + LEADING))
                .filter(t -> !isVague(t) && !isPartOfAnother(t))
                .filter(t -> report.terms("say.verb", first, t.from()).findAny().isEmpty())
                .findFirst()
                .map(t -> lastOfSort(t, verb));
    }

    /** "the al Qaeda affiliate JNIM": the second, of the same sort right behind, is the one named. */
    private Term lastOfSort(Term first, int verb) {
        for (int i = first.to();
                i < Math.min(verb, first.to() + 2) && report.gap(i).isBlank();
                i++) {
            Optional<Term> next = report.at("source", i).filter(t -> t.leaf().equals(first.leaf()));
            if (next.isPresent()) {
                return next.get();
            }
        }
        return first;
    }

    /** "The army, by the voice of its spokesman, said": the one whose spokesman it is. */
    private Term ledBy(Term vague, int first) {
        return report.terms("source", first, Math.min(first + 4, vague.from()))
                .filter(t -> !isVague(t))
                .filter(t ->
                        report.terms("say.verb", t.to(), vague.from()).findAny().isEmpty())
                .findFirst()
                .orElse(vague);
    }

    /** "the union of the drivers", "a teacher of the camp": the union and the teacher speak. */
    private Term within(Term body, int first) {
        return report.before("source-link", body.from())
                .filter(link -> link.from() > first && report.gap(link.from()).equals(" "))
                .flatMap(link -> report.before("source", link.from()))
                .filter(t -> t.from() >= first && !isVague(t))
                .or(() -> besideComma(body, first))
                .orElse(body);
    }

    /** "JNIM, affiliated to al Qaeda, said": the one before the comma. */
    private Optional<Term> besideComma(Term body, int first) {
        Optional<Term> link = report.before("source-link", body.from());
        for (int i = body.from(); link.isPresent() && i > Math.max(first, body.from() - 4); i--) {
            if (report.gap(i).matches("\\)?[,،] ?")) {
                return report.before("source", i).filter(t -> !isVague(t));
            }
        }
        return Optional.empty();
    }

    /** "residents and militiamen said": the first named. */
    private Term firstOfSeveral(Term last, List<Term> sources) {
        return sources.stream()
                .filter(t -> t.to() < last.from() && last.from() - t.to() <= 3 && !isVague(t))
                .filter(t -> report.terms("conjunction", t.to(), last.from())
                        .findAny()
                        .isPresent())
                .min(Comparator.comparingInt(Term::from).thenComparing(t -> -t.length()))
                .orElse(last);
    }

    /** "an official not authorised to speak to the media said": the media are who was not spoken to. */
    private boolean isToldNothing(Term source, int first) {
        return report.terms("anonymous", first, source.to()).anyMatch(t -> t.to() >= source.from() - 2);
    }

    private int nameReach(int first, int verb) {
        int from = verb;
        while (from > first && verb - from < 4 && !report.gap(from).contains(",") && isQuiet(from)) {
            from--;
        }
        return from;
    }

    private boolean isQuiet(int token) {
        return report.gap(token).indexOf('»') < 0 && report.gap(token).indexOf('”') < 0;
    }

    /** "hospital" of "general hospital", "television" of "state television". */
    boolean isPartOfAnother(Term source) {
        return report.before("source", source.to())
                        .filter(t -> t.length() > source.length())
                        .isPresent()
                || report.at("source", source.from())
                        .filter(t -> t.length() > source.length())
                        .isPresent();
    }

    private boolean isSubjectOf(Term source, int verb) {
        int commas = 0;
        for (int i = source.to(); i <= verb; i++) {
            String gap = report.gap(i);
            if (gap.matches("(?s).*[;:؛»”].*")) {
                return false;
            }
            commas += gap.contains(",") || gap.contains("،") ? 1 : 0;
        }
        boolean near = verb - source.to() <= NEAR;
        boolean enclosed = commas == 2 && report.gap(verb).contains(",");
        return ((near && (commas == 0 || commas == 2)) || enclosed)
                && report.terms("say.verb", source.to(), verb)
                        .allMatch(t -> report.at("not-say", t.from()).isPresent())
                && report.before("agent", source.from()).isEmpty()
                && report.terms("clause", source.to(), verb).findAny().isEmpty();
    }

    /** How far the subject that follows a verb may reach: to the clause or the next stop. */
    int limitAfter(int verbEnd, int end, int reach) {
        int limit = verbEnd;
        while (limit < Math.min(end, verbEnd + reach)
                && report.at("clause", limit).isEmpty()
                && !report.gap(limit).matches("(?s).*[,;:،؛«“\"].*")) {
            limit++;
        }
        return limit;
    }
}
