package dateline.layer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Answers the same questions as a {@link Table} by looking at every row, with one filter for all that is asked. */
final class PlainTable {
    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    private final Sight sight;
    private final List<Row> rows;
    private final IdentityHashMap<Row, SimpleFeature> features = new IdentityHashMap<>();

    PlainTable(Sight sight, List<Row> rows) {
        this.sight = sight;
        this.rows = rows.stream()
                .filter(r -> sight.audience() == Audience.EDITOR || r.isPublic())
                .sorted(Comparator.comparing(Row::key))
                .toList();
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(sight.type());
        this.rows.forEach(r -> features.put(r, simple(builder, r)));
    }

    /** The ids of all that match, in the order asked for. */
    List<LayerFeature> all(LayerQuery query) {
        Filter filter = filter(query.selection());
        Ordering ordering = new Ordering(sight.schema(), query.order());
        Comparator<Row> order = Comparator.comparing(r -> ordering.position(r.key(), value(r)::get), ordering);
        return rows.stream()
                .filter(r -> filter.evaluate(features.get(r)))
                .sorted(order)
                .map(r -> new LayerFeature(r.id(), geometry(r), value(r)))
                .toList();
    }

    private @Nullable Geometry geometry(Row row) {
        return sight.asAreas() ? row.area() : row.point();
    }

    private Map<String, @Nullable Object> value(Row row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        sight.schema()
                .properties()
                .forEach(p -> values.put(p.name(), row.properties().get(sight.stored(p.name()))));
        return values;
    }

    private SimpleFeature simple(SimpleFeatureBuilder builder, Row row) {
        builder.set(LayerQueryables.GEOMETRY, geometry(row));
        value(row).forEach(builder::set);
        return builder.buildFeature(row.id());
    }

    private Filter filter(Selection wanted) {
        List<Filter> all = new ArrayList<>(List.of(Filter.INCLUDE, wanted.filter()));
        TimeInterval time = wanted.time();
        String start = sight.schema().start();
        String end = sight.schema().end();
        if (time != null && start != null && end != null) {
            List<Filter> overlap = new ArrayList<>(List.of(Filter.INCLUDE));
            Instant first = time.start();
            Instant last = time.end();
            if (first != null) {
                overlap.add(filters.greaterOrEqual(filters.property(end), filters.literal(first)));
            }
            if (last != null) {
                overlap.add(filters.lessOrEqual(filters.property(start), filters.literal(last)));
            }
            all.add(filters.or(filters.isNull(filters.property(start)), filters.and(overlap)));
        }
        wanted.properties()
                .forEach((name, values) -> all.add(filters.or(values.stream()
                        .<Filter>map(v -> filters.equal(
                                filters.property(name),
                                filters.literal(
                                        sight.schema().find(name).orElseThrow().read(v)),
                                true))
                        .toList())));
        SearchArea area = wanted.area();
        if (area != null) {
            var geometry = filters.property(LayerQueryables.GEOMETRY);
            all.add(filters.or(filters.isNull(geometry), filters.intersects(geometry, filters.literal(area.shape()))));
        }
        return filters.and(all);
    }
}
