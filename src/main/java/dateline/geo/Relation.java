package dateline.geo;

import java.util.Locale;

/** How the words place something against a named place. The words are those of the {@code place_relation} property. */
public enum Relation {
    AT,
    IN,
    NEAR,
    /** From or towards it: a bearing, never the place of what happened. */
    DIRECTION,
    BETWEEN,
    OUTSKIRTS,
    ALONG;

    /** The word used in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word of the API. */
    public static Relation parse(String word) {
        for (Relation value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("not a relation: " + word);
    }
}
