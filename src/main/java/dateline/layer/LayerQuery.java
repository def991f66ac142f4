package dateline.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the features of a layer.
 *
 * @param selection which features
 * @param order by which properties they are put in order first, and then as they were stored
 * @param limit how many at most, above zero
 * @param offset how many to leave out first, from the cursor or the beginning
 * @param cursor where the page before ended, as {@link LayerPage#next} says
 */
public record LayerQuery(
        Selection selection,
        List<SortTerm> order,
        int limit,
        int offset,
        @Nullable String cursor) {
    /** Everything on one page. */
    public static final LayerQuery ALL = new LayerQuery(Selection.ALL, List.of(), Integer.MAX_VALUE, 0, null);

    public LayerQuery {
        order = List.copyOf(order);
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is below 1");
        }
        if (offset < 0) {
            throw new IllegalArgumentException("offset " + offset + " is below 0");
        }
    }
}
