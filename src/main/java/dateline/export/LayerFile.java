package dateline.export;

import dateline.layer.LayerDescription;
import dateline.layer.LayerFeature;
import java.io.IOException;
import java.io.OutputStream;

/** A form in which a whole layer is written to one file. Safe for use by several threads. */
public interface LayerFile {
    /** Its media type. */
    String mediaType();

    /**
     * Writes features as they come, however many there are, and leaves the stream open.
     *
     * @param layer describes the properties that are written; features have those and perhaps others
     */
    void write(OutputStream out, LayerDescription layer, Iterable<LayerFeature> features) throws IOException;
}
