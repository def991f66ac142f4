package dateline.gazetteer.index;

import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Place;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Takes the places of one source, in any order. What was taken is durable at each checkpoint, and nothing of it is
 * visible to searches before {@link #finish}.
 */
public interface PlaceSink extends Closeable {
    /** How many rows an interrupted import of the same input had read at its last checkpoint; 0 for a fresh one. */
    long resumedAt();

    /** How many of them could not be read. */
    long resumedRejected();

    /**
     * Takes one place.
     *
     * @param outline polygon or multipolygon in WGS 84, longitude first, where the outline is known
     */
    void add(Place place, @Nullable Geometry outline) throws IOException;

    /** Makes all that was added durable; an interrupted import goes on from here. */
    void checkpoint(long rowsRead, long rejected) throws IOException;

    /**
     * Puts the source in the place of what had its id before, in one step.
     *
     * @return the source with the numbers of its places and names
     */
    GazetteerSource finish(GazetteerSource source) throws IOException;

    /** Without {@link #finish} before it: searches see what was there before, and the import can be gone on with. */
    @Override
    void close() throws IOException;
}
