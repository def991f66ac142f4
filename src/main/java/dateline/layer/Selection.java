package dateline.layer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Which features of a layer are meant: the same for pages, counts, tiles and downloads.
 *
 * @param area absent for everywhere
 * @param time absent for always
 * @param properties by property name the values of which a feature must have one; all must agree
 * @param filter what else must be true of a feature, of the properties that {@link LayerQueryables} names
 */
public record Selection(
        @Nullable SearchArea area, @Nullable TimeInterval time, Map<String, List<String>> properties, Filter filter) {
    /** All features. */
    public static final Selection ALL = new Selection(null, null, Map.of(), Filter.INCLUDE);

    public Selection {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
