package dateline.store;

import java.util.List;
import java.util.Optional;

/**
 * Who did what, and when. It is not written beside the work but read from what the work itself writes and nothing may
 * change: the revisions of incidents and places, and what became of accounts. So nothing is done that it does not tell.
 */
public interface AuditLog {
    /**
     * Entries, newest first.
     *
     * @param before the id of the entry to go on after; empty for the newest
     * @param limit how many at most
     */
    List<AuditEntry> list(Optional<String> before, int limit);
}
