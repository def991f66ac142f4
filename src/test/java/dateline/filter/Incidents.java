package dateline.filter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Three incidents to filter: in Bamako and Gao, and one of which neither place nor time nor toll is known. */
final class Incidents implements Queryables {
    private static final Map<String, ValueType> TYPES = types();

    private final SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type().buildFeatureType());
    private final List<SimpleFeature> features = List.of(
            feature(
                    "bamako",
                    "Émeute à Bamako",
                    77,
                    "2024-09-17T05:00:00Z",
                    "2024-09-17T06:00:00Z",
                    -8,
                    12.6,
                    List.of("media", "military")),
            feature(
                    "gao",
                    "هجوم على غاو",
                    3,
                    "2024-10-01T00:00:00Z",
                    "2024-10-01T23:59:59Z",
                    -0.04,
                    16.27,
                    List.of("witness")),
            feature("nowhere", null, null, null, null, null, null, null));

    /** The ids of those for which a filter holds. */
    List<String> found(Filter filter) {
        return features.stream()
                .filter(filter::evaluate)
                .map(SimpleFeature::getID)
                .toList();
    }

    @Override
    public Optional<ValueType> typeOf(String property) {
        return Optional.ofNullable(TYPES.get(property));
    }

    @Override
    public Geometry located(Geometry written) {
        return written;
    }

    private static Map<String, ValueType> types() {
        Map<String, ValueType> types = new LinkedHashMap<>();
        types.put("title", ValueType.TEXT);
        types.put("killed", ValueType.NUMBER);
        types.put("background", ValueType.BOOLEAN);
        types.put("start", ValueType.TIMESTAMP);
        types.put("end", ValueType.TIMESTAMP);
        types.put("geometry", ValueType.GEOMETRY);
        types.put("sources", ValueType.LIST);
        return types;
    }

    private static SimpleFeatureTypeBuilder type() {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("incidents");
        type.setCRS(DefaultGeographicCRS.WGS84);
        type.add("title", String.class);
        type.add("killed", Integer.class);
        type.add("background", Boolean.class);
        type.add("start", Instant.class);
        type.add("end", Instant.class);
        type.add("geometry", Geometry.class);
        type.add("sources", List.class);
        return type;
    }

    private SimpleFeature feature(
            String id,
            @Nullable String title,
            @Nullable Integer killed,
            @Nullable String start,
            @Nullable String end,
            @Nullable Number lon,
            @Nullable Number lat,
            @Nullable List<String> sources) {
        builder.set("title", title);
        builder.set("killed", killed);
        builder.set("background", killed == null ? null : killed < 10);
        builder.set("start", start == null ? null : Instant.parse(start));
        builder.set("end", end == null ? null : Instant.parse(end));
        builder.set(
                "geometry",
                lon == null || lat == null
                        ? null
                        : new GeometryFactory().createPoint(new Coordinate(lon.doubleValue(), lat.doubleValue())));
        builder.set("sources", sources);
        return builder.buildFeature(id);
    }
}
