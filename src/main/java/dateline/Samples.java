package dateline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dateline.cli.UsageException;
import dateline.data.DataFiles;
import dateline.incident.ReportInput;
import dateline.incident.ReportReader;
import dateline.incident.Status;
import dateline.report.Language;
import dateline.report.Provenance;
import dateline.store.IncidentStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample reports that a first run shows.
 *
 * @param reports in the order of {@code samples.yaml}
 */
record Samples(List<ReportInput> reports) {
    private static final String EDITOR = "samples";

    Samples {
        reports = List.copyOf(reports);
    }

    /** Reads the reports that {@code samples/samples.yaml} lists. */
    static Samples read(DataFiles files) throws UsageException {
        List<ReportInput> reports = new ArrayList<>();
        try {
            for (JsonNode entry : new YAMLMapper().readTree(bytes(files, "samples.yaml"))) {
                reports.add(new ReportInput(
                        new String(bytes(files, entry.path("file").asText()), StandardCharsets.UTF_8),
                        Instant.parse(entry.path("published_at").asText()),
                        new Language(entry.path("language").asText()),
                        new Provenance(
                                entry.path("source").asText(null),
                                entry.path("title").asText(null),
                                entry.path("url").asText(null))));
            }
        } catch (IOException e) {
            throw new UsageException("the samples cannot be read: " + e.getMessage(), e);
        }
        return new Samples(reports);
    }

    /** Reads the reports, stores them and publishes their incidents; those that are there already stay as they are. */
    void publishIn(IncidentStore store, ReportReader reader, Clock clock) {
        for (ReportInput report : reports) {
            Instant now = clock.instant();
            store.save(reader.read(report, now), Status.PUBLISHED, EDITOR, now);
        }
    }

    private static byte[] bytes(DataFiles files, String name) throws IOException {
        try (InputStream in = files.open("samples/" + name)) {
            return in.readAllBytes();
        }
    }
}
