package dateline.store;

import dateline.report.Language;
import dateline.report.Provenance;
import dateline.report.Publication;
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
}
