package dateline.layer;

import dateline.gazetteer.Gazetteer;
import dateline.store.Snapshot;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The layers over one snapshot of the store's content. Never changes; safe for use by several threads. */
public final class Layers {
    private final long version;
    private final Map<Audience, Map<LayerName, FeatureTable>> tables = new EnumMap<>(Audience.class);

    private Layers(Snapshot content, Gazetteer gazetteer) {
        version = content.version();
        IncidentProperties properties = new IncidentProperties(gazetteer);
        for (Audience audience : Audience.values()) {
            // Each audience has tables of its own: what it may not see is not in them.
            Visibility visibility = Visibility.of(audience);
            Rows rows = new Rows(gazetteer, properties, content, visibility);
            Map<LayerName, FeatureTable> layers = new EnumMap<>(LayerName.class);
            for (LayerName layer : LayerName.values()) {
                layers.put(layer, new FeatureTable(layer, LayerSchema.of(layer, visibility), rows.of(layer)));
            }
            tables.put(audience, layers);
        }
    }

    /**
     * The layers of this content.
     *
     * @param gazetteer where the places lie that the content names
     */
    public static Layers of(Snapshot content, Gazetteer gazetteer) {
        return new Layers(content, gazetteer);
    }

    /**
     * The features the query asks for, as far as the audience may see them.
     *
     * @throws IllegalArgumentException if the query names a property the layer does not have or a value it cannot have,
     *     or if the cursor is not one of this layer's
     */
    public LayerPage query(LayerName layer, LayerQuery query, Audience audience) {
        return table(layer, audience).page(query);
    }

    /**
     * The same features as {@link #query} finds, made one by one as they are taken, for answers of any length.
     *
     * @throws IllegalArgumentException as {@link #query} does, at once
     */
    public Iterable<LayerFeature> features(LayerName layer, LayerQuery query, Audience audience) {
        return table(layer, audience).features(query);
    }

    /**
     * The features that lie in a tile, counted together by its cells; an area counts where the middle of its envelope is,
     * and what lies nowhere is not counted.
     *
     * @throws IllegalArgumentException as {@link #query} does
     */
    public List<Cluster> clusters(LayerName layer, Selection selection, TileGrid grid, Audience audience) {
        Clustering clustering = new Clustering(grid);
        features(layer, new LayerQuery(selection, List.of(), Integer.MAX_VALUE, 0, null), audience)
                .forEach(clustering::add);
        return clustering.clusters();
    }

    /** The feature of this id, if the audience may see it. */
    public Optional<LayerFeature> find(LayerName layer, String id, Audience audience) {
        return table(layer, audience).find(id);
    }

    /** What the layer holds for the audience. */
    public LayerDescription describe(LayerName layer, Audience audience) {
        return table(layer, audience).describe();
    }

    /** The version of the content: it grows with every change. */
    public long version() {
        return version;
    }

    /** A word that is the same exactly as long as every answer to the audience is: the stem of an ETag. */
    public String stamp(Audience audience) {
        return Long.toString(version, Character.MAX_RADIX) + "-"
                + audience.name().toLowerCase(Locale.ROOT);
    }

    private FeatureTable table(LayerName layer, Audience audience) {
        return Objects.requireNonNull(
                Objects.requireNonNull(tables.get(audience)).get(layer));
    }
}
