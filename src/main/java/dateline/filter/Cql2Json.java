package dateline.filter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Reads CQL2 JSON (OGC 21-065, annex C). */
public final class Cql2Json {
    private static final int DEEPEST_JSON = 200;
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "^", "div");

    private static final ObjectMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_JSON)
                    .build())
            .build());

    private final Terms terms;

    private Cql2Json(Terms terms) {
        this.terms = terms;
    }

    /**
     * The filter that a JSON text is.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static Filter parse(String json, Queryables queryables) {
        Cql2Json parser = new Cql2Json(new Terms(queryables));
        try {
            return parser.terms.filter(parser.term(JSON.readTree(json)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the filter is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private Term term(JsonNode node) {
        terms.size().enter();
        Term term = node.isObject() ? object(node) : value(node);
        terms.size().leave();
        return term;
    }

    private Term value(JsonNode node) {
        if (node.isTextual()) {
            return terms.literals().text(node.textValue());
        }
        if (node.isNumber()) {
            return terms.literals().number(node.asText());
        }
        if (node.isBoolean()) {
            return terms.literals().truth(node.booleanValue());
        }
        if (node.isArray()) {
            return terms.literals().list(all(node));
        }
        throw new IllegalArgumentException("not a part of a filter: " + Literals.shortened(node.toString()));
    }

    private Term object(JsonNode node) {
        if (node.has("op")) {
            return operation(node.path("op").asText(), node.path("args"));
        }
        if (node.has("property")) {
            return terms.property(text(node.path("property")));
        }
        if (node.has("date")) {
            return terms.literals().date(text(node.path("date")));
        }
        if (node.has("timestamp")) {
            return terms.literals().timestamp(text(node.path("timestamp")));
        }
        if (node.has("interval")) {
            return terms.literals().interval(all(node.path("interval")));
        }
        if (node.has("bbox")) {
            return terms.literals().box(numbers(node.path("bbox")));
        }
        if (node.has("type")) {
            return geometry(node);
        }
        throw new IllegalArgumentException("not a part of a filter: " + Literals.shortened(node.toString()));
    }

    private Term operation(String op, JsonNode node) {
        List<Term> args = op.equals("in") ? List.of() : all(node);
        String word = op.toLowerCase(Locale.ROOT);
        if (COMPARISONS.contains(op)) {
            return terms.compared(op, argument(op, args, 0, 2), argument(op, args, 1, 2));
        }
        if (ARITHMETIC.contains(word)) {
            return terms.computed(word, argument(op, args, 0, 2), argument(op, args, 1, 2));
        }
        return switch (word) {
            case "and" -> terms.and(several(op, args));
            case "or" -> terms.or(several(op, args));
            case "not" -> terms.not(argument(op, args, 0, 1));
            case "like" -> terms.like(argument(op, args, 0, 2), argument(op, args, 1, 2));
            case "between" ->
                terms.between(argument(op, args, 0, 3), argument(op, args, 1, 3), argument(op, args, 2, 3));
            case "in" -> in(node);
            case "isnull" -> terms.isNull(argument(op, args, 0, 1));
            default -> terms.call(op, args);
        };
    }

    private Term in(JsonNode args) {
        if (args.size() != 2 || !args.path(1).isArray()) {
            throw new IllegalArgumentException("in expects a value and a list");
        }
        return terms.in(term(args.path(0)), all(args.path(1)));
    }

    private static List<Term> several(String op, List<Term> args) {
        if (args.size() < 2) {
            throw new IllegalArgumentException(op + " expects two arguments or more");
        }
        return args;
    }

    private static Term argument(String op, List<Term> args, int index, int count) {
        if (args.size() != count) {
            throw new IllegalArgumentException(op + " expects " + count + " arguments, not " + args.size());
        }
        return args.get(index);
    }

    private List<Term> all(JsonNode array) {
        if (!array.isArray()) {
            throw new IllegalArgumentException("expected a list: " + Literals.shortened(array.toString()));
        }
        List<Term> all = new ArrayList<>();
        array.forEach(n -> all.add(term(n)));
        return all;
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(n -> {
            if (!n.isNumber()) {
                throw new IllegalArgumentException("bbox expects numbers");
            }
            numbers.add(n.asDouble());
        });
        return numbers;
    }

    private static String text(JsonNode node) {
        if (!node.isTextual()) {
            throw new IllegalArgumentException("expected a text: " + Literals.shortened(node.toString()));
        }
        return node.textValue();
    }

    private Term geometry(JsonNode node) {
        try {
            return terms.literals().geometry(new GeoJsonReader().read(node.toString()));
        } catch (ParseException | RuntimeException e) {
            // The reader answers what it did not expect with whatever exception that leads to.
            throw new IllegalArgumentException("not a geometry: " + Literals.shortened(node.toString()), e);
        }
    }
}
