package dateline.layer;

import dateline.filter.Queryables;
import dateline.filter.ValueType;
import dateline.geo.Antimeridian;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * What filters of a layer can speak of: its properties but for nested ones, and its geometry.
 *
 * @param system the reference system of geometries that a filter writes down
 */
public record LayerQueryables(List<LayerProperty> properties, CoordinateSystem system) implements Queryables {
    /** The name of the geometry. */
    public static final String GEOMETRY = "geometry";

    @Override
    public Optional<ValueType> typeOf(String property) {
        if (property.equals(GEOMETRY)) {
            return Optional.of(ValueType.GEOMETRY);
        }
        return properties.stream()
                .filter(p -> p.name().equals(property) && p.isQueryable())
                .findFirst()
                .map(p -> switch (p.type()) {
                    case STRING -> ValueType.TEXT;
                    case INTEGER, NUMBER -> ValueType.NUMBER;
                    case BOOLEAN -> ValueType.BOOLEAN;
                    case DATE_TIME -> ValueType.TIMESTAMP;
                    case OBJECT -> ValueType.LIST;
                });
    }

    @Override
    public Geometry located(Geometry written) {
        return Antimeridian.cut(system.toWgs84(written)
                .orElseThrow(() ->
                        new IllegalArgumentException("a geometry lies where " + system.uri() + " does not reach")));
    }
}
