package dateline.incident;

import java.time.Instant;

/**
 * Says that a value was set by an editor, and not read from the words of a report.
 *
 * @param editor who set it
 * @param reason why
 */
public record Amendment(IncidentPart part, String editor, String reason, Instant at) {
    public Amendment {
        if (editor.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("what an editor sets carries the editor and the reason");
        }
    }
}
