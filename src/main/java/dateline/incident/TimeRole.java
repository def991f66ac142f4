package dateline.incident;

import java.util.Locale;

/** What the time that words name is the time of. */
public enum TimeRole {
    /** Something that happened. */
    EVENT,
    /** Somebody said something. */
    STATEMENT,
    /** The report was published. */
    PUBLISHED,
    /** Something told as history. */
    BACKGROUND;

    /** As the API writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
