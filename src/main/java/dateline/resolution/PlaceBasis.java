package dateline.resolution;

import java.util.Locale;

/** Where a location comes from. */
public enum PlaceBasis {
    /** The report gives coordinates. */
    STATED,
    /** The gazetteer knows the named place. */
    GAZETTEER,
    /** Worked out from the words and from other places. */
    DERIVED,
    /** An editor set it. */
    EDITOR;

    /** The word used in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
