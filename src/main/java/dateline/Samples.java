package dateline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dateline.incident.ReportInput;
import dateline.incident.ReportReader;
import dateline.incident.Status;
import dateline.report.Language;
import dateline.report.Provenance;
import dateline.store.IncidentStore;
import dateline.web.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The sample reports that a first run shows. */
final class Samples {
    private static final String EDITOR = "samples";

    private final List<ReportInput> reports;

    private Samples(List<ReportInput> reports) {
        this.reports = List.copyOf(reports);
    }

    /** The reports that {@code samples.yaml} of the folder lists. */
    static Samples in(Folder folder) {
        List<ReportInput> reports = new ArrayList<>();
        try {
            JsonNode list = new YAMLMapper().readTree(file(folder, "samples.yaml"));
            for (JsonNode entry : list) {
                reports.add(new ReportInput(
                        new String(file(folder, entry.path("file").asText()), StandardCharsets.UTF_8),
                        Instant.parse(entry.path("published_at").asText()),
                        new Language(entry.path("language").asText()),
                        new Provenance(
                                entry.path("source").asText(null),
                                entry.path("title").asText(null),
                                entry.path("url").asText(null))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private static byte[] file(Folder folder, String name) {
        return folder.find(name).orElseThrow(() -> new IllegalStateException("the sample " + name + " is missing"));
    }
}
