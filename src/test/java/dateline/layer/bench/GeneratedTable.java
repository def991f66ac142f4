package dateline.layer.bench;

import dateline.geo.Extent;
import dateline.incident.Incident;
import dateline.incident.Quantity;
import dateline.incident.Status;
import dateline.report.ReportId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes those of the generated incidents that everyone sees as a table for other servers: {@code GeneratedTable POINTS
 * COUNT FILE}. CSV with the columns id, time, type, fatalities, place, lang, text, lon and lat: the same things at the same
 * places and times as {@link GeneratedStore} writes, with less said of each. What has no place is left out.
 */
public final class GeneratedTable {
    private GeneratedTable() {}

    /** Writes the table. */
    public static void main(String[] arguments) throws IOException {
        GeneratedIncidents generated = new GeneratedIncidents(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        ReportId report = ReportId.of("");
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[2]))) {
            out.write("id,time,type,fatalities,place,lang,text,lon,lat\n");
            for (int i = 0; i < count; i++) {
                Incident next = generated.next(i, report);
                Extent extent = next.location().extent();
                if (next.status() == Status.PUBLISHED && extent != null) {
                    out.write(line(i + 1, next, extent));
                    out.newLine();
                }
            }
        }
    }

    private static String line(int id, Incident incident, Extent extent) {
        String quotes = String.join(
                " ", incident.evidence().stream().map(e -> e.quote()).toList());
        return String.join(
                ",",
                Integer.toString(id),
                String.valueOf(incident.time().start()),
                incident.kind(),
                incident.range(Quantity.KILLED)
                        .map(r -> Integer.toString(r.low()))
                        .orElse(""),
                quoted(incident.location().placeName()),
                "en",
                quoted(quotes),
                Double.toString(extent.point().lon()),
                Double.toString(extent.point().lat()));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
