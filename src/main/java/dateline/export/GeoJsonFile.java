package dateline.export;

import dateline.layer.CoordinateSystem;
import dateline.layer.LayerDescription;
import dateline.layer.LayerFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** A GeoJSON FeatureCollection (RFC 7946) and nothing besides. */
public final class GeoJsonFile implements LayerFile {
    private final GeoJsonWriter writer = new GeoJsonWriter();
    private final CoordinateSystem system;

    /**
     * A file.
     *
     * @param system the system of the coordinates; any but CRS84 is no longer RFC 7946
     */
    public GeoJsonFile(CoordinateSystem system) {
        this.system = system;
    }

    @Override
    public String mediaType() {
        return "application/geo+json";
    }

    @Override
    public void write(OutputStream out, LayerDescription layer, Iterable<LayerFeature> features) throws IOException {
        writer.writeCollection(out, features, system, Map.of());
    }
}
