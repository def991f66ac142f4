package dateline.store;

import dateline.incident.Reading;
import dateline.report.Language;
import dateline.report.Provenance;
import dateline.report.Publication;
import dateline.report.Report;
import dateline.report.ReportId;
import dateline.resolution.Resolution;
import java.time.Instant;
import java.util.List;

/**
 * A stored report without its text.
 *
 * @param characters length of its text in UTF-16 units
 * @param created when it was stored
 * @param mentions those that were resolved, without the candidates that were not taken
 */
public record ReportSummary(
        ReportId id,
        Language language,
        Publication publication,
        Provenance provenance,
        int characters,
        int sentences,
        Instant created,
        List<Resolution> mentions) {
    public ReportSummary {
        mentions = List.copyOf(mentions);
    }

    /** The summary of a report as it is stored. */
    public static ReportSummary of(StoredReport stored) {
        Reading reading = stored.reading();
        Report report = reading.report();
        return new ReportSummary(
                report.id(),
                report.language(),
                report.publication(),
                report.provenance(),
                report.text().length(),
                reading.sentences(),
                stored.created(),
                resolved(reading.mentions()));
    }

    /** Those of the mentions that were resolved, without the candidates that were not taken. */
    public static List<Resolution> resolved(List<Resolution> mentions) {
        return mentions.stream()
                .filter(Resolution::isResolved)
                .map(ReportSummary::withoutCandidates)
                .toList();
    }

    /** The mention without the candidates that were not taken. */
    public static Resolution withoutCandidates(Resolution mention) {
        return new Resolution(
                mention.span(),
                mention.surface(),
                mention.relation(),
                mention.place(),
                mention.facility(),
                mention.precision(),
                mention.extent(),
                mention.basis(),
                List.of(),
                mention.confidence(),
                mention.note());
    }
}
