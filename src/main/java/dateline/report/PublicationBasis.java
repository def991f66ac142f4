package dateline.report;

import java.util.Locale;

/** How the date of publication is known. */
public enum PublicationBasis {
    /** Whoever handed in the report said so. */
    GIVEN,
    /** The text itself says so, in its dateline or heading. */
    INFERRED,
    /** Nobody says so: only the moment of receipt is known, and relative times are left open. */
    RECEIVED;

    /** The word used in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
