package dateline.incident;

import dateline.incident.SingleTolls.Person;
import dateline.mention.Marked;
import dateline.mention.Term;
import dateline.report.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Adds up people of one side who share a verb: "three women and six children died" are nine dead, "killing two children and
 * a carer" three. Soldiers and civilians, attackers and their victims stay apart: reports count them apart.
 */
final class JoinedTolls {
    /** "the chief of the village and his" */
    private static final int REACH = 7;

    private static final String ATTACKERS = "attackers";
    private static final Set<String> AGES = Set.of("women", "children");
    private static final Set<String> FORCES = Set.of("soldiers", "police", "peacekeepers");

    private final Marked text;
    private final SingleTolls singles;

    JoinedTolls(Marked text, SingleTolls singles) {
        this.text = text;
        this.singles = singles;
    }

    /** The tolls of a sentence, in the order of the text, with those added up that are one. */
    List<Toll> together(List<Toll> tolls, List<dateline.mention.Quantity> numbers, Sentence s) {
        List<Toll> out = new ArrayList<>();
        Set<Toll> sums = new HashSet<>();
        for (Toll t : tolls) {
            Toll last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null && isOne(last, t)) {
                text.decided("toll.together", last.from(), t.to(), "one toll of both");
                Toll sum = sum(last, t);
                sums.add(sum);
                out.set(out.size() - 1, sum);
            } else {
                out.add(t);
            }
        }
        for (int i = 0; i < out.size(); i++) {
            Toll next = i + 1 < out.size() ? out.get(i + 1) : null;
            int end = next == null ? text.end(s) : next.from();
            if (!sums.contains(out.get(i))) {
                out.set(i, withMore(out.get(i), numbers, end));
            }
        }
        return out;
    }

    private boolean isOne(Toll a, Toll b) {
        return a.quantity() == b.quantity()
                && isCounted(a)
                && isCounted(b)
                && a.at() < b.at()
                && b.at() - a.at() <= REACH
                && (isOneSide(a.victims(), b.victims()) || isKin(b.at()) || isOther(b.at()))
                && isJoined(a.at() + 1, b.at())
                && text.terms(a.quantity().word() + ".noun", a.at() + 1, b.at())
                        .findAny()
                        .isEmpty();
    }

    private static boolean isCounted(Toll t) {
        return t.low() != null && t.low() > 0 && t.low().equals(t.high()) && t.qualifier() == Qualifier.EXACT;
    }

    /** "six men and two children", "soldiers" and "policemen"; "guards" and "inmates" are counted apart. */
    private static boolean isOneSide(@Nullable String a, @Nullable String b) {
        boolean family = (isOfAge(a) && (b == null || isOfAge(b))) || (isOfAge(b) && a == null);
        return family || (isForce(a) && isForce(b));
    }

    private static boolean isOfAge(@Nullable String sort) {
        return sort != null && AGES.contains(sort);
    }

    private static boolean isForce(@Nullable String sort) {
        return sort != null && FORCES.contains(sort);
    }

    /** Whether "and", and no comma, stands between two tokens. */
    private boolean isJoined(int from, int to) {
        boolean and = text.terms("conjunction", from, to).findAny().isPresent()
                || text.at("number", to).filter(t -> !t.proclitic().isEmpty()).isPresent();
        return and && IntStream.rangeClosed(from, to).allMatch(i -> text.gap(i).isBlank());
    }

    /** "a brigadier and two other officers" */
    private boolean isOther(int number) {
        return number + 1 < text.tokens().size()
                && text.at("others", number + 1).isPresent();
    }

    /** "his two sons", "their grandmother": of the one named before. */
    private boolean isKin(int number) {
        return text.before("source-possessive", number).isPresent()
                && text.terms("kin", number, Math.min(text.tokens().size(), number + REACH))
                        .findAny()
                        .isPresent();
    }

    /** "killing 21 tourists and a guide", "an elder and his two sons": so many more, where nothing else is said of the last. */
    private Toll withMore(Toll t, List<dateline.mention.Quantity> numbers, int end) {
        if (!isCounted(t)) {
            return t;
        }
        for (int i = t.at() + 1; i < Math.min(end, t.at() + REACH + 1); i++) {
            if (!text.gap(i).isBlank()) {
                return t;
            }
            Optional<Term> and = text.at("conjunction", i);
            if (and.isPresent()) {
                return more(t, and.get().to(), numbers, end)
                        .map(more -> sum(t, more))
                        .orElse(t);
            }
        }
        return t;
    }

    private Optional<Toll> more(Toll t, int from, List<dateline.mention.Quantity> numbers, int end) {
        Optional<Toll> kin = numbers.stream()
                .filter(n -> n.from() > t.at() && n.from() - from == 1 && isKin(n.from()))
                .filter(n -> n.low() != null && n.low().equals(n.high()))
                .map(n -> new Toll(
                        t.quantity(), n.low(), n.high(), Qualifier.EXACT, t.victims(), from, n.core(), n.to() + 1))
                .findFirst();
        if (kin.isPresent() || from >= end) {
            return kin;
        }
        return singles.person(from, end)
                .filter(p -> p.to() > t.to() && endsClause(p.to(), end))
                .filter(p -> ATTACKERS.equals(t.victims()) == isAttacker(p))
                .map(p -> single(t, p));
    }

    private boolean isAttacker(Person p) {
        return text.at("victims." + ATTACKERS, p.noun()).isPresent();
    }

    private boolean endsClause(int token, int end) {
        return token >= end || !text.gap(token).isBlank();
    }

    private static Toll single(Toll t, Person p) {
        return new Toll(t.quantity(), 1, 1, Qualifier.EXACT, t.victims(), p.from(), p.noun(), p.to());
    }

    private static Toll sum(Toll a, Toll b) {
        int sum = Objects.requireNonNull(a.low()) + Objects.requireNonNull(b.low());
        return new Toll(
                a.quantity(),
                sum,
                sum,
                Qualifier.EXACT,
                Objects.equals(a.victims(), b.victims()) ? a.victims() : null,
                Math.min(a.from(), b.from()),
                a.at(),
                Math.max(a.to(), b.to()));
    }
}
