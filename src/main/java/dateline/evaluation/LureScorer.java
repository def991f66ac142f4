package dateline.evaluation;

import dateline.evaluation.gold.GoldReport;
import dateline.evaluation.gold.Lure;
import dateline.incident.Incident;
import dateline.report.Span;
import dateline.resolution.Resolution;
import java.util.List;

/** Judges whether words that look like a place or an incident, and are none, were taken for one. */
final class LureScorer {
    private final ScoreSheet sheet;
    private final GoldReport gold;

    LureScorer(ScoreSheet sheet, GoldReport gold) {
        this.sheet = sheet;
        this.gold = gold;
    }

    /** Counts the words that a mention was read in, unless it is a mention of the gold report as well. */
    void places(List<Resolution> read) {
        for (Lure lure : gold.notPlaces()) {
            boolean taken = read.stream()
                    .map(Resolution::span)
                    .filter(s -> s.overlaps(lure.span()))
                    .anyMatch(s ->
                            gold.mentions().stream().noneMatch(m -> m.span().overlaps(s)));
            count(Measure.NOT_PLACE_READ, "not-place", lure, taken);
        }
    }

    /**
     * Counts the words in whose sentence something was read to have happened that did not.
     *
     * @param unpaired the incidents that are none of the gold report
     */
    void incidents(List<Incident> unpaired) {
        for (Lure lure : gold.notIncidents()) {
            boolean taken = unpaired.stream()
                    .flatMap(i -> i.evidence().stream())
                    .filter(e -> e.supports().equals("incident"))
                    .anyMatch(e -> e.span().overlaps(lure.span()));
            count(Measure.NOT_INCIDENT_READ, "not-incident", lure, taken);
        }
    }

    private void count(Measure measure, String stage, Lure lure, boolean taken) {
        sheet.count(measure, taken);
        if (taken) {
            Span words = lure.span();
            sheet.fault(stage, words, lure.why(), sheet.words(words));
        }
    }
}
