package dateline.layer;

import java.time.Instant;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Geometry;

/** A layer as an audience sees it. */
record Sight(LayerName layer, Audience audience, LayerSchema schema) {
    static Sight of(LayerName layer, Audience audience) {
        return new Sight(layer, audience, LayerSchema.of(layer, Visibility.of(audience)));
    }

    /** Whether its features are areas and not points. */
    boolean asAreas() {
        return layer == LayerName.EXTENTS;
    }

    /** Under which name rows have what is seen as a property. */
    String stored(String property) {
        return TableShape.stored(property, audience);
    }

    /** What GeoTools has to know of a feature to evaluate a filter. */
    SimpleFeatureType type() {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(layer.word());
        builder.setCRS(DefaultGeographicCRS.WGS84);
        builder.add(LayerQueryables.GEOMETRY, Geometry.class);
        schema.properties().forEach(p -> builder.add(p.name(), binding(p.type())));
        return builder.buildFeatureType();
    }

    private static Class<?> binding(PropertyType type) {
        return switch (type) {
            case STRING -> String.class;
            case INTEGER -> Integer.class;
            case NUMBER -> Double.class;
            case BOOLEAN -> Boolean.class;
            case DATE_TIME -> Instant.class;
            case OBJECT -> List.class;
        };
    }
}
