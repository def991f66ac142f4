package dateline.store;

import dateline.incident.Reading;
import java.time.Instant;

/**
 * A report as it is stored.
 *
 * @param reading the report with its mentions and warnings as read, and its incidents as they are now
 * @param created when it was stored
 */
public record StoredReport(Reading reading, Instant created) {}
