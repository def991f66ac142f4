package dateline.layer;

import dateline.incident.Explanation;
import dateline.incident.Incident;
import dateline.incident.Warning;
import dateline.resolution.Resolution;
import dateline.store.ReportSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as an audience may see it.
 *
 * @param text absent where it is withheld
 * @param mentions as read, for the public without the candidates that were not taken
 * @param incidents those that may be seen
 * @param warnings none for the public
 * @param explanation none for the public: it quotes the text
 */
public record VisibleReport(
        ReportSummary summary,
        @Nullable String text,
        List<Resolution> mentions,
        List<Incident> incidents,
        List<Warning> warnings,
        Explanation explanation) {
    public VisibleReport {
        mentions = List.copyOf(mentions);
        incidents = List.copyOf(incidents);
        warnings = List.copyOf(warnings);
    }
}
