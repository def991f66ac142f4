package dateline.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well many reports were read.
 *
 * @param reports how many there were
 * @param complete whether what was read beyond what is written down is wrong; where not, only recall means anything
 * @param byLanguage by the code of the language, in order
 * @param faults in the order of the reports
 */
public record Evaluation(int reports, boolean complete, Map<String, Scores> byLanguage, List<Fault> faults) {
    public Evaluation {
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
        faults = List.copyOf(faults);
    }

    /** All languages together: the sum of what was counted, not the mean of the shares. */
    public Scores overall() {
        return byLanguage.values().stream().reduce(Scores.NONE, Scores::plus);
    }
}
