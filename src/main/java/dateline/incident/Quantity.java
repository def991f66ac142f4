package dateline.incident;

import java.util.Locale;

/** What a claim counts. */
public enum Quantity {
    KILLED,
    WOUNDED,
    MISSING,
    ABDUCTED,
    ARRESTED,
    DISPLACED;

    /** The word used in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads the word of the API. */
    public static Quantity parse(String word) {
        for (Quantity value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("not a quantity: " + word);
    }
}
