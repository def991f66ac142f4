package dateline.filter;

import dateline.filter.Words.Kind;
import dateline.filter.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Reads CQL2 text (OGC 21-065, annex B).
 *
 * <p>Each method reads one level of the grammar, from what binds weakest to what binds strongest. A bracket may hold a
 * condition or a value: what it was shows when it is used.
 */
public final class Cql2Text {
    private static final Set<String> GEOMETRIES = Set.of(
            "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION");

    private final Words words;
    private final Terms terms;

    private Cql2Text(Words words, Terms terms) {
        this.words = words;
        this.terms = terms;
    }

    /**
     * The filter that a text is.
     *
     * @throws IllegalArgumentException saying what is wrong with the text, and where
     */
    public static Filter parse(String text, Queryables queryables) {
        Cql2Text parser = new Cql2Text(Words.of(text), new Terms(queryables));
        try {
            Term whole = parser.disjunction();
            parser.words.expectEnd();
            return parser.terms.filter(whole);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + " (in the filter, " + parser.words.position() + ")", e);
        }
    }

    private Term disjunction() {
        terms.size().enter();
        List<Term> parts = new ArrayList<>();
        do {
            parts.add(conjunction());
        } while (words.takeName("OR"));
        terms.size().leave();
        return parts.size() == 1 ? parts.get(0) : terms.or(parts);
    }

    private Term conjunction() {
        List<Term> parts = new ArrayList<>();
        do {
            parts.add(negation());
        } while (words.takeName("AND"));
        return parts.size() == 1 ? parts.get(0) : terms.and(parts);
    }

    private Term negation() {
        boolean isDenied = false;
        boolean wasDenied = false;
        while (words.takeName("NOT")) {
            isDenied = !isDenied;
            wasDenied = true;
        }
        Term term = comparison();
        if (!wasDenied) {
            return term;
        }
        return isDenied ? terms.not(term) : terms.not(terms.not(term));
    }

    private Term comparison() {
        Term left = sum();
        Optional<String> sign = words.takeSign("=", "<>", "<=", ">=", "<", ">");
        if (sign.isPresent()) {
            return terms.compared(sign.get(), left, sum());
        }
        if (words.takeName("IS")) {
            boolean isDenied = words.takeName("NOT");
            words.expectName("NULL");
            return denied(isDenied, terms.isNull(left));
        }
        boolean isDenied = words.startsWith("NOT", "LIKE", "BETWEEN", "IN") && words.takeName("NOT");
        if (words.takeName("LIKE")) {
            return denied(isDenied, terms.like(left, sum()));
        }
        if (words.takeName("BETWEEN")) {
            Term low = sum();
            words.expectName("AND");
            return denied(isDenied, terms.between(left, low, sum()));
        }
        if (words.takeName("IN")) {
            words.expectSign("(");
            return denied(isDenied, terms.in(left, list()));
        }
        return left;
    }

    private Term denied(boolean isDenied, Condition condition) {
        return isDenied ? terms.not(condition) : condition;
    }

    private Term sum() {
        Term left = product();
        for (Optional<String> sign = words.takeSign("+", "-"); sign.isPresent(); sign = words.takeSign("+", "-")) {
            left = terms.computed(sign.get(), left, product());
        }
        return left;
    }

    private Term product() {
        Term left = power();
        while (true) {
            Optional<String> sign = words.takeSign("*", "/", "%");
            if (sign.isPresent()) {
                left = terms.computed(sign.get(), left, power());
            } else if (words.takeName("DIV")) {
                left = terms.computed("div", left, power());
            } else {
                return left;
            }
        }
    }

    private Term power() {
        Term base = signed();
        return words.takeSign("^").isPresent() ? terms.computed("^", base, signed()) : base;
    }

    private Term signed() {
        if (words.takeSign("-").isPresent()) {
            return terms.computed("-", terms.literals().number("0"), primary());
        }
        words.takeSign("+");
        return primary();
    }

    private Term primary() {
        Word word = words.next();
        return switch (word.kind()) {
            case NUMBER -> terms.literals().number(word.text());
            case TEXT -> terms.literals().text(word.text());
            case QUOTED -> terms.property(word.text());
            case NAME -> named(word);
            case SIGN -> {
                if (!word.text().equals("(")) {
                    throw new IllegalArgumentException("expected a value, found " + word.text());
                }
                yield bracket();
            }
            case END -> throw new IllegalArgumentException("expected a value, found the end");
        };
    }

    /** A condition or value in brackets, or a list. */
    private Term bracket() {
        if (words.takeSign(")").isPresent()) {
            return terms.literals().list(List.of());
        }
        Term first = disjunction();
        if (words.takeSign(")").isPresent()) {
            return first;
        }
        words.expectSign(",");
        List<Term> all = new ArrayList<>(List.of(first));
        all.addAll(list());
        return terms.literals().list(all);
    }

    /** What stands up to the closing bracket, with commas between. */
    private List<Term> list() {
        List<Term> all = new ArrayList<>();
        do {
            all.add(disjunction());
        } while (words.takeSign(",").isPresent());
        words.expectSign(")");
        return all;
    }

    private Term named(Word word) {
        String name = word.text().toUpperCase(Locale.ROOT);
        if (name.equals("TRUE") || name.equals("FALSE")) {
            return terms.literals().truth(name.equals("TRUE"));
        }
        if (GEOMETRIES.contains(name) && words.startsGeometry()) {
            return geometry(word);
        }
        if (words.takeSign("(").isEmpty()) {
            return terms.property(word.text());
        }
        return switch (name) {
            case "DATE" -> terms.literals().date(onlyText("DATE"));
            case "TIMESTAMP" -> terms.literals().timestamp(onlyText("TIMESTAMP"));
            case "INTERVAL" -> terms.literals().interval(list());
            case "BBOX", "ENVELOPE" -> terms.literals().box(numbers());
            default -> terms.call(word.text(), list());
        };
    }

    private String onlyText(String of) {
        Word word = words.next();
        if (word.kind() != Kind.TEXT) {
            throw new IllegalArgumentException(of + " expects a text in quotes");
        }
        words.expectSign(")");
        return word.text();
    }

    private List<Double> numbers() {
        List<Double> numbers = new ArrayList<>();
        do {
            double sign = words.takeSign("-").isPresent() ? -1 : 1;
            words.takeSign("+");
            Word word = words.next();
            if (word.kind() != Kind.NUMBER) {
                throw new IllegalArgumentException("BBOX expects numbers");
            }
            numbers.add(sign * Double.parseDouble(word.text()));
        } while (words.takeSign(",").isPresent());
        words.expectSign(")");
        return numbers;
    }

    private Term geometry(Word word) {
        String wkt = words.takeGeometry(word);
        try {
            return terms.literals().geometry(new WKTReader().read(wkt));
        } catch (ParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not a geometry: " + Literals.shortened(wkt) + why(e.getMessage()), e);
        }
    }

    private static String why(@Nullable String message) {
        return message == null ? "" : ": " + message.replaceAll("\\s*\\R\\s*", " ");
    }
}
