package dateline.store;

import java.time.Instant;

/**
 * Who made a change, why and when.
 *
 * @param editor the name of the account
 * @param reason may be empty
 */
public record Signature(String editor, String reason, Instant at) {
    public Signature {
        if (editor.isBlank()) {
            throw new IllegalArgumentException("a change has an editor");
        }
        reason = reason.strip();
    }
}
