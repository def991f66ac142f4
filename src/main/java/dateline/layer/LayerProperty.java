package dateline.layer;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * A property of a layer's features.
 *
 * @param description what it says, in one sentence
 * @param values the only values it can have; empty where it is free
 */
public record LayerProperty(String name, PropertyType type, String description, List<String> values) {
    public LayerProperty {
        values = List.copyOf(values);
    }

    /** Whether features can be chosen by its value. */
    public boolean isQueryable() {
        return type != PropertyType.OBJECT;
    }

    /**
     * The value that a text stands for.
     *
     * @throws IllegalArgumentException if the property cannot have it
     */
    Object read(String text) {
        try {
            return switch (type) {
                case INTEGER -> Integer.valueOf(text);
                case NUMBER -> Double.valueOf(text);
                case DATE_TIME -> Instant.parse(text);
                case BOOLEAN -> truth(text);
                case STRING, OBJECT -> word(text);
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException(name + " is " + type.word() + ", not " + text, e);
        }
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NumberFormatException(text);
        };
    }

    private String word(String text) {
        if (!values.isEmpty() && !values.contains(text)) {
            throw new IllegalArgumentException(name + " is one of " + String.join(", ", values) + ", not " + text);
        }
        return text;
    }
}
