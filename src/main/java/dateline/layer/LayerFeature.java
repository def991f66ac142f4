package dateline.layer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of a layer.
 *
 * @param geometry WGS 84, longitude first; absent where it cannot be placed
 * @param properties in the order of the layer's description; values are String, Integer, Double, Boolean,
 *     {@link java.time.Instant}, lists and maps of these, geometries inside {@code origins}, or null where not stated
 */
public record LayerFeature(String id, @Nullable Geometry geometry, Map<String, @Nullable Object> properties) {
    public LayerFeature {
        properties = properties instanceof RowProperties
                ? properties
                : Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** The same feature with none but these of its properties, in this order. */
    public LayerFeature with(List<String> names) {
        if (properties instanceof RowProperties row) {
            return new LayerFeature(id, geometry, row.only(names));
        }
        Map<String, @Nullable Object> fewer = new LinkedHashMap<>();
        for (String name : names) {
            if (properties.containsKey(name)) {
                fewer.put(name, properties.get(name));
            }
        }
        return new LayerFeature(id, geometry, fewer);
    }
}
