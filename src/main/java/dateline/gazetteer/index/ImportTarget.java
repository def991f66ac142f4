package dateline.gazetteer.index;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Place;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Where imported sources live. */
public interface ImportTarget {
    /**
     * Begins the import of a source, or goes on with one that was interrupted.
     *
     * @param fingerprint says what is read and how; an interrupted import with another one is started over
     * @throws IOException where another import is running
     */
    PlaceSink open(String sourceId, String fingerprint) throws IOException;

    /** Shows each place of an imported source with its outline. */
    void forEach(String sourceId, PlaceVisitor visitor) throws IOException;

    /** The imported sources, by id. */
    List<GazetteerSource> sources() throws IOException;

    /** Removes a source; false where there is none of this id. */
    boolean remove(String sourceId) throws IOException;

    /** The gazetteer as it is without this source: parents are looked for in it. */
    Gazetteer without(String sourceId) throws IOException;

    /** Sees the places of a source. */
    interface PlaceVisitor {
        void visit(Place place, @Nullable Geometry outline) throws IOException;
    }
}
