package dateline.mention;

import dateline.report.Sentence;
import dateline.report.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was marked in a report's text.
 *
 * @param text the text with its vocabulary
 * @param dateline where the dateline stands
 */
public record MarkedReport(
        Marked text,
        @Nullable Span dateline,
        List<PlaceMention> places,
        List<TimeMention> times,
        List<Quantity> quantities,
        List<Attribution> attributions) {
    public MarkedReport {
        places = List.copyOf(places);
        times = List.copyOf(times);
        quantities = List.copyOf(quantities);
        attributions = List.copyOf(attributions);
    }

    /** The times a sentence names. */
    public List<TimeMention> times(Sentence s) {
        return times.stream()
                .filter(t -> t.from() >= text.first(s) && t.to() <= text.end(s))
                .toList();
    }
}
