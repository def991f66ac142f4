package dateline.layer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.factory.CommonFactoryFinder;

/** Turns a selection into a GeoTools filter over the features of a layer. */
final class QueryFilter {
    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    private final LayerSchema schema;

    QueryFilter(LayerSchema schema) {
        this.schema = schema;
    }

    Filter of(Selection wanted) {
        List<Filter> all = new ArrayList<>();
        TimeInterval time = wanted.time();
        String start = schema.start();
        String end = schema.end();
        if (time != null && start != null && end != null) {
            all.add(inTime(time, filters.property(start), filters.property(end)));
        }
        wanted.properties().forEach((name, values) -> all.add(oneOf(property(name), values)));
        if (wanted.filter() != Filter.INCLUDE) {
            all.add(wanted.filter());
        }
        // Last, because it costs most.
        SearchArea area = wanted.area();
        if (area != null && !area.isEverywhere()) {
            all.add(inArea(area));
        }
        return all.isEmpty() ? Filter.INCLUDE : filters.and(all);
    }

    private Filter inArea(SearchArea area) {
        PropertyName geometry = filters.property(FeatureTable.GEOMETRY);
        return filters.or(filters.isNull(geometry), filters.intersects(geometry, filters.literal(area.shape())));
    }

    private Filter inTime(TimeInterval time, PropertyName start, PropertyName end) {
        List<Filter> overlap = new ArrayList<>();
        Instant first = time.start();
        if (first != null) {
            overlap.add(filters.greaterOrEqual(end, filters.literal(first)));
        }
        Instant last = time.end();
        if (last != null) {
            overlap.add(filters.lessOrEqual(start, filters.literal(last)));
        }
        return overlap.isEmpty() ? Filter.INCLUDE : filters.or(filters.isNull(start), filters.and(overlap));
    }

    private Filter oneOf(LayerProperty property, List<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(property.name() + " has no value");
        }
        PropertyName name = filters.property(property.name());
        return filters.or(values.stream()
                .<Filter>map(v -> filters.equal(name, filters.literal(property.read(v)), true))
                .toList());
    }

    private LayerProperty property(String name) {
        return schema.find(name)
                .filter(LayerProperty::isQueryable)
                .orElseThrow(() -> new IllegalArgumentException("no property to choose by: " + name));
    }
}
