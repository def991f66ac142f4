package dateline.gazetteer.index;

import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Builds the index of one source in a folder of its own, which takes the place of the old one when it is complete. */
final class SourceIndexWriter implements PlaceSink {
    private static final double BUFFER_MEGABYTES = 48;
    private static final String ROWS = "rows";
    private static final String REJECTED = "rejected";
    private static final String PLACES = "places";
    private static final String NAMES = "names";
    private static final String FINGERPRINT = "fingerprint";

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final OnFinish onFinish;
    private final Runnable whenClosed;
    private final Pronunciation pronunciation;
    private final Map<String, String> state = new HashMap<>();
    private final long resumedAt;
    private final long resumedRejected;
    private long places;
    private long names;
    private boolean closed;

    /** Puts the finished index where searches find it. */
    interface OnFinish {
        void swapIn(GazetteerSource source) throws IOException;
    }

    /**
     * Goes on in the folder where the same input was interrupted; else begins anew.
     *
     * @param whenClosed is run once, at the end
     */
    SourceIndexWriter(
            Path folder, String fingerprint, Pronunciation pronunciation, OnFinish onFinish, Runnable whenClosed)
            throws IOException {
        this.pronunciation = pronunciation;
        this.directory = FSDirectory.open(folder);
        this.onFinish = onFinish;
        this.whenClosed = whenClosed;
        Map<String, String> before =
                DirectoryReader.indexExists(directory) ? stateOf(directory) : Map.<String, String>of();
        boolean resumed = fingerprint.equals(before.get(FINGERPRINT));
        resumedAt = resumed ? number(before, ROWS) : 0;
        resumedRejected = resumed ? number(before, REJECTED) : 0;
        places = resumed ? number(before, PLACES) : 0;
        names = resumed ? number(before, NAMES) : 0;
        state.put(FINGERPRINT, fingerprint);
        this.writer = new IndexWriter(directory, config(resumed));
    }

    private static IndexWriterConfig config(boolean resumed) {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setNoCFSRatio(0);
        // The best known place first: then the first postings of a term are the best answers.
        Sort bestKnownFirst = new Sort(new SortField(PlaceFields.RANK, SortField.Type.LONG, true));
        return new IndexWriterConfig()
                .setOpenMode(resumed ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE)
                .setIndexSort(bestKnownFirst)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setUseCompoundFile(false)
                .setMergePolicy(merging)
                // An interrupted import keeps what its last checkpoint made durable, and no more.
                .setCommitOnClose(false);
    }

    private static Map<String, String> stateOf(FSDirectory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.getIndexCommit().getUserData();
        }
    }

    private static long number(Map<String, String> state, String key) {
        return Long.parseLong(state.getOrDefault(key, "0"));
    }

    @Override
    public long resumedAt() {
        return resumedAt;
    }

    @Override
    public long resumedRejected() {
        return resumedRejected;
    }

    @Override
    public void add(Place place, @Nullable Geometry outline) throws IOException {
        writer.addDocument(PlaceFields.document(place, outline, pronunciation));
        places++;
        names += place.names().size();
    }

    @Override
    public void checkpoint(long rowsRead, long rejected) throws IOException {
        state.put(ROWS, Long.toString(rowsRead));
        state.put(REJECTED, Long.toString(rejected));
        state.put(PLACES, Long.toString(places));
        state.put(NAMES, Long.toString(names));
        writer.setLiveCommitData(state.entrySet());
        writer.commit();
    }

    @Override
    public GazetteerSource finish(GazetteerSource source) throws IOException {
        GazetteerSource counted = new GazetteerSource(
                source.id(),
                source.title(),
                source.licence(),
                source.attribution(),
                source.url(),
                source.dated(),
                source.imported(),
                source.files(),
                places,
                names,
                source.rejected());
        if (places == 0) {
            throw new IOException("no place could be read from " + String.join(", ", source.files()));
        }
        writer.forceMerge(1);
        writer.setLiveCommitData(Map.of(SourceIndex.FORM, PlaceCodec.FORM, SourceIndex.SOUNDS, pronunciation.version())
                .entrySet());
        writer.commit();
        close();
        onFinish.swapIn(counted);
        return counted;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (directory) {
                writer.rollback();
            } finally {
                whenClosed.run();
            }
        }
    }
}
