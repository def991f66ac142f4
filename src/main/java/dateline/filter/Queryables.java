package dateline.filter;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** What filters of a collection can speak of. */
public interface Queryables {
    /** The type of a property; empty where the collection has none of this name. */
    Optional<ValueType> typeOf(String property);

    /**
     * A geometry that a filter writes down, in WGS 84, longitude first, cut at the antimeridian.
     *
     * @param written in the reference system of the filter, in its axis order
     * @throws IllegalArgumentException if it lies where that system does not reach
     */
    Geometry located(Geometry written);
}
