package dateline.store;

import dateline.incident.Status;
import java.time.Instant;

/**
 * One revision of an incident.
 *
 * @param revision from 1
 * @param status the status from then on
 * @param editor who made it
 * @param reason why, may be empty
 */
public record HistoryEntry(int revision, Status status, String editor, String reason, Instant at) {}
