package dateline.layer;

import java.util.Locale;

/** The type of a property, named as in JSON Schema, with {@code date-time} for moments. */
public enum PropertyType {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    /** A moment, RFC 3339 in UTC. */
    DATE_TIME,
    /** A list of objects. */
    OBJECT;

    /** The word used in schemas. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
