package dateline.layer;

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
}
