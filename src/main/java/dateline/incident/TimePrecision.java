package dateline.incident;

import java.util.Locale;

/** How exactly a time is known. */
public enum TimePrecision {
    MINUTE,
    HOUR,
    PART_OF_DAY,
    DAY,
    WEEK,
    MONTH,
    SEASON,
    YEAR,
    UNKNOWN;

    /** The word used in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads the word of the API. */
    public static TimePrecision parse(String word) {
        for (TimePrecision value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("not a time precision: " + word);
    }
}
