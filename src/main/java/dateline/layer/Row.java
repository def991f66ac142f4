package dateline.layer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature on its way into a layer, as the audience sees it that sees most.
 *
 * @param key its place in the layer's order
 * @param point absent where it cannot be placed
 * @param area the area in which it lies; absent where it cannot be placed, or has only a point
 * @param isPublic whether everyone may see it
 * @param properties by name, and under the name that {@link TableShape#forPublic} gives what the public sees instead
 */
record Row(
        SortKey key,
        String id,
        @Nullable Geometry point,
        @Nullable Geometry area,
        boolean isPublic,
        Map<String, @Nullable Object> properties) {}
