package dateline.layer;

import dateline.geo.BoundingBox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.identity.FeatureIdImpl;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** The features of one layer that one audience may see, in order, with an index of where they are. */
final class FeatureTable {
    static final String GEOMETRY = LayerQueryables.GEOMETRY;

    private final LayerName name;
    private final LayerSchema schema;
    private final List<SortKey> keys = new ArrayList<>();
    private final List<SimpleFeature> features = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final STRtree places = new STRtree();
    private final BitSet placeless = new BitSet();
    private final Envelope bounds = new Envelope();

    FeatureTable(LayerName name, LayerSchema schema, List<Row> rows) {
        this.name = name;
        this.schema = schema;
        SimpleFeatureType type = type(name, schema);
        rows.stream().sorted((a, b) -> a.key().compareTo(b.key())).forEach(row -> {
            if (byId.putIfAbsent(row.id(), features.size()) == null) {
                add(row, type);
            }
        });
        // It builds itself at the first question, which is not safe between threads.
        places.build();
    }

    LayerPage page(LayerQuery query) {
        Ordering ordering = new Ordering(schema, query.order());
        Found found = found(query, ordering);
        List<LayerFeature> page = Arrays.stream(found.all, found.start, found.end)
                .mapToObj(this::feature)
                .toList();
        String next = found.end == found.all.length || found.end == found.start
                ? null
                : Cursor.write(name, ordering, position(ordering, found.all[found.end - 1]));
        return new LayerPage(page, found.all.length, next);
    }

    Iterable<LayerFeature> features(LayerQuery query) {
        Found found = found(query, new Ordering(schema, query.order()));
        return () -> Arrays.stream(found.all, found.start, found.end)
                .mapToObj(this::feature)
                .iterator();
    }

    /** The indexes of all features that match, in order, and where among them the page is. */
    @SuppressWarnings("ArrayRecordComponent") // made and read here alone
    private record Found(int[] all, int start, int end) {}

    private Found found(LayerQuery query, Ordering ordering) {
        int[] all = matches(query.selection()).stream().toArray();
        if (!ordering.isAsStored()) {
            all = IntStream.of(all)
                    .mapToObj(i -> new Ordered(i, position(ordering, i)))
                    .sorted((a, b) -> ordering.compare(a.position, b.position))
                    .mapToInt(Ordered::index)
                    .toArray();
        }
        int first = query.cursor() == null ? 0 : after(Cursor.read(name, ordering, query.cursor()), ordering, all);
        int start = (int) Math.min(all.length, (long) first + query.offset());
        return new Found(all, start, (int) Math.min(all.length, (long) start + query.limit()));
    }

    /** A feature of the table, where it stands in an order. */
    private record Ordered(int index, Ordering.Position position) {}

    private Ordering.Position position(Ordering ordering, int index) {
        return ordering.position(keys.get(index), features.get(index)::getAttribute);
    }

    /** The first of these features that stands after a position. */
    private int after(Ordering.Position position, Ordering ordering, int[] found) {
        int low = 0;
        int high = found.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ordering.compare(position(ordering, found[middle]), position) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Optional<LayerFeature> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(this::feature);
    }

    LayerDescription describe() {
        BoundingBox box = bounds.isNull()
                ? null
                : new BoundingBox(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
        return new LayerDescription(
                name,
                schema.title(),
                schema.description(),
                box,
                moments(schema.start()).stream().min(Instant::compareTo).orElse(null),
                moments(schema.end()).stream().max(Instant::compareTo).orElse(null),
                features.size(),
                schema.properties());
    }

    private BitSet matches(Selection selection) {
        Filter filter = new QueryFilter(schema).of(selection);
        BitSet found = candidates(selection.area());
        if (filter != Filter.INCLUDE) {
            for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
                if (!filter.evaluate(features.get(i))) {
                    found.clear(i);
                }
            }
        }
        return found;
    }

    /** All that can match: what lies near the area, and what lies nowhere. */
    private BitSet candidates(@Nullable SearchArea area) {
        BitSet found = new BitSet(features.size());
        if (area == null) {
            found.set(0, features.size());
            return found;
        }
        found.or(placeless);
        for (int i = 0; i < area.shape().getNumGeometries(); i++) {
            places.query(area.shape().getGeometryN(i).getEnvelopeInternal(), item -> found.set((Integer) item));
        }
        return found;
    }

    private LayerFeature feature(int index) {
        SimpleFeature feature = features.get(index);
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        for (LayerProperty property : schema.properties()) {
            properties.put(property.name(), feature.getAttribute(property.name()));
        }
        return new LayerFeature(feature.getID(), (Geometry) feature.getDefaultGeometry(), properties);
    }

    private void add(Row row, SimpleFeatureType type) {
        int index = features.size();
        Object[] values = new Object[type.getAttributeCount()];
        values[0] = row.geometry();
        for (int i = 1; i < values.length; i++) {
            values[i] = row.properties().get(type.getDescriptor(i).getLocalName());
        }
        // Without the builder, which looks for a converter for every value although each has its type already.
        features.add(new SimpleFeatureImpl(values, type, new FeatureIdImpl(row.id()), false));
        keys.add(row.key());
        Geometry geometry = row.geometry();
        if (geometry == null) {
            placeless.set(index);
            return;
        }
        // Part by part: the envelope of an area on both sides of the antimeridian would go around the world.
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Envelope envelope = geometry.getGeometryN(i).getEnvelopeInternal();
            places.insert(envelope, index);
            bounds.expandToInclude(envelope);
        }
    }

    private List<Instant> moments(@Nullable String property) {
        return property == null
                ? List.of()
                : features.stream()
                        .map(f -> (Instant) f.getAttribute(property))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static SimpleFeatureType type(LayerName name, LayerSchema schema) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(name.word());
        builder.setCRS(DefaultGeographicCRS.WGS84);
        builder.add(GEOMETRY, Geometry.class);
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
