package dateline.layer;

import dateline.geo.BoundingBox;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a layer holds, as the audience may see it.
 *
 * @param title short, in English
 * @param description one or two sentences, in English
 * @param bounds of its geometry; absent where it has none
 * @param earliest the first moment of its features; absent where none has a time
 * @param latest the last; absent exactly when {@code earliest} is
 * @param count how many features it has
 * @param properties in the order in which features have them
 */
public record LayerDescription(
        LayerName name,
        String title,
        String description,
        @Nullable BoundingBox bounds,
        @Nullable Instant earliest,
        @Nullable Instant latest,
        int count,
        List<LayerProperty> properties) {
    public LayerDescription {
        properties = List.copyOf(properties);
    }

    /** The same with none but these properties. */
    public LayerDescription with(Collection<String> names) {
        List<LayerProperty> fewer =
                properties.stream().filter(p -> names.contains(p.name())).toList();
        return new LayerDescription(name, title, description, bounds, earliest, latest, count, fewer);
    }
}
