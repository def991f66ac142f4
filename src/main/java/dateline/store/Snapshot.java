package dateline.store;

import dateline.incident.Incident;
import dateline.incident.IncidentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

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

    /**
     * All that is told.
     *
     * @param telling tells a reader, and answers with the version of what it told
     */
    public static Snapshot of(ToLongFunction<SnapshotReader> telling) {
        List<Incident> incidents = new ArrayList<>();
        Map<IncidentId, List<HistoryEntry>> history = new LinkedHashMap<>();
        List<ReportSummary> reports = new ArrayList<>();
        long version = telling.applyAsLong(new SnapshotReader() {
            @Override
            public void incident(Incident incident, List<HistoryEntry> revisions) {
                incidents.add(incident);
                history.put(incident.id(), revisions);
            }

            @Override
            public void report(ReportSummary report) {
                reports.add(report);
            }
        });
        return new Snapshot(version, incidents, history, reports);
    }
}
