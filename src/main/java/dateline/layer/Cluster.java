package dateline.layer;

import dateline.geo.Precision;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Features of a layer that lie in one cell of a {@link TileGrid}, counted together.
 *
 * @param cell which cell, row by row from the north-west
 * @param count how many features, at least one
 * @param lon degrees east of the mean of their points
 * @param lat degrees north of it
 * @param kinds how many there are of each kind; empty in layers without kinds
 * @param killedLow the least {@code killed_low} of any; absent where none states one
 * @param killedHigh the greatest {@code killed_high} of any; absent where none states one
 * @param worst the coarsest precision of a place among them; absent where none is stated
 * @param only the id of the feature where the count is one
 */
public record Cluster(
        int cell,
        int count,
        double lon,
        double lat,
        Map<String, Integer> kinds,
        @Nullable Integer killedLow,
        @Nullable Integer killedHigh,
        @Nullable Precision worst,
        @Nullable String only) {
    public Cluster {
        kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
        if (count < 1 || (only != null) != (count == 1)) {
            throw new IllegalArgumentException("a cluster of " + count + " with the id " + only);
        }
    }
}
