package dateline.layer.tile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What a tile shows: a feature, or a cluster of them.
 *
 * @param geometry a point or polygons, in whole units of the tile; never empty
 * @param properties as {@link dateline.layer.LayerFeature} has them, with {@code id}; of a cluster {@code cluster}
 *     (true), {@code count} and what else is known of all in it
 */
public record TileFeature(Geometry geometry, Map<String, @Nullable Object> properties) {
    public TileFeature {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
