package dateline.gazetteer;

import java.util.Locale;

/** How a name was found, most trustworthy first. */
public enum MatchMethod {
    EXACT,
    FOLDED,
    PREFIX,
    TYPO,
    SOUND;

    /** The word used in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
