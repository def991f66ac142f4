package dateline.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Features that a query found, in the layer's own order (as stored).
 *
 * @param matched how many there are on all pages together
 * @param next the cursor of the page after this one; absent where this is the last
 */
public record LayerPage(
        List<LayerFeature> features, int matched, @Nullable String next) {
    public LayerPage {
        features = List.copyOf(features);
    }
}
