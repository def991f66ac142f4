package dateline.incident;

import java.util.Locale;

/** How far the sources bear an incident out. */
public enum Verification {
    /** One kind of source says so. */
    REPORTED,
    /** Two independent kinds of source say so. */
    CORROBORATED,
    /** An editor or the responsible authority confirms it. */
    CONFIRMED,
    /** A source denies it. */
    DISPUTED;

    /** The word used in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads the word of the API. */
    public static Verification parse(String word) {
        for (Verification value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("not a verification: " + word);
    }
}
