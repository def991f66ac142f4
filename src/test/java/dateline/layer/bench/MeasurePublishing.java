package dateline.layer.bench;

import dateline.incident.Explanation;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.Reading;
import dateline.incident.Status;
import dateline.report.Language;
import dateline.report.Provenance;
import dateline.report.Publication;
import dateline.report.PublicationBasis;
import dateline.report.Report;
import dateline.report.ReportId;
import dateline.store.Store;
import dateline.store.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures how long the store takes to publish a report with one incident: {@code MeasurePublishing POINTS HOME} over one
 * that {@link GeneratedStore} filled. Prints the median and the longest in milliseconds, waiting for the disk included.
 */
public final class MeasurePublishing {
    private static final int ROUNDS = 11;

    private MeasurePublishing() {}

    /** Measures; the reports stay in the store. */
    public static void main(String[] arguments) throws IOException {
        GeneratedIncidents generated = new GeneratedIncidents(arguments[0]);
        Instant now = Instant.now();
        double[] times = new double[ROUNDS];
        try (Store store = SqliteStore.open(Path.of(arguments[1], "dateline.db"))) {
            for (int i = 0; i < ROUNDS; i++) {
                String text = "Measured at " + now + ", " + i;
                Reading reading = reading(text, generated.next(i, ReportId.of(text)), now);
                long begun = System.nanoTime();
                store.incidents().save(reading, Status.PUBLISHED, "generator", now);
                times[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT, "publish a report %12.1f median %12.1f longest%n", times[ROUNDS / 2], times[ROUNDS - 1]);
    }

    private static Reading reading(String text, Incident next, Instant now) {
        Report report = new Report(
                ReportId.of(text),
                text,
                new Language("en"),
                new Publication(now, PublicationBasis.GIVEN),
                new Provenance(null, null, null));
        Incident fresh = new Incident(
                new IncidentId(next.id().value() + "-" + now.toEpochMilli()),
                next.kind(),
                next.title(),
                Status.DRAFT,
                next.verification(),
                next.background(),
                next.time(),
                next.location(),
                next.claims(),
                next.origins(),
                next.sources(),
                next.actors(),
                next.evidence(),
                next.confidence(),
                next.revision());
        return new Reading(report, 1, List.of(), List.of(fresh), List.of(), Explanation.NONE);
    }
}
