package dateline.layer.tile;

import dateline.layer.LayerName;
import java.util.List;

/** What a tile shows of a layer. */
public record TileLayer(LayerName name, List<TileFeature> features) {
    public TileLayer {
        features = List.copyOf(features);
    }
}
