package dateline.filter;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;

/** How one geometry lies to another: the spatial operators of CQL2, as GeoTools carries them. */
enum SpatialRelation {
    S_CONTAINS(FilterFactory::contains),
    S_CROSSES(FilterFactory::crosses),
    S_DISJOINT(FilterFactory::disjoint),
    S_EQUALS(FilterFactory::equal),
    S_INTERSECTS(FilterFactory::intersects),
    S_OVERLAPS(FilterFactory::overlaps),
    S_TOUCHES(FilterFactory::touches),
    S_WITHIN(FilterFactory::within);

    private interface Maker {
        Filter make(FilterFactory filters, Expression one, Expression other);
    }

    private final Maker maker;

    SpatialRelation(Maker maker) {
        this.maker = maker;
    }

    Filter filter(FilterFactory filters, Expression one, Expression other) {
        return maker.make(filters, one, other);
    }

    /** Whether it is defined between collections of points, lines and areas together. */
    boolean takesCollections() {
        return this == S_INTERSECTS || this == S_DISJOINT;
    }
}
