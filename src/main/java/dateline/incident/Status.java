package dateline.incident;

import java.util.Locale;

/** Where an incident stands on its way to the public. */
public enum Status {
    /** As read, seen by editors only. */
    DRAFT,
    /** Seen by everyone. */
    PUBLISHED,
    /** Withdrawn; seen by editors only. */
    RETRACTED;

    /** The word used in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads the word of the API. */
    public static Status parse(String word) {
        for (Status value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("not a status: " + word);
    }
}
