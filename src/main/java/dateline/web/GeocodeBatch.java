package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Takes many names out of a request: the lines of a text, or the {@code names} of a JSON object. */
final class GeocodeBatch {
    static final int MAX_NAMES = 1000;

    /** What may be said of all names at once, and of each. */
    private static final List<String> OF_ALL = List.of("focus", "bbox", "country", "type", "lang", "limit");

    private GeocodeBatch() {}

    /**
     * One of the names.
     *
     * @param shown the name as it was sent, or what stands in its place
     * @param asked parameters as of a single question
     * @param fault why it is no question at all; absent where it is one
     */
    record Entry(
            String shown,
            Map<String, String> asked,
            @Nullable String fault) {
        static Entry of(String name, Map<String, String> ofAll) {
            Map<String, String> asked = new LinkedHashMap<>(ofAll);
            asked.put("q", name);
            return new Entry(name, asked, null);
        }
    }

    static List<Entry> parse(Context ctx) {
        byte[] body = Requests.body(ctx);
        List<Entry> entries = switch (Requests.mediaType(ctx)) {
            case "application/json" -> ofJson(ctx, Requests.utf8(body));
            case "text/plain" -> ofText(ctx, Requests.utf8(body));
            default -> throw Problem.of(415, "names are taken as application/json, or one a line as text/plain");
        };
        if (entries.isEmpty()) {
            throw Problem.badRequest("there are no names, expected 1 to " + MAX_NAMES);
        }
        return entries;
    }

    private static List<Entry> ofText(Context ctx, String text) {
        Parameters parameters = Parameters.of(ctx, OF_ALL);
        Map<String, String> ofAll = new LinkedHashMap<>();
        parameters.names().forEach(n -> parameters.text(n).ifPresent(v -> ofAll.put(n, v)));
        List<String> names = text.lines().filter(line -> !line.isBlank()).toList();
        requireFew(names.size());
        return names.stream().map(name -> Entry.of(name, ofAll)).toList();
    }

    private static List<Entry> ofJson(Context ctx, String text) {
        Parameters.of(ctx);
        // Jackson guesses UTF-16 and UTF-32 and repairs what is broken: the encoding is settled before.
        JsonNode json = Json.parse(text.getBytes(StandardCharsets.UTF_8));
        JsonNode names = json.path("names");
        if (!names.isArray()) {
            throw Problem.badRequest("the body is not a JSON object with a list 'names'");
        }
        requireFew(names.size());
        Map<String, String> ofAll = new LinkedHashMap<>();
        json.properties().forEach(member -> {
            if (!member.getKey().equals("names")) {
                ofAll.put(member.getKey(), word(member.getValue()));
            }
        });
        Parameters.of(ofAll, OF_ALL);
        List<Entry> entries = new ArrayList<>();
        names.forEach(name -> entries.add(entry(name, ofAll)));
        return entries;
    }

    private static void requireFew(int names) {
        if (names > MAX_NAMES) {
            throw Problem.of(413, names + " names are too many, at most " + MAX_NAMES + " are taken in one request");
        }
    }

    private static Entry entry(JsonNode name, Map<String, String> ofAll) {
        String shown = wellFormed(name.isObject() ? word(name.path("q")) : word(name));
        try {
            if (name.isTextual()) {
                Requests.requireWellFormed("q", name.textValue());
                return Entry.of(name.textValue(), ofAll);
            }
            if (!name.isObject()) {
                throw Problem.badRequest("a name is a string, or an object with 'q'");
            }
            Map<String, String> asked = new LinkedHashMap<>(ofAll);
            name.properties().forEach(member -> asked.put(member.getKey(), word(member.getValue())));
            asked.forEach(Requests::requireWellFormed);
            return new Entry(shown, asked, null);
        } catch (Problem problem) {
            return new Entry(shown, Map.of(), problem.detail());
        }
    }

    /** A value as a parameter of an address would say it: lists with commas. */
    private static String word(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : value.asText();
    }

    /** Half a surrogate pair could not be sent back as UTF-8. */
    private static String wellFormed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
