package dateline.evaluation.gold;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.geo.LonLat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object of a gold file that knows where it stands, so that what is wrong with it can be said by its key.
 *
 * @param path the keys that lead to it, {@code incidents[1]}; empty for the whole file
 */
record GoldNode(String file, String path, JsonNode node) {
    /** Refuses what is no object, or has a key that the format does not know. */
    GoldNode knowing(Set<String> keys) throws GoldFormatException {
        if (!node.isObject()) {
            throw new GoldFormatException(file, path, "expected keys and values");
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!keys.contains(entry.getKey())) {
                throw wrong(entry.getKey(), "the format has no such key");
            }
        }
        return this;
    }

    GoldFormatException wrong(String key, String what) {
        return new GoldFormatException(file, path.isEmpty() ? key : path + "." + key, what);
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    Optional<String> text(String key) throws GoldFormatException {
        if (!has(key)) {
            return Optional.empty();
        }
        if (!node.get(key).isValueNode()) {
            throw wrong(key, "expected words");
        }
        return Optional.of(node.get(key).asText());
    }

    String needed(String key) throws GoldFormatException {
        return text(key).orElseThrow(() -> wrong(key, "is missing"));
    }

    /** The value of a key, made by a parser that refuses with an {@link IllegalArgumentException}. */
    <T> T parsed(String key, Function<String, T> parser) throws GoldFormatException {
        String word = needed(key);
        try {
            return parser.apply(word);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw wrong(key, String.valueOf(e.getMessage()));
        }
    }

    boolean isTrue(String key) throws GoldFormatException {
        if (has(key) && !node.get(key).isBoolean()) {
            throw wrong(key, "expected true or false");
        }
        return node.path(key).asBoolean(false);
    }

    OptionalDouble number(String key) throws GoldFormatException {
        if (!has(key)) {
            return OptionalDouble.empty();
        }
        if (!node.get(key).isNumber()) {
            throw wrong(key, "expected a number");
        }
        return OptionalDouble.of(node.get(key).asDouble());
    }

    @Nullable
    Integer whole(String key) throws GoldFormatException {
        if (!has(key)) {
            return null;
        }
        if (!node.get(key).canConvertToExactIntegral()) {
            throw wrong(key, "expected a whole number");
        }
        return node.get(key).asInt();
    }

    @Nullable
    LocalDate date(String key) throws GoldFormatException {
        return has(key) ? parsed(key, LocalDate::parse) : null;
    }

    @Nullable
    LonLat position(String key) throws GoldFormatException {
        if (!has(key)) {
            return null;
        }
        JsonNode pair = node.get(key);
        if (!pair.isArray()
                || pair.size() != 2
                || !pair.get(0).isNumber()
                || !pair.get(1).isNumber()) {
            throw wrong(key, "expected [longitude, latitude]");
        }
        try {
            return new LonLat(pair.get(0).asDouble(), pair.get(1).asDouble());
        } catch (IllegalArgumentException e) {
            throw wrong(key, String.valueOf(e.getMessage()));
        }
    }

    /** The days from the key {@code from} to the key {@code to}; absent where both are. */
    @Nullable
    Days days() throws GoldFormatException {
        LocalDate first = date("from");
        LocalDate last = date("to");
        if (first == null && last == null) {
            return null;
        }
        if (first == null) {
            throw wrong("from", "is missing, though there is a 'to'");
        }
        try {
            return new Days(first, last == null ? first : last);
        } catch (IllegalArgumentException e) {
            throw wrong("to", String.valueOf(e.getMessage()));
        }
    }

    /** A word or a list of words. */
    List<String> words(String key) throws GoldFormatException {
        if (!has(key)) {
            return List.of();
        }
        if (!node.get(key).isArray()) {
            return List.of(needed(key));
        }
        List<String> words = new ArrayList<>();
        for (JsonNode word : node.get(key)) {
            if (!word.isValueNode()) {
                throw wrong(key, "expected a list of words");
            }
            words.add(word.asText());
        }
        return words;
    }

    /** The objects of a list; none where the key is missing. */
    List<GoldNode> list(String key) throws GoldFormatException {
        List<GoldNode> nodes = new ArrayList<>();
        if (!has(key)) {
            return nodes;
        }
        if (!node.get(key).isArray()) {
            throw wrong(key, "expected a list");
        }
        for (JsonNode item : node.get(key)) {
            String at = (path.isEmpty() ? key : path + "." + key) + "[" + nodes.size() + "]";
            nodes.add(new GoldNode(file, at, item));
        }
        return nodes;
    }
}
