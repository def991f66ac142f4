package dateline.incident;

import dateline.mention.Marked;
import dateline.mention.Term;
import dateline.report.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tolls of single people without a number: "a soldier was killed", "tuant un client", "مقتل جندي". Two that share a verb
 * ("a boy and his grandmother were killed") are two.
 */
final class SingleTolls {
    /** A verb stands this near the person it was done to. */
    private static final int AFTER_REACH = 4;

    private static final int ADJECTIVES = 5;
    private static final int DENIAL_REACH = 5;
    /** Between a number and the one who is added to it. */
    /** "who had been": so many words a clause has at least before the verb behind it. */
    private static final int CLAUSE_LEAST = 3;

    private static final int CLAUSE_REACH = 10;

    private static final int ADDED_REACH = 5;

    private final Marked text;
    private final People people;

    SingleTolls(Marked text, People people) {
        this.text = text;
        this.people = people;
    }

    /**
     * One person.
     *
     * @param from the article's token
     * @param noun the token of the noun
     * @param to the token after it
     * @param one whether the words say that it is one ("a soldier") and do not point at one named before ("the soldier")
     */
    record Person(int from, int noun, int to, boolean one) {}

    /** The single people of a sentence that no other toll counts. */
    List<Toll> read(Sentence s, List<Toll> others) {
        List<Toll> out = new ArrayList<>();
        List<Person> joined = new ArrayList<>();
        for (int i = text.first(s); i < text.end(s); ) {
            Optional<Person> found = person(i, text.end(s));
            if (found.isEmpty()) {
                i++;
                continue;
            }
            Person p = found.get();
            if (!joined.isEmpty() && !follows(joined.get(joined.size() - 1), p)) {
                joined.clear();
            }
            joined.add(p);
            Toll toll = free(s, p, others) ? toll(s, joined, p) : null;
            if (toll == null && joined.size() == 1 && !isNumbered(p) && !isPartOrDenied(s, p)) {
                toll = withNext(p, others);
            }
            if (toll != null) {
                out.add(toll);
                joined.clear();
            }
            i = p.to();
        }
        return out;
    }

    /** "A soldier and two rebels were killed", "arrested a man and his two sons": with the verb of those counted behind. */
    private @Nullable Toll withNext(Person p, List<Toll> others) {
        // The Arabic "and" is written as part of the number.
        boolean glued =
                text.at("number", p.to()).filter(n -> !n.proclitic().isEmpty()).isPresent();
        int next = glued ? p.to() : text.at("conjunction", p.to()).map(Term::to).orElse(-1);
        boolean listed = p.from() > 0
                && !text.gap(p.from()).isBlank()
                && text.gap(p.from()).contains(",");
        if (others.stream().anyMatch(t -> t.at() >= p.from() && t.at() < p.to())) {
            return null;
        }
        return others.stream()
                .filter(t -> p.one() && !listed && next > 0)
                .filter(t -> t.low() != null && t.low() > 1 && t.low().equals(t.high()))
                .filter(t -> t.at() == next
                        || (t.at() == next + 1
                                && text.at("source-possessive", next).isPresent()))
                .filter(t -> IntStream.rangeClosed(p.noun() + 1, next)
                        .allMatch(i -> text.gap(i).isBlank()))
                .filter(t -> t.from() >= next
                        || text.before(t.quantity().word() + ".before", p.from())
                                .isPresent())
                .findFirst()
                .map(t -> toll(t.quantity(), 1, p, p, p.from(), p.to()))
                .orElse(null);
    }

    private boolean follows(Person before, Person p) {
        return p.from() - before.to() <= 1
                && (text.at("conjunction", before.to()).isPresent() || p.from() == before.to());
    }

    /** The single person whose words begin at a token. */
    Optional<Person> person(int i, int end) {
        boolean verbFirst = text.vocabulary().hasNoCapitals();
        Optional<Term> article = text.at("one.article", i);
        Optional<Term> of = text.at("one.of", i);
        Optional<Term> other = text.at("one.other", i).filter(t -> t.to() < end && !isCounted(t.to()));
        if (other.isPresent()) {
            return Optional.of(new Person(i, i, other.get().to(), true));
        }
        if (of.isPresent()) {
            return Optional.of(new Person(i, of.get().to() - 1, of.get().to(), true));
        }
        Optional<Term> definite = article.isPresent() ? Optional.empty() : text.at("determiner", i);
        Optional<Term> lead = article.or(() -> definite);
        if (lead.isEmpty()) {
            return verbFirst ? text.at("person.one", i).map(t -> new Person(i, i, t.to(), true)) : Optional.empty();
        }
        for (int j = lead.get().to(); j < Math.min(end, lead.get().to() + ADJECTIVES); j++) {
            Optional<Term> noun = text.at("person.one", j);
            if (noun.isPresent()) {
                int from = j;
                return noun.map(t -> new Person(i, from, t.to(), article.isPresent()));
            }
            boolean preposition = text.vocabulary().isStopword(text.token(j).folded());
            if (preposition
                    || !text.gap(j + 1).matches("[ -]?")
                    || text.at("person", j).isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "another 12 people", "another soldier": the word does not stand for one person by itself. */
    private boolean isCounted(int token) {
        return text.token(token).isNumber()
                || text.at("number", token).isPresent()
                || text.at("qualifier", token).isPresent()
                || people.isPerson(token)
                || (token + 1 < text.tokens().size() && people.isPerson(token + 1));
    }

    private boolean free(Sentence s, Person p, List<Toll> others) {
        boolean counted = others.stream().anyMatch(t -> t.from() < p.to() && p.from() < t.to() && !isAdded(t, p));
        return !counted && !isNumbered(p) && !isPartOrDenied(s, p);
    }

    private boolean isNumbered(Person p) {
        return p.from() > 0
                && (text.token(p.from() - 1).isNumber()
                        || text.before("number.word", p.from()).isPresent());
    }

    private boolean isPartOrDenied(Sentence s, Person p) {
        boolean part = text.terms("part", Math.max(text.first(s), p.from() - 2), p.from())
                .findAny()
                .isPresent();
        // "his daughter was among the dead"
        boolean among = text.terms("part-of-toll", p.to(), Math.min(text.end(s), p.to() + AFTER_REACH))
                .findAny()
                .isPresent();
        // "denies that any civilian was killed"
        boolean denied = text.terms("denial", Math.max(text.first(s), p.from() - DENIAL_REACH), p.from())
                .anyMatch(w -> Clauses.hold(text, w.to() - 1, p.from()));
        return part || among || denied;
    }

    /** "two soldiers and a civilian were killed": one more, with the same verb. */
    private boolean isAdded(Toll counted, Person p) {
        return p.one()
                && counted.at() < p.from()
                && p.from() - counted.at() <= ADDED_REACH
                && text.before("conjunction", p.from()).isPresent()
                // "a butcher and a customer" are counted together already
                && text.at("one.article", counted.at()).isEmpty()
                && IntStream.rangeClosed(counted.at() + 1, p.from())
                        .allMatch(i -> text.gap(i).isBlank());
    }

    private @Nullable Toll toll(Sentence s, List<Person> all, Person last) {
        Person first = all.get(0);
        for (Quantity q : Quantity.values()) {
            Optional<Term> verb = suffered(q, last, text.end(s));
            if (verb.isPresent()) {
                return toll(q, all.size(), first, last, first.from(), verb.get().to());
            }
        }
        for (Quantity q : Quantity.values()) {
            Optional<Term> verb = text.before(q.word() + ".before", last.from());
            boolean fits = last.one() || text.at("person.one.post", last.noun()).isPresent();
            if (verb.isPresent() && fits && text.gap(last.from()).isBlank() && !acts(q, last)) {
                return toll(q, 1, last, last, verb.get().from(), last.to());
            }
        }
        return null;
    }

    private Toll toll(Quantity q, int count, Person first, Person last, int from, int to) {
        text.decided("toll.single", from, to, q.word() + ": " + count);
        String victims = people.victims(last.noun(), last.to() + 1);
        return new Toll(q, count, count, Qualifier.EXACT, victims, from, first.noun(), to);
    }

    /** In a language with the verb first an attacker right behind it may be who did it. */
    private boolean acts(Quantity q, Person p) {
        return text.vocabulary().hasNoCapitals()
                && (text.at("victims.attackers", p.noun()).isPresent()
                        || text.before(q.word() + ".before.active", p.from()).isPresent());
    }

    /** "was killed", "est tué", or the participle right behind the person: "un civil tué". */
    private Optional<Term> suffered(Quantity q, Person p, int end) {
        if (p.one() && text.at("relative", p.to()).isPresent()) {
            return behindClause(q, p.to(), end);
        }
        for (int i = p.to(); i < Math.min(end, p.to() + AFTER_REACH + 1); i++) {
            if (text.token(i).isNumber()
                    || text.at("number", i).isPresent()
                    || text.gap(i).matches("(?s).*[;:،؛,.(].*")
                    || text.at("clause", i).isPresent()
                    || text.at("relative", i).isPresent()
                    || text.at("conjunction", i).isPresent()) {
                return Optional.empty();
            }
            Optional<Term> verb = text.at(q.word() + ".after", i);
            if (verb.isPresent() && isPassive(verb.get(), p, q, end)) {
                return verb;
            }
        }
        return Optional.empty();
    }

    /** "A guard who tried to stop them was shot dead": the verb of the guard stands behind what is told of him. */
    private Optional<Term> behindClause(Quantity q, int relative, int end) {
        return IntStream.range(relative + CLAUSE_LEAST, Math.min(end, relative + CLAUSE_REACH))
                .takeWhile(i -> text.gap(i).isBlank())
                .boxed()
                .flatMap(i -> text.at("passive", i).stream())
                .flatMap(was -> text.at(q.word() + ".after", was.to()).stream())
                .findFirst();
    }

    private boolean isPassive(Term verb, Person p, Quantity q, int end) {
        boolean passive = text.before("passive", verb.from()).isPresent()
                || text.at("passive", verb.from()).isPresent()
                || text.terms("passive", p.to(), verb.from()).findAny().isPresent();
        boolean canAct = text.at(q.word() + ".before", verb.from()).isPresent();
        boolean active = text.before("active", verb.from()).isPresent();
        boolean hasObject = verb.to() < end
                && text.gap(verb.to()).isBlank()
                && (text.at("determiner", verb.to()).isPresent()
                        || text.at("one.article", verb.to()).isPresent()
                        || text.token(verb.to()).isNumber()
                        || text.at("number", verb.to()).isPresent()
                        || text.at("qualifier", verb.to()).isPresent());
        boolean itselfPassive = text.at("passive", verb.from()).isPresent();
        if (itselfPassive && hasObject) {
            return false;
        }
        return passive
                || (verb.from() == p.to() && p.one() && !active && !hasObject)
                || (!canAct && !hasObject && p.one() && verb.from() - p.to() <= 1);
    }
}
