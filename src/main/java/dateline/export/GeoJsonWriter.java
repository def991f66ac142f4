package dateline.export;

import dateline.layer.CoordinateSystem;
import dateline.layer.LayerFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Writes GeoJSON (RFC 7946), feature by feature, so that a layer of any size needs little memory. */
@SuppressWarnings("DoNotCallSuggester")
public final class GeoJsonWriter {
    public GeoJsonWriter() {}

    /**
     * Writes a FeatureCollection and leaves the stream open.
     *
     * @param members further members, written before the features: strings, numbers, booleans, moments, lists, maps
     * @param system the system of the coordinates; any but CRS84 is no longer RFC 7946 but OGC API Features part 2
     */
    public void writeCollection(
            OutputStream out, Iterable<LayerFeature> features, CoordinateSystem system, Map<String, ?> members)
            throws IOException {
        throw new UnsupportedOperationException("being written");
    }

    /**
     * Writes one Feature and leaves the stream open.
     *
     * @param members further members of the feature, such as {@code links}
     */
    public void writeFeature(OutputStream out, LayerFeature feature, CoordinateSystem system, Map<String, ?> members)
            throws IOException {
        throw new UnsupportedOperationException("being written");
    }

    /** Writes one feature to the line (GeoJSON text sequences without the record separator). */
    public void writeLines(OutputStream out, Iterable<LayerFeature> features) throws IOException {
        throw new UnsupportedOperationException("being written");
    }
}
