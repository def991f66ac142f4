package dateline.mention;

import dateline.report.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says of what kind a source is. Words that only say what somebody is in a body ("official", "source", "spokesman",
 * "director", "office") take the kind of the body: "a source at the ministry", "a police official", "its director", or of
 * the words that say of what it is: "the provincial health office".
 */
final class SourceKinds {
    /** The body follows the words that link it within so many tokens. */
    private static final int BODY_REACH = 4;

    private static final int OWNER_REACH = 5;
    /** So many tokens before, "its director" is of the body named there. */
    private static final int POSSESSOR_REACH = 80;

    private static final int HOUSE_REACH = 40;
    private static final int MODIFIERS_BEFORE = 4;
    private static final int MODIFIERS_AFTER = 7;
    private static final int AGE_DIGITS = 2;
    private static final String OFFICIAL = "official";
    private static final String GOVERNMENT = "government";
    private static final String ARMED_GROUP = "armed-group";
    private static final Set<String> HOUSES = Set.of(OFFICIAL, GOVERNMENT, "medical", "aid");

    private final Marked report;

    SourceKinds(Marked report) {
        this.report = report;
    }

    /** A word of {@code SourceKind} for a source phrase. */
    String of(Term source) {
        Optional<Term> part = attribute(source);
        if (part.isPresent()) {
            return part.get().leaf();
        }
        Optional<Term> office = office(source);
        if (office.isPresent()) {
            return of(office.get());
        }
        boolean head = report.at("source-head", source.from())
                .filter(h -> h.to() == source.to())
                .isPresent();
        if (!head) {
            return ofArmedGroup(source) ? ARMED_GROUP : source.leaf();
        }
        int first = report.first(report.sentenceOf(source.from()));
        int end = report.end(report.sentenceOf(source.from()));
        Optional<Term> field =
                isJoined(source.to()) ? field(source.to()).filter(SourceKinds::isSpecific) : Optional.empty();
        if (field.isPresent() && !source.leaf().equals("document")) {
            return field.get().leaf();
        }
        return after(source.to(), end)
                .or(() -> beside(source.from()))
                .or(() -> owner(source.from(), first))
                .map(this::body)
                .or(() -> modified(source, first, end))
                .or(() -> possessor(source.from()).map(this::body))
                .or(() -> house(source, first).map(this::body))
                .orElse(source.leaf());
    }

    /** "regional police director Colonel X": the office says more than the rank behind it. */
    private Optional<Term> office(Term source) {
        boolean rank = report.at("rank", source.from())
                .filter(r -> r.to() >= source.to())
                .isPresent();
        return rank && report.gap(source.from()).equals(" ")
                ? report.before("source", source.from())
                : Optional.empty();
    }

    private String body(Term body) {
        return attribute(body).orElse(body).leaf();
    }

    private static boolean isSpecific(Term field) {
        return !field.leaf().equals(OFFICIAL) && !field.leaf().equals(GOVERNMENT);
    }

    /** "the rebels' health ministry" */
    private boolean ofArmedGroup(Term source) {
        if (!source.leaf().equals(GOVERNMENT)) {
            return false;
        }
        int owner = report.before("source-owned", source.from()).map(Term::from).orElse(source.from());
        return report.gap(owner).matches("['’] ?")
                && report.before("source." + ARMED_GROUP, owner).isPresent();
    }

    /** "They were brought to the Central Hospital, a spokeswoman said": the only body named that helps and governs. */
    private Optional<Term> house(Term source, int first) {
        boolean speaks = source.leaf().equals(Subject.UNKNOWN)
                && report.at("say.verb", source.to()).isPresent()
                && report.before("indefinite", source.from()).isPresent();
        return speaks
                ? report.terms("source", Math.max(first, source.from() - HOUSE_REACH), source.from())
                        .filter(t -> HOUSES.contains(t.leaf()) && !Boolean.TRUE.equals(t.value()))
                        .max(Comparator.comparingInt(Term::to).thenComparingInt(Term::length))
                : Optional.empty();
    }

    /** The kind of somebody of whom words say what they do, though none names a source. */
    Optional<String> described(int from, int to) {
        List<String> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            field(i).filter(t -> t.to() <= to).ifPresent(t -> found.add(t.leaf()));
        }
        return strongest(found);
    }

    /** "student" of "student group": the head behind it says who speaks. */
    boolean isModifier(Term source) {
        return isJoined(source.to())
                && report.at("source-head", source.to()).isPresent()
                && report.at("source", source.to()).filter(Subjects::isBare).isPresent();
    }

    boolean isVague(Term source) {
        return of(source).equals(Subject.UNKNOWN);
    }

    /** The body that a compound is of: the ministry of "the rebel-run interior ministry". */
    Term whole(Term source) {
        Term whole = source;
        Optional<Term> next = joined(whole);
        while (next.isPresent()) {
            whole = next.get();
            next = joined(whole);
        }
        return whole;
    }

    private Optional<Term> joined(Term source) {
        if (!isJoined(source.to())) {
            return Optional.empty();
        }
        return report.at("source-joint", source.to())
                .filter(t -> isJoined(t.to()))
                .flatMap(t -> source(t.to()).or(() -> isJoined(t.to() + 1) ? source(t.to() + 1) : Optional.empty()));
    }

    private Optional<Term> source(int token) {
        return report.at("source", token);
    }

    /** "ministère malien de la Défense", "officer in intelligence": words behind a source that say of what it is. */
    private Optional<Term> attribute(Term source) {
        int end = report.end(report.sentenceOf(source.from()));
        for (int i = source.to(); i < Math.min(end, source.to() + 2) && isJoined(i); i++) {
            Optional<Term> part = report.at("source-of", i);
            if (part.isPresent()) {
                return part;
            }
        }
        return Optional.empty();
    }

    /** "the provincial disaster office", "chef du secteur": words beside a head; what is local is of local officials. */
    private Optional<String> modified(Term head, int first, int end) {
        if (head.leaf().equals("document")) {
            return Optional.empty();
        }
        List<String> found = new ArrayList<>();
        for (int i = head.from() - 1;
                i >= Math.max(first, head.from() - MODIFIERS_BEFORE) && isJoined(i + 1) && !isStop(i);
                i--) {
            field(i).filter(t -> t.to() <= head.from()).ifPresent(t -> found.add(t.leaf()));
        }
        for (int i = head.to();
                i < Math.min(end, head.to() + MODIFIERS_AFTER)
                        && isJoined(i)
                        && report.at("say", i).isEmpty()
                        && (!isStop(i) || isLink(i));
                i++) {
            field(i).ifPresent(t -> found.add(t.leaf()));
        }
        return strongest(found);
    }

    private static Optional<String> strongest(List<String> found) {
        return found.stream()
                .filter(k -> !k.equals(OFFICIAL) && !k.equals(GOVERNMENT))
                .findFirst()
                .or(() -> found.contains(OFFICIAL)
                        ? Optional.of(OFFICIAL)
                        : found.stream().findFirst());
    }

    private Optional<Term> field(int token) {
        return report.at("source-field", token).or(() -> report.at("source-of", token));
    }

    private boolean isLink(int token) {
        return report.at("source-link", token).isPresent()
                || report.before("source-link", token + 1).isPresent()
                || field(token).isPresent();
    }

    private boolean isStop(int token) {
        return report.vocabulary().isStopword(report.token(token).folded());
    }

    private Optional<Term> after(int to, int end) {
        if (to >= end || !isJoined(to)) {
            return Optional.empty();
        }
        Optional<Term> link = report.at("source-link", to);
        for (int i = to + 1; link.isEmpty() && i <= Math.min(to + 2, end - 1) && isJoined(i); i++) {
            link = report.at("source-link", i);
        }
        int from = link.map(Term::to).orElse(to);
        int limit = Math.min(end, from + (link.isPresent() ? BODY_REACH : 1));
        for (int i = from; i < limit && isJoined(i); i++) {
            Optional<Term> body =
                    report.at("source", i).filter(t -> !Subjects.isBare(t)).map(this::whole);
            if (body.isPresent() || report.at("say", i).isPresent()) {
                return body;
            }
        }
        return Optional.empty();
    }

    private Optional<Term> beside(int head) {
        return report.before("source", head)
                .filter(t -> !Subjects.isBare(t)
                        && !t.is("source." + Subject.WITNESS)
                        && report.gap(head).equals(" "));
    }

    /** "OCHA's report" is of OCHA. */
    private Optional<Term> owner(int head, int first) {
        for (int i = head - 1; i > Math.max(first, head - OWNER_REACH); i--) {
            Optional<Term> owner = report.at("source-owned", i).isPresent()
                    ? report.before("source", i).filter(t -> !Subjects.isBare(t))
                    : Optional.empty();
            if (owner.isPresent()) {
                return owner;
            }
        }
        return Optional.empty();
    }

    /** "its director" is of the body that opens the sentence, or the one before, in the same paragraph. */
    private Optional<Term> possessor(int head) {
        Optional<Term> own = report.before("source-possessive", head);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Sentence here = report.sentenceOf(head);
        int to = own.get().from();
        for (int from = report.first(here);
                head - from < POSSESSOR_REACH && report.sentenceOf(from).paragraph() == here.paragraph();
                from = report.first(report.sentenceOf(from - 1))) {
            Comparator<Term> namedFirst = Comparator.comparing(t -> Boolean.TRUE.equals(t.value()));
            Optional<Term> body = report.terms("source", from, to)
                    .filter(t -> !Subjects.isBare(t) && !isPerson(t))
                    .min(namedFirst.thenComparingInt(Term::from).thenComparing(t -> -t.length()));
            if (body.isPresent() || from == 0) {
                return body;
            }
            to = from;
        }
        return Optional.empty();
    }

    private static boolean isPerson(Term source) {
        return source.is("source." + Subject.WITNESS) || source.is("source." + Subject.MEDIA);
    }

    private boolean isJoined(int token) {
        return token < report.tokens().size() && report.gap(token).matches("[ \\u00a0'’-]+");
    }

    /** "Adama, 34", "(34 ans)". */
    boolean isAgeTold(int from, int to) {
        for (int i = from + 1; i <= Math.min(to, report.tokens().size() - 1); i++) {
            if (report.token(i).isNumber()
                    && report.token(i).folded().length() == AGE_DIGITS
                    && report.gap(i).matches(" ?[,،(] ?\\(?")) {
                return true;
            }
        }
        return false;
    }
}
