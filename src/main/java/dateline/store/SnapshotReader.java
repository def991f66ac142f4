package dateline.store;

import dateline.incident.Incident;
import java.util.List;

/** Is told what a store holds, one thing after the other, so that not all of it must be in memory at once. */
public interface SnapshotReader {
    /**
     * An incident as it is, in the order in which they were first stored.
     *
     * @param history its revisions, oldest first; the last is the one it is at
     */
    void incident(Incident incident, List<HistoryEntry> history);

    /** A report, after all incidents, in the order in which they were stored. */
    void report(ReportSummary report);
}
