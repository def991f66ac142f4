package dateline.store;

import java.util.Locale;

/** What the holder of a token may do; each may do what those before it may. */
public enum Role {
    /** Read reports without storing them. */
    VIEWER,
    /** Store reports, see drafts, publish and retract. */
    EDITOR,
    /** Give and take away tokens. */
    ADMIN;

    /** Whether this role may do what {@code needed} may. */
    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** The word used in the API and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word of the command line. */
    public static Role parse(String word) {
        for (Role value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("not a role: " + word + " (viewer, editor or admin)");
    }
}
