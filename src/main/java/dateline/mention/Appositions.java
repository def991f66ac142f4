package dateline.mention;

import java.util.Optional;

/** Finds who speaks where commas part the name from what they are, or from the verb: "Awa Diallo, mayor of Gao, said". */
final class Appositions {
    /** Between commas the word that says of what sort somebody is comes this early. */
    private static final int APPOSED = 8;

    private static final int NEAR = 9;
    private static final int FAR = 30;

    private final Marked report;
    private final SpeakerNames names;
    private final SourceKinds kinds;
    private final Subjects subjects;

    Appositions(Marked report, SpeakerNames names, SourceKinds kinds, Subjects subjects) {
        this.report = report;
        this.names = names;
        this.kinds = kinds;
        this.subjects = subjects;
    }

    /** "…, le colonel-major Souleymane Dembélé, assure": a title with a name between commas. */
    Optional<Subject> titled(int first, int verb) {
        if (verb <= first
                || !report.gap(verb).strip().startsWith(",")
                || !report.token(verb - 1).capitalised()) {
            return Optional.empty();
        }
        int open = verb - 1;
        while (open > first && !report.gap(open).contains(",") && verb - open < NEAR) {
            open--;
        }
        int start = open;
        return subjects.first(open, verb)
                .filter(t -> t.to() < verb && t.from() - start < 2)
                .map(names::subject);
    }

    /** "Adam, director of the ambulance service, said": what stands between the commas says of what sort the named is. */
    Optional<Term> apposition(int first, int verbFrom) {
        int verb = commaBefore(first, verbFrom);
        if (verb <= first) {
            return Optional.empty();
        }
        int open = verb - 1;
        while (open > first && !report.gap(open).contains(",") && verb - open < FAR) {
            open--;
        }
        boolean named = open > first
                && report.gap(open).strip().equals(",")
                && (report.token(open - 1).capitalised() || endsVague(open))
                && report.terms("say.verb", open, verb).findAny().isEmpty();
        if (!named) {
            return Optional.empty();
        }
        int start = open;
        Optional<Term> inside = subjects.first(open, verb)
                .filter(t -> t.to() <= verb && t.from() - start < APPOSED && !isCounted(start, t.from()));
        Optional<Term> title = subjects.first(Math.max(first, open - NEAR), open)
                .filter(t -> t.to() <= start && !kinds.isVague(t))
                .filter(t -> report.gap(t.to()).isBlank()
                        || (t.to() == start
                                && report.before("source-link", t.from()).isEmpty()));
        boolean strong = inside.isPresent() && inside.get().from() - open < 3 && !kinds.isVague(inside.get());
        return strong || title.isEmpty() ? inside : title;
    }

    /** "a second source, a member of the militia, said": the first words say nothing of the sort. */
    private boolean endsVague(int comma) {
        return report.before("source", comma).filter(kinds::isVague).isPresent();
    }

    /** "Awa Diallo, who heads the council, said"; "Minister Awa Diallo, who had announced 51 deaths, said". */
    Optional<Subject> parted(int first, int verbFrom) {
        int verb = commaBefore(first, verbFrom);
        if (verb <= first) {
            return Optional.empty();
        }
        Optional<Term> leader = report.terms("source", first, Math.min(verb, first + APPOSED))
                .filter(t -> !kinds.isVague(t) && !subjects.isPartOfAnother(t))
                .findFirst();
        int open = first;
        while (open < verb
                && open - first < APPOSED
                && !report.gap(open).strip().startsWith(",")) {
            open++;
        }
        boolean named = open > first
                && open < verb
                && report.gap(open).strip().equals(",")
                && report.token(open - 1).capitalised();
        int name = open;
        return leader.filter(t -> named && t.to() <= name)
                .map(names::subject)
                .or(() -> named && verb - name < NEAR && !counts(first, verb)
                        ? Optional.of(names.stranger(first, verb))
                        : Optional.empty());
    }

    /** "Twenty-four of the dead at Sobane Da, …, it said": a toll is nobody's name. */
    private boolean counts(int from, int to) {
        return java.util.stream.Stream.of("killed", "wounded", "missing", "number")
                .anyMatch(c -> report.terms(c, from, to).findAny().isPresent());
    }

    /** "Minister Awa Diallo, who announced": the one before the comma. */
    Optional<Subject> antecedent(int first, int verb) {
        Optional<Term> relative = report.before("relative", verb);
        if (relative.isEmpty() || !report.gap(relative.get().from()).strip().equals(",")) {
            return Optional.empty();
        }
        int comma = relative.get().from();
        return subjects.first(Math.max(first, comma - NEAR), comma)
                .filter(t -> t.to() <= comma)
                .map(names::subject);
    }

    /** The token behind the comma that stands before a verb: "…, earlier said"; none where there is no comma. */
    private int commaBefore(int first, int verb) {
        for (int i = verb; i > Math.max(first, verb - 2); i--) {
            if (report.gap(i).strip().startsWith(",")) {
                return i;
            }
            if (!report.gap(i).isBlank()
                    || report.token(i - 1).capitalised()
                    || report.at("source", i - 1).isPresent()) {
                return first;
            }
        }
        return first;
    }

    /** Whether a number stands there that is no age: what is between the commas is told of others. */
    private boolean isCounted(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean age = report.token(i).isNumber() && kinds.isAgeTold(from - 1, i);
            if (!age
                    && (report.token(i).isNumber()
                            || report.at(Vocabulary.NUMBER, i).isPresent())) {
                return true;
            }
        }
        return false;
    }
}
