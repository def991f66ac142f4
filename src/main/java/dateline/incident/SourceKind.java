package dateline.incident;

import java.util.Locale;

/** Who speaks. */
public enum SourceKind {
    MILITARY,
    POLICE,
    SECURITY,
    GOVERNMENT,
    /** A local official, named or not. */
    OFFICIAL,
    MEDICAL,
    /** A humanitarian body, an NGO, the United Nations. */
    AID,
    ARMED_GROUP,
    WITNESS,
    MEDIA,
    DOCUMENT,
    /** The report does not say. */
    UNKNOWN;

    /** The word used in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads the word of the API. */
    public static SourceKind parse(String word) {
        for (SourceKind value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("not a kind of source: " + word);
    }
}
