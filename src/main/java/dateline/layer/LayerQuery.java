package dateline.layer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which features are asked for.
 *
 * @param area absent for everywhere
 * @param time absent for always
 * @param properties by property name the values of which a feature must have one; all must agree
 * @param limit how many at most, above zero
 * @param offset how many to leave out first, from the cursor or the beginning
 * @param cursor where the page before ended, as {@link LayerPage#next} says
 */
public record LayerQuery(
        @Nullable SearchArea area,
        @Nullable TimeInterval time,
        Map<String, List<String>> properties,
        int limit,
        int offset,
        @Nullable String cursor) {
    /** Everything on one page. */
    public static final LayerQuery ALL = new LayerQuery(null, null, Map.of(), Integer.MAX_VALUE, 0, null);

    public LayerQuery {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is below 1");
        }
        if (offset < 0) {
            throw new IllegalArgumentException("offset " + offset + " is below 0");
        }
    }
}
