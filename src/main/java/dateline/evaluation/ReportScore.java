package dateline.evaluation;

import java.util.List;

/** How well one report was read. */
public record ReportScore(Scores scores, List<Fault> faults) {
    public ReportScore {
        faults = List.copyOf(faults);
    }
}
