package dateline.web;

import dateline.geo.Extent;
import dateline.geo.LonLat;
import dateline.geo.Precision;
import dateline.geo.Relation;
import dateline.incident.Actors;
import dateline.incident.Claim;
import dateline.incident.Explanation;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.Location;
import dateline.incident.Occurrence;
import dateline.incident.Qualifier;
import dateline.incident.Quantity;
import dateline.incident.Reading;
import dateline.incident.ReportInput;
import dateline.incident.ReportReader;
import dateline.incident.Source;
import dateline.incident.SourceKind;
import dateline.incident.Status;
import dateline.incident.TimePrecision;
import dateline.incident.Verification;
import dateline.report.Evidence;
import dateline.report.Language;
import dateline.report.Publication;
import dateline.report.PublicationBasis;
import dateline.report.Report;
import dateline.report.ReportId;
import dateline.report.Span;
import dateline.resolution.PlaceBasis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads reports that are written as tables, so that a test sees at a glance what is stored. A line such as {@code @
 * flood -7.95 12.58 2024-09-17T05:30:00Z/2024-09-17T06:30:00Z Title} is an incident; {@code nowhere} stands for the
 * position and {@code never} for the time where there is none. {@code !fail} makes the reader fail.
 */
final class TableReader implements ReportReader {
    @Override
    public Reading read(ReportInput input, Instant receivedAt) {
        String text = input.text();
        if (text.contains("!fail")) {
            throw new IllegalStateException("secret inner detail");
        }
        ReportId id = ReportId.of(text);
        Report report = new Report(
                id,
                text,
                Optional.ofNullable(input.language()).orElse(new Language("en")),
                Optional.ofNullable(input.publishedAt())
                        .map(at -> new Publication(at, PublicationBasis.GIVEN))
                        .orElse(new Publication(receivedAt, PublicationBasis.RECEIVED)),
                input.provenance());
        List<Incident> incidents = new ArrayList<>();
        int position = 0;
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("@ ")) {
                Evidence evidence = new Evidence(
                        id, new Span(position, position + line.length()), line, report.language(), "incident");
                incidents.add(incident(line.split(" ", 6), evidence, receivedAt, incidents.size()));
            }
            position += line.length() + 1;
        }
        return new Reading(report, incidents.size(), List.of(), incidents, List.of(), Explanation.NONE);
    }

    private static Incident incident(String[] cells, Evidence evidence, Instant now, int serial) {
        boolean isPlaced = !cells[2].equals("nowhere");
        int next = isPlaced ? 4 : 3;
        String[] interval = cells[next].split("/", -1);
        String title = String.join(" ", List.of(cells).subList(next + 1, cells.length));
        Source police = new Source(SourceKind.POLICE, "police", false);
        return new Incident(
                new IncidentId("inc-" + evidence.report().sha256().substring(0, 8) + "-" + serial),
                cells[1],
                title,
                Status.DRAFT,
                Verification.REPORTED,
                false,
                cells[next].equals("never")
                        ? Occurrence.UNKNOWN
                        : new Occurrence(
                                Instant.parse(interval[0]), Instant.parse(interval[1]), TimePrecision.HOUR, "then"),
                isPlaced ? place(cells) : Location.UNKNOWN,
                List.of(new Claim(Quantity.KILLED, 3, 3, "three", Qualifier.EXACT, police, null, evidence, false)),
                List.of(),
                List.of(police),
                Actors.NONE,
                List.of(evidence),
                0.5,
                new Incident.Revision(1, now, now));
    }

    private static Location place(String[] cells) {
        LonLat point = new LonLat(Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
        return new Location(
                null,
                "somewhere",
                Precision.NEIGHBOURHOOD,
                Relation.IN,
                PlaceBasis.GAZETTEER,
                Extent.disc(point, 1200),
                "ML",
                "Bamako",
                "");
    }
}
