package dateline.store;

import dateline.incident.Incident;
import dateline.incident.IncidentId;
import java.util.List;
import java.util.Map;

/**
 * Everything that layers are made of, at one moment, drafts and all.
 *
 * @param version the store's version then
 * @param incidents as they were then, in the order in which they were stored
 * @param history by incident, oldest first
 * @param reports in the order in which they were stored
 */
public record Snapshot(
        long version,
        List<Incident> incidents,
        Map<IncidentId, List<HistoryEntry>> history,
        List<ReportSummary> reports) {
    /** Nothing. */
    public static final Snapshot EMPTY = new Snapshot(0, List.of(), Map.of(), List.of());

    public Snapshot {
        incidents = List.copyOf(incidents);
        history = Map.copyOf(history);
        reports = List.copyOf(reports);
    }
}
