package dateline.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The query parameters of a request, each known and given at most once. */
final class Parameters {
    private static final int MAX_LIST = 100;
    private static final int MAX_LENGTH = 2000;

    /** A filter may write down an outline. */
    private static final int MAX_FILTER_LENGTH = 50_000;

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Takes the parameters; one that is not in {@code known}, or given twice, is a 400 that names it. */
    static Parameters of(Context ctx, Collection<String> known) {
        return of(ctx, known, Set.of());
    }

    static Parameters of(Context ctx, String... known) {
        return of(ctx, Set.of(known));
    }

    /** Takes parameters of which some may be given several times. */
    static Parameters of(Context ctx, Collection<String> known, Collection<String> repeatable) {
        Map<String, List<String>> values = parsed(ctx);
        check(values, known, repeatable);
        return new Parameters(values);
    }

    /** Takes what came another way, such as the members of a JSON object, by the same rules. */
    static Parameters of(Map<String, String> given, Collection<String> known) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        given.forEach((name, value) -> values.put(name, List.of(value)));
        check(values, known, Set.of());
        return new Parameters(values);
    }

    /** Takes whatever is given: for a dialect whose servers pass over what they do not know. */
    static Parameters any(Context ctx) {
        return new Parameters(parsed(ctx));
    }

    /** All that was given, in one order however it was written: the same for requests that ask for the same. */
    String canonical() {
        return new TreeMap<>(values).toString();
    }

    /** The names that were given. */
    Set<String> names() {
        return values.keySet();
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(v -> v.get(0));
    }

    /** Every value of a parameter that may be given several times. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** A number in these bounds. */
    Optional<Double> decimal(String name, double least, double most) {
        String expected = "a number from " + shown(least) + " to " + shown(most);
        return value(
                name,
                text -> {
                    double number = BoxText.number(text);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException(text);
                    }
                    return number;
                },
                expected);
    }

    /** The value as read by {@code parser}; what that refuses is a 400 that says what was expected. */
    <T> Optional<T> value(String name, Function<String, T> parser, String expected) {
        return text(name).map(text -> {
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException e) {
                throw Problem.badParameter(name, text, expected);
            }
        });
    }

    /** A whole number from {@code least} up; above {@code most} it is cut to {@code most}, as OGC API Features asks. */
    int limit(String name, int least, int most, int otherwise) {
        String expected = "a whole number from " + least + " to " + most;
        long number = value(name, Parameters::wholeNumber, expected).orElse((long) otherwise);
        if (number < least) {
            throw Problem.badParameter(name, text(name).orElse(""), expected);
        }
        return (int) Math.min(number, most);
    }

    /** A comma-separated list, at most 100 long, without blanks. */
    List<String> list(String name) {
        List<String> items = text(name)
                .map(t -> Arrays.stream(t.split(",", -1))
                        .map(String::strip)
                        .distinct()
                        .toList())
                .orElse(List.of());
        if (items.size() > MAX_LIST || items.contains("")) {
            throw Problem.badParameter(name, text(name).orElse(""), "1 to " + MAX_LIST + " values with commas between");
        }
        return items;
    }

    Optional<Boolean> yesOrNo(String name) {
        return value(
                name,
                text -> {
                    if (!text.equals("true") && !text.equals("false")) {
                        throw new IllegalArgumentException(text);
                    }
                    return text.equals("true");
                },
                "true or false");
    }

    private static void check(
            Map<String, List<String>> values, Collection<String> known, Collection<String> repeatable) {
        values.forEach((name, given) -> {
            if (!known.contains(name)) {
                throw Problem.badRequest("parameter '" + shown(name) + "' is not known here; known are "
                        + (known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known))));
            }
            if (given.size() != 1 && !repeatable.contains(name)) {
                throw Problem.badRequest("parameter '" + name + "' is given " + given.size() + " times");
            }
            int longest = name.equals("filter") ? MAX_FILTER_LENGTH : MAX_LENGTH;
            if (given.stream().anyMatch(v -> v.length() > longest)) {
                throw Problem.badRequest("parameter '" + name + "' is longer than " + longest + " characters");
            }
        });
    }

    private static long wholeNumber(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException(text);
        }
        return Long.parseLong(text);
    }

    /** Read here and not by the framework, which passes over what is wrongly encoded. */
    private static Map<String, List<String>> parsed(Context ctx) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String query = ctx.req().getQueryString();
        if (query == null) {
            return values;
        }
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
            }
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            // The first decoding maps each byte to one character, so that the second can refuse what is not UTF-8.
            byte[] bytes = URLDecoder.decode(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw Problem.badRequest("the query string is not correctly percent-encoded UTF-8");
        }
    }

    private static String shown(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }

    private static String shown(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
