package dateline.incident;

import java.util.Locale;

/** What of an incident an editor can set. */
public enum IncidentPart {
    KIND,
    TITLE,
    TIME,
    PLACE,
    BACKGROUND,
    VERIFICATION,
    CLAIMS,
    /** The words it rests on. */
    EVIDENCE;

    /** The word used in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
