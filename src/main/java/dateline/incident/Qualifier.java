package dateline.incident;

import java.util.Locale;

/** How a source bounds its number. */
public enum Qualifier {
    EXACT,
    ABOUT,
    AT_LEAST,
    AT_MOST,
    MORE_THAN,
    LESS_THAN,
    /** A word such as "dozens". */
    VAGUE;

    /** The word used in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads the word of the API. */
    public static Qualifier parse(String word) {
        for (Qualifier value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("not a qualifier: " + word);
    }
}
