package dateline.layer;

import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.Reading;
import dateline.store.HistoryEntry;
import dateline.store.RandomReadings;
import dateline.store.ReportSummary;
import dateline.store.Snapshot;
import dateline.store.StoredReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Content for layers. */
public final class Snapshots {
    static final String EDITOR = "name-of-the-editor";
    static final String REASON = "reason-of-the-editor";

    private Snapshots() {}

    public static List<Reading> readings(long seed, int count) {
        RandomReadings random = new RandomReadings(seed);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            readings.add(random.next());
        }
        return readings;
    }

    public static Snapshot of(List<Reading> readings) {
        List<Incident> incidents = new ArrayList<>();
        Map<IncidentId, List<HistoryEntry>> history = new HashMap<>();
        List<ReportSummary> reports = new ArrayList<>();
        for (Reading reading : readings) {
            for (Incident incident : reading.incidents()) {
                incidents.add(incident);
                history.put(
                        incident.id(), List.of(new HistoryEntry(1, incident.status(), EDITOR, REASON, Instant.EPOCH)));
            }
            reports.add(ReportSummary.of(new StoredReport(reading, Instant.EPOCH.plusSeconds(reports.size() / 3))));
        }
        return new Snapshot(7, incidents, history, reports);
    }

    public static Layers layers(Incident... incidents) {
        return Layers.of(new Snapshot(1, List.of(incidents), Map.of(), List.of()), NoGazetteer.but());
    }
}
