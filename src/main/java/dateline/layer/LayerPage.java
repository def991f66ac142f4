package dateline.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Features that a query found, in the order that was asked for.
 *
 * @param matched how many there are on all pages together
 * @param next the cursor of the page after this one; absent where this is the last
 */
public record LayerPage(
        List<LayerFeature> features, int matched, @Nullable String next) {
    public LayerPage {
        features = List.copyOf(features);
    }

    /** The same page, features with none but these of their properties. */
    public LayerPage with(List<String> properties) {
        return new LayerPage(features.stream().map(f -> f.with(properties)).toList(), matched, next);
    }
}
