package dateline.store;

import java.time.Instant;

/**
 * One thing that somebody did.
 *
 * @param id its place in the log, the greater the later
 * @param who the name of the account
 * @param action {@code incident}, {@code place}, or what became of an account: {@code create}, {@code assign}, {@code revoke}
 * @param subject the id of the incident or place, the name of the account
 * @param revision the revision of the incident or place that it made; 0 for an account
 * @param state the status of the incident from then on, the role of the account, {@code removed} of a place that was taken back;
 *     else empty
 * @param reason why; may be empty
 */
public record AuditEntry(
        String id, Instant at, String who, String action, String subject, int revision, String state, String reason) {}
