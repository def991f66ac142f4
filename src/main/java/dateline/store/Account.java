package dateline.store;

import java.time.Instant;

/**
 * Someone who holds a token.
 *
 * @param name 1 to 100 characters, unique
 */
public record Account(String name, Role role, Instant created) {
    public Account {
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("a name has 1 to 100 characters: " + name);
        }
    }
}
