package dateline.incident;

import java.time.Instant;

/** Reads a report: text in; mentions, incidents, claims and warnings out. The same input gives the same reading. */
public interface ReportReader {
    /**
     * Reads one report.
     *
     * @param receivedAt now, as the caller's clock says
     */
    Reading read(ReportInput input, Instant receivedAt);
}
