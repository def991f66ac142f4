package dateline.layer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table have. Two layers are drawn from one table where they are of the same things: incidents and
 * their extents.
 *
 * @param start the property with the first moment; absent where rows have no time
 * @param end the property with the last moment
 * @param columns what can be asked for, kept in columns
 * @param nested what is only shown, kept as bytes
 * @param hasAreas whether rows have areas besides points
 */
record TableShape(
        LayerName layer,
        @Nullable String start,
        @Nullable String end,
        List<LayerProperty> columns,
        List<String> nested,
        boolean hasAreas) {
    private static final String COUNT = "incident_count";

    static TableShape of(LayerName layer) {
        LayerSchema schema = LayerSchema.of(layer, Visibility.of(Audience.EDITOR));
        List<LayerProperty> columns = new ArrayList<>();
        List<String> nested = new ArrayList<>();
        for (LayerProperty property : schema.properties()) {
            if (property.isQueryable()) {
                columns.add(property);
            } else {
                nested.add(property.name());
            }
        }
        schema.find(COUNT)
                .ifPresent(c -> columns.add(new LayerProperty(forPublic(COUNT), c.type(), c.description(), List.of())));
        return new TableShape(layer, schema.start(), schema.end(), columns, nested, layer == LayerName.INCIDENTS);
    }

    /** Under which name a row has what the public sees instead of a property. */
    static String forPublic(String property) {
        return "public " + property;
    }

    /** Under which name a row has what an audience sees as a property. */
    static String stored(String property, Audience audience) {
        return audience == Audience.PUBLIC && property.equals(COUNT) ? forPublic(property) : property;
    }
}
