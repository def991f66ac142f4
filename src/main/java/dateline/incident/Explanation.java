package dateline.incident;

import dateline.report.Decision;
import java.util.List;

/**
 * How a report was read: the times and speakers marked in it, and each decision with its rule and its words. All in the
 * order of the text.
 */
public record Explanation(List<TimeInText> times, List<Speaker> speakers, List<Decision> decisions) {
    /** Nothing is explained: withheld, or read before explanations were kept. */
    public static final Explanation NONE = new Explanation(List.of(), List.of(), List.of());

    public Explanation {
        times = List.copyOf(times);
        speakers = List.copyOf(speakers);
        decisions = List.copyOf(decisions);
    }
}
