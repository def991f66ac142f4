package dateline.mention;

import dateline.report.Sentence;
import dateline.report.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was marked in a report's text.
 *
 * @param text the text with its vocabulary
 * @param dateline where the dateline stands
 * @param times in the order of the text
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
        List<TimeMention> named = new ArrayList<>();
        for (int i = firstTimeFrom(text.first(s));
                i < times.size() && times.get(i).from() < text.end(s);
                i++) {
            if (times.get(i).to() <= text.end(s)) {
                named.add(times.get(i));
            }
        }
        return List.copyOf(named);
    }

    /** The number of the first time that begins with this token or later. */
    private int firstTimeFrom(int token) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle).from() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
