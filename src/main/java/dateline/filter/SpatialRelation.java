package dateline.filter;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;

/** How one geometry lies to another: the spatial operators of CQL2, as GeoTools carries them. */
enum SpatialRelation {
    S_CONTAINS,
    S_CROSSES,
    S_DISJOINT,
    S_EQUALS,
    S_INTERSECTS,
    S_OVERLAPS,
    S_TOUCHES,
    S_WITHIN;

    Filter filter(FilterFactory filters, Expression one, Expression other) {
        return switch (this) {
            case S_CONTAINS -> filters.contains(one, other);
            case S_CROSSES -> filters.crosses(one, other);
            case S_DISJOINT -> filters.disjoint(one, other);
            case S_EQUALS -> filters.equal(one, other);
            case S_INTERSECTS -> filters.intersects(one, other);
            case S_OVERLAPS -> filters.overlaps(one, other);
            case S_TOUCHES -> filters.touches(one, other);
            case S_WITHIN -> filters.within(one, other);
        };
    }

    /** Whether it is defined between collections of points, lines and areas together. */
    boolean takesCollections() {
        return this == S_INTERSECTS || this == S_DISJOINT;
    }
}
