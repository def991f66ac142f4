package dateline.layer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A feature on its way into a layer, with its place in the layer's order. */
record Row(SortKey key, String id, @Nullable Geometry geometry, Map<String, @Nullable Object> properties) {}
