package dateline.incident;

import dateline.report.Report;
import dateline.resolution.Resolution;
import java.util.List;

/**
 * All that was read out of one report.
 *
 * @param sentences how many sentences it has
 * @param mentions in the order of the text, resolved or not
 * @param incidents drafts, in the order of the text
 * @param explanation how it was read
 */
public record Reading(
        Report report,
        int sentences,
        List<Resolution> mentions,
        List<Incident> incidents,
        List<Warning> warnings,
        Explanation explanation) {
    public Reading {
        mentions = List.copyOf(mentions);
        incidents = List.copyOf(incidents);
        warnings = List.copyOf(warnings);
    }
}
