package dateline.gazetteer.imports;

import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Place;
import dateline.gazetteer.index.ImportTarget;
import dateline.gazetteer.index.PlaceSink;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One import under way: counts its rows, passes over those that an interrupted import of the same input had read, makes
 * checkpoints, and stops where it is asked to.
 */
public final class RowImport implements Closeable {
    /** Rows between two checkpoints. */
    public static final int STRIDE = 50_000;

    private static final int TELL = 1_000;

    private final PlaceSink sink;
    private final RejectedRows rejected;
    private final ImportListener listener;
    private final long resumedAt;
    private long rows;
    private long added;
    private long leftOut;
    private long checkpointed;

    /**
     * Begins, or goes on.
     *
     * @param folder the one of the gazetteer: the list of rejected rows is kept there
     */
    public static RowImport begin(
            ImportTarget target, String sourceId, String fingerprint, Path folder, ImportListener listener)
            throws IOException {
        PlaceSink sink = target.open(sourceId, fingerprint);
        long resumedAt = sink.resumedAt();
        if (resumedAt > 0) {
            listener.note("resuming at row " + (resumedAt + 1));
        }
        RejectedRows rejected =
                new RejectedRows(RejectedRows.file(folder, sourceId), listener, sink.resumedRejected(), resumedAt > 0);
        return new RowImport(sink, rejected, listener, resumedAt);
    }

    private RowImport(PlaceSink sink, RejectedRows rejected, ImportListener listener, long resumedAt) {
        this.sink = sink;
        this.rejected = rejected;
        this.listener = listener;
        this.resumedAt = resumedAt;
        this.checkpointed = resumedAt;
    }

    /**
     * Begins a row.
     *
     * @param bytes read so far of the piece of work the listener was told of
     * @return false where an interrupted import had read this row: pass over it
     * @throws ImportStopped where the person wants it to stop
     */
    public boolean row(long bytes) throws IOException {
        if (rows % TELL == 0) {
            listener.at(bytes, rows);
        }
        if (rows >= resumedAt) {
            if (listener.isStopAsked()) {
                checkpoint();
                throw new ImportStopped(rows);
            }
            if (rows - checkpointed >= STRIDE) {
                checkpoint();
            }
        }
        return ++rows > resumedAt;
    }

    private void checkpoint() throws IOException {
        rejected.flush();
        sink.checkpoint(rows, rejected.count());
        checkpointed = rows;
    }

    /** Takes the place of the row. */
    public void add(Place place, @Nullable Geometry outline) throws IOException {
        sink.add(place, outline);
        added++;
    }

    /** The row is right but gives no place. */
    public void leaveOut() {
        leftOut++;
    }

    /** How many rows gave no place, though nothing is wrong with them. */
    public long leftOut() {
        return leftOut;
    }

    /** The row cannot be read. */
    public void reject(String file, long row, String reason, String text) throws IOException {
        rejected.reject(file, row, reason, text);
    }

    /** The row could be read after it was mended. */
    public void mend(String file, long row, String how, String text) throws IOException {
        rejected.mend(file, row, how, text);
    }

    /** The rows that could not be read. */
    public RejectedRows rejected() {
        return rejected;
    }

    /**
     * Ends: from now on searches find the places.
     *
     * @throws ImportException where there is not one place
     */
    public GazetteerSource finish(GazetteerSource source) throws IOException {
        if (added == 0 && resumedAt == 0) {
            throw new ImportException(
                    rejected.count() > 0
                            ? "none of the " + rows + " rows could be read; nothing was changed"
                            : "no row gave a place; nothing was changed");
        }
        GazetteerSource counted = new GazetteerSource(
                source.id(),
                source.title(),
                source.licence(),
                source.attribution(),
                source.url(),
                source.dated(),
                source.imported(),
                source.files(),
                source.places(),
                source.names(),
                source.rejected() + rejected.count());
        return sink.finish(counted);
    }

    @Override
    public void close() throws IOException {
        rejected.close();
        sink.close();
    }
}
