package dateline.layer;

import dateline.store.Snapshot;
import java.util.Optional;

/** The layers over one snapshot of the store's content. Never changes; safe for use by several threads. */
@SuppressWarnings("DoNotCallSuggester")
public final class Layers {
    private Layers() {}

    /** The layers of this content. */
    public static Layers of(Snapshot content) {
        throw new UnsupportedOperationException("being written: " + content);
    }

    /**
     * The features the query asks for, as far as the audience may see them.
     *
     * @throws IllegalArgumentException if the query names a property the layer does not have or a value it cannot have,
     *     or if the cursor is not one of this layer's
     */
    public LayerPage query(LayerName layer, LayerQuery query, Audience audience) {
        throw new UnsupportedOperationException("being written");
    }

    /** How many features the query asks for, on all pages together. */
    public int count(LayerName layer, LayerQuery query, Audience audience) {
        throw new UnsupportedOperationException("being written");
    }

    /** The feature of this id, if the audience may see it. */
    public Optional<LayerFeature> find(LayerName layer, String id, Audience audience) {
        throw new UnsupportedOperationException("being written");
    }

    /** What the layer holds for the audience. */
    public LayerDescription describe(LayerName layer, Audience audience) {
        throw new UnsupportedOperationException("being written");
    }

    /** A word that is the same exactly as long as every answer to the audience is: the stem of an ETag. */
    public String stamp(Audience audience) {
        throw new UnsupportedOperationException("being written");
    }
}
