package dateline.filter;

import dateline.filter.Condition.Comparison;
import dateline.filter.Condition.Constant;
import dateline.filter.Condition.Denied;
import dateline.filter.Condition.Joined;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;

/**
 * Makes the parts of a filter, and refuses what makes no sense: an unknown property, a number compared with a text.
 * Every error is an {@link IllegalArgumentException} that says what was expected.
 */
final class Terms {
    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    private final Queryables queryables;
    private final Literals literals;
    private final Size size = new Size();

    Terms(Queryables queryables) {
        this.queryables = queryables;
        literals = new Literals(filters, queryables, size);
    }

    /** What a filter may cost. */
    Size size() {
        return size;
    }

    Literals literals() {
        return literals;
    }

    /** The whole filter. */
    Filter filter(Term whole) {
        return condition(whole).where(true, filters);
    }

    Operand property(String name) {
        ValueType type = queryables
                .typeOf(name)
                .orElseThrow(() -> new IllegalArgumentException("no property to filter by: " + name));
        size.addTerm();
        return new Operand(filters.property(name), type);
    }

    Condition and(List<Term> parts) {
        return new Joined(parts.stream().map(this::condition).toList(), true);
    }

    Condition or(List<Term> parts) {
        return new Joined(parts.stream().map(this::condition).toList(), false);
    }

    Condition not(Term denied) {
        return new Denied(condition(denied));
    }

    /** A comparison by {@code =}, {@code <>}, {@code <}, {@code <=}, {@code >} or {@code >=}. */
    Condition compared(String sign, Term left, Term right) {
        Operand one = operand(left);
        Operand other = operand(right);
        if (one.type() == ValueType.GEOMETRY || one.type() == ValueType.LIST || one.type() == ValueType.INTERVAL) {
            throw new IllegalArgumentException("values of type " + one.type().word() + " are not compared by " + sign);
        }
        Operand b = literals.like(one, other);
        Operand a = literals.like(other, one);
        List<Operand> needed = List.of(a, b);
        return switch (sign) {
            case "=" -> equal(a, b);
            case "<>" -> new Denied(equal(a, b));
            case "<" -> new Comparison(filters.less(a.expression(), b.expression()), needed);
            case "<=" -> new Comparison(filters.lessOrEqual(a.expression(), b.expression()), needed);
            case ">" -> new Comparison(filters.greater(a.expression(), b.expression()), needed);
            case ">=" -> new Comparison(filters.greaterOrEqual(a.expression(), b.expression()), needed);
            default -> throw new IllegalArgumentException("not a comparison: " + sign);
        };
    }

    /** For GeoTools two values that are missing are the same; here nothing is known of them. */
    private Condition equal(Operand one, Operand other) {
        Filter same = filters.equal(one.expression(), other.expression(), true);
        boolean mayBothBeMissing = !one.isLiteral() && !other.isLiteral();
        return new Comparison(
                mayBothBeMissing ? filters.and(filters.not(filters.isNull(one.expression())), same) : same,
                List.of(one, other));
    }

    Condition like(Term left, Term right) {
        Operand text = typed(left, ValueType.TEXT, "LIKE");
        Operand pattern = typed(right, ValueType.TEXT, "LIKE");
        if (!pattern.isLiteral()) {
            throw new IllegalArgumentException("LIKE expects a pattern, not a property");
        }
        Wildcards wildcards = Wildcards.of((String) pattern.value());
        return test("like", List.of(text), v -> wildcards.match((String) v.get(0)));
    }

    Condition between(Term value, Term low, Term high) {
        return and(List.of(compared(">=", value, low), compared("<=", value, high)));
    }

    Condition in(Term value, List<? extends Term> list) {
        if (list.isEmpty()) {
            throw new IllegalArgumentException("IN expects at least one value");
        }
        return or(list.stream().<Term>map(v -> compared("=", value, v)).toList());
    }

    Condition isNull(Term value) {
        return new Comparison(filters.isNull(operand(value).expression()), List.of());
    }

    /** A sum, difference, product, quotient, power ({@code ^}), remainder ({@code %}) or whole quotient ({@code div}). */
    Operand computed(String sign, Term left, Term right) {
        Operand one = typed(left, ValueType.NUMBER, sign);
        Operand other = typed(right, ValueType.NUMBER, sign);
        return literals.constant(new Operand(
                new Computed(sign, List.of(one, other), v -> Arithmetic.of(sign, number(v.get(0)), number(v.get(1)))),
                ValueType.NUMBER));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** A function or one of the operators that are written as one. */
    Term call(String name, List<? extends Term> arguments) {
        String word = name.toUpperCase(Locale.ROOT);
        Optional<SpatialRelation> spatial = named(SpatialRelation.values(), word);
        if (spatial.isPresent()) {
            return spatial(spatial.get(), two(name, arguments, 0), two(name, arguments, 1));
        }
        Optional<TemporalRelation> temporal = named(TemporalRelation.values(), word);
        if (temporal.isPresent()) {
            TemporalRelation relation = temporal.get();
            List<Operand> both = List.of(time(name, arguments, 0), time(name, arguments, 1));
            return test(word, both, v -> relation.holds(v.get(0), v.get(1)));
        }
        Optional<ListRelation> list = named(ListRelation.values(), word);
        if (list.isPresent()) {
            ListRelation relation = list.get();
            List<Operand> both = List.of(list(name, arguments, 0), list(name, arguments, 1));
            return test(word, both, v -> relation.holds(v.get(0), v.get(1)));
        }
        return switch (word) {
            case "CASEI", "ACCENTI" -> letters(word, arguments);
            default -> throw new IllegalArgumentException("no such function: " + name);
        };
    }

    /** A list; in text one value in brackets is a list of one. */
    private Operand list(String name, List<? extends Term> arguments, int index) {
        Operand operand = operand(two(name, arguments, index));
        boolean isPlain = operand.isLiteral() && operand.type() != ValueType.LIST;
        return isPlain ? literals.list(List.of(operand)) : typed(operand, ValueType.LIST, name);
    }

    private Operand letters(String word, List<? extends Term> arguments) {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException(word + " expects one text");
        }
        Operand text = typed(arguments.get(0), ValueType.TEXT, word);
        boolean isCase = word.equals("CASEI");
        return literals.constant(new Operand(
                new Computed(
                        word,
                        List.of(text),
                        v -> isCase
                                ? Letters.withoutCase((String) v.get(0))
                                : Letters.withoutAccents((String) v.get(0))),
                ValueType.TEXT));
    }

    private Condition spatial(SpatialRelation relation, Term left, Term right) {
        Operand one = typed(left, ValueType.GEOMETRY, relation.name());
        Operand other = typed(right, ValueType.GEOMETRY, relation.name());
        if (!relation.takesCollections() && (Literals.isMixed(one) || Literals.isMixed(other))) {
            throw new IllegalArgumentException(relation + " is not defined for a collection of geometries");
        }
        return new Comparison(relation.filter(filters, one.expression(), other.expression()), List.of(one, other));
    }

    private Condition test(String name, List<Operand> values, Function<List<Object>, Boolean> rule) {
        return new Comparison(filters.equal(new Computed(name, values, rule), filters.literal(true), true), values);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(e -> e.name().equals(name)).findFirst();
    }

    private static Term two(String name, List<? extends Term> arguments, int index) {
        if (arguments.size() != 2) {
            throw new IllegalArgumentException(name + " expects two arguments");
        }
        return arguments.get(index);
    }

    private Operand time(String name, List<? extends Term> arguments, int index) {
        Operand operand = operand(two(name, arguments, index));
        if (!operand.type().isTime()) {
            throw new IllegalArgumentException(
                    name + " expects a date, a timestamp or an interval, not a value of type "
                            + operand.type().word());
        }
        return operand;
    }

    private Operand typed(Term term, ValueType type, String where) {
        Operand operand = operand(term);
        if (operand.type() != type) {
            throw new IllegalArgumentException(where + " expects a value of type " + type.word() + ", not "
                    + operand.type().word());
        }
        return operand;
    }

    static Operand operand(Term term) {
        if (term instanceof Operand operand) {
            return operand;
        }
        throw new IllegalArgumentException("expected a value, found a condition");
    }

    private Condition condition(Term term) {
        if (term instanceof Condition condition) {
            return condition;
        }
        Operand operand = operand(term);
        if (operand.type() != ValueType.BOOLEAN) {
            throw new IllegalArgumentException("expected a condition, found a value of type "
                    + operand.type().word());
        }
        return operand.isLiteral()
                ? new Constant((Boolean) operand.value())
                : new Comparison(filters.equal(operand.expression(), filters.literal(true), true), List.of(operand));
    }
}
