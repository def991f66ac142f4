package dateline.store;

import java.time.Instant;

/**
 * Someone who holds a token.
 *
 * @param name 1 to 100 characters, unique
 */
public record Account(String name, Role role, Instant created) {
    /** The most characters of a name. */
    public static final int LONGEST_NAME = 100;

    public Account {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to 100 characters: " + name);
        }
    }
}
