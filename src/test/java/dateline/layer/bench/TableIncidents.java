package dateline.layer.bench;

import dateline.geo.Extent;
import dateline.geo.LonLat;
import dateline.geo.Precision;
import dateline.geo.Relation;
import dateline.incident.Actors;
import dateline.incident.Claim;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.Location;
import dateline.incident.Occurrence;
import dateline.incident.Qualifier;
import dateline.incident.Quantity;
import dateline.incident.Source;
import dateline.incident.SourceKind;
import dateline.incident.Status;
import dateline.incident.TimePrecision;
import dateline.incident.Verification;
import dateline.layer.CurrentLayers.Content;
import dateline.report.Evidence;
import dateline.report.Language;
import dateline.report.ReportId;
import dateline.report.Span;
import dateline.resolution.PlaceBasis;
import dateline.store.SnapshotReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a table that other servers hold too, as published incidents: id, time, type, fatalities, place, lang, text, lon
 * and lat. Each has one claim, the dead, and its text as evidence: no more is said of it there.
 */
public final class TableIncidents {
    /** Where the table's types are not ours. */
    private static final Map<String, String> KINDS = Map.of(
            "armed_clash", "clash",
            "air_strike", "airstrike",
            "attack_on_civilians", "killing",
            "airport_closure", "closure",
            "kidnapping", "abduction");

    private static final double METRES = 5_000;

    private TableIncidents() {}

    /** Content that does not change. */
    public static Content of(Path table) {
        return new Content(() -> 1, reader -> tell(table, reader), since -> {
            throw new UnsupportedOperationException("the table does not change");
        });
    }

    private static long tell(Path table, SnapshotReader reader) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(Files.newBufferedReader(table), format);
                Stream<CSVRecord> all = rows.stream()) {
            all.forEach(row -> reader.incident(incident(row), List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 1;
    }

    private static Incident incident(CSVRecord row) {
        Instant time = Instant.parse(row.get("time"));
        Language language = new Language(row.get("lang"));
        String text = row.get("text");
        ReportId report = ReportId.of("table");
        Evidence evidence = new Evidence(report, new Span(0, text.length()), text, language, "incident");
        int killed = Integer.parseInt(row.get("fatalities"));
        Claim claim = new Claim(
                Quantity.KILLED,
                killed,
                killed,
                row.get("fatalities"),
                Qualifier.EXACT,
                new Source(SourceKind.UNKNOWN, "", false),
                time,
                evidence,
                false);
        LonLat at = new LonLat(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat")));
        String type = row.get("type");
        return new Incident(
                new IncidentId("inc-" + row.get("id")),
                KINDS.getOrDefault(type, type),
                type.replace('_', ' ') + " in " + row.get("place"),
                Status.PUBLISHED,
                Verification.REPORTED,
                false,
                new Occurrence(time, time.plus(1, ChronoUnit.HOURS), TimePrecision.HOUR, ""),
                new Location(
                        null,
                        row.get("place"),
                        Precision.LOCALITY,
                        Relation.IN,
                        PlaceBasis.EDITOR,
                        new Extent(GeneratedIncidents.disc(at, METRES), at, METRES),
                        null,
                        "",
                        ""),
                List.of(claim),
                List.of(),
                List.of(),
                Actors.NONE,
                List.of(evidence),
                1,
                new Incident.Revision(1, time, time));
    }
}
