package dateline.mention;

import java.util.Comparator;
import java.util.Optional;

/**
 * Says of what kind a source is. Words that only say what somebody is in a body ("official", "source", "spokesman",
 * "director") take the kind of the body: "a source at the ministry", "a police official", "its director".
 */
final class SourceKinds {
    /** The body follows the words that link it within so many tokens. */
    private static final int BODY_REACH = 4;

    private static final int OWNER_REACH = 5;
    private static final int AGE_DIGITS = 2;

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
        boolean head = report.at("source-head", source.from())
                .filter(h -> h.to() == source.to())
                .isPresent();
        if (!head) {
            return source.leaf();
        }
        int first = report.first(report.sentenceOf(source.from()));
        int end = report.end(report.sentenceOf(source.from()));
        return after(source.to(), end)
                .or(() -> beside(source.from()))
                .or(() -> owner(source.from(), first))
                .map(Term::leaf)
                .orElse(source.leaf());
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

    private Optional<Term> after(int to, int end) {
        if (to >= end || !isJoined(to)) {
            return Optional.empty();
        }
        Optional<Term> link = report.at("source-link", to);
        int from = link.map(Term::to).orElse(to);
        int limit = Math.min(end, from + (link.isPresent() ? BODY_REACH : 1));
        for (int i = from; i < limit && isJoined(i); i++) {
            Optional<Term> body = report.at("source", i).filter(t -> !Subjects.isVague(t));
            if (body.isPresent() || report.at("say", i).isPresent()) {
                return body;
            }
        }
        return Optional.empty();
    }

    private Optional<Term> beside(int head) {
        return report.before("source", head)
                .filter(t -> !Subjects.isVague(t) && report.gap(head).equals(" "));
    }

    /** "its director" is of the body named before, "OCHA's report" of OCHA. */
    private Optional<Term> owner(int head, int first) {
        if (report.before("source-possessive", head).isPresent()) {
            return report.terms("source", Math.max(first, head - 30), head)
                    .filter(t -> !Subjects.isVague(t))
                    .max(Comparator.comparingInt(Term::to).thenComparingInt(Term::length));
        }
        for (int i = head - 1; i > Math.max(first, head - OWNER_REACH); i--) {
            Optional<Term> owner = report.at("source-owned", i).isPresent()
                    ? report.before("source", i).filter(t -> !Subjects.isVague(t))
                    : Optional.empty();
            if (owner.isPresent()) {
                return owner;
            }
        }
        return Optional.empty();
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
