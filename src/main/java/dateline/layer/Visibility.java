package dateline.layer;

import dateline.incident.Explanation;
import dateline.incident.Incident;
import dateline.incident.Reading;
import dateline.incident.Status;
import dateline.report.ReportId;
import dateline.resolution.Resolution;
import dateline.store.HistoryEntry;
import dateline.store.ReportSummary;
import dateline.store.Snapshot;
import dateline.store.StoredReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an audience may see. Every output passes through here: the public sees published incidents only, mentions and
 * metadata only of reports from which one was published, and no report's text, no history and no editor's name.
 */
public final class Visibility {
    private final Audience audience;

    private Visibility(Audience audience) {
        this.audience = audience;
    }

    /** What this audience may see. */
    public static Visibility of(Audience audience) {
        return new Visibility(audience);
    }

    /** Whether the incident may be seen: one that was dropped by nobody. */
    public boolean shows(Incident incident) {
        return !incident.handling().dropped() && (seesAll() || incident.status() == Status.PUBLISHED);
    }

    /** Whether a revision may be seen, if {@link #shows(Incident)} what it made of the incident. */
    boolean shows(HistoryEntry revision) {
        return seesAll() || revision.status() == Status.PUBLISHED;
    }

    /**
     * The versions of an incident with these revisions, oldest first. While it may not be seen itself, neither may be what
     * it was before.
     */
    public IncidentVersions versions(List<HistoryEntry> history) {
        return IncidentVersions.of(history, this);
    }

    /** Whether histories may be seen: who changed what, and why. */
    public boolean showsHistory() {
        return seesAll();
    }

    /** What may be seen of the content. */
    public Snapshot of(Snapshot content) {
        List<Incident> shown = shown(content.incidents());
        if (seesAll()) {
            return new Snapshot(content.version(), shown, content.history(), content.reports());
        }
        Set<ReportId> open = shown.stream().flatMap(i -> i.reports().stream()).collect(Collectors.toSet());
        List<ReportSummary> reports =
                content.reports().stream().filter(r -> open.contains(r.id())).toList();
        return new Snapshot(content.version(), shown, Map.of(), reports);
    }

    /** What may be seen of the report; empty where it must not be known to exist. */
    public Optional<VisibleReport> of(StoredReport stored) {
        Reading reading = stored.reading();
        List<Incident> shown = shown(reading.incidents());
        if (seesAll()) {
            return Optional.of(new VisibleReport(
                    ReportSummary.of(stored),
                    reading.report().text(),
                    reading.mentions(),
                    shown,
                    reading.warnings(),
                    reading.explanation()));
        }
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        List<Resolution> mentions = reading.mentions().stream()
                .map(ReportSummary::withoutCandidates)
                .toList();
        return Optional.of(
                new VisibleReport(ReportSummary.of(stored), null, mentions, shown, List.of(), Explanation.NONE));
    }

    private boolean seesAll() {
        return audience == Audience.EDITOR;
    }

    private List<Incident> shown(List<Incident> incidents) {
        return incidents.stream().filter(this::shows).toList();
    }
}
