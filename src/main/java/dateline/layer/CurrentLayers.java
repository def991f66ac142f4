package dateline.layer;

import dateline.gazetteer.Gazetteer;
import dateline.layer.columns.ByteSpace;
import dateline.store.IncidentStore;
import dateline.store.Snapshot;
import dateline.store.SnapshotReader;
import dateline.store.StoreException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The layers over the content as it is now, brought up to date once the content has changed. */
public final class CurrentLayers {
    private final Content content;
    private final Gazetteer gazetteer;
    private final IntFunction<ByteBuffer> allocate;
    private final KeptLayers kept;
    private volatile @Nullable Layers layers;
    private @Nullable Tables merging;

    /**
     * Where content comes from.
     *
     * @param version a number that grows whenever the content changes
     * @param all tells a reader everything, and answers with the version of it
     * @param changesSince what is new or other since a version
     */
    public record Content(
            LongSupplier version, ToLongFunction<SnapshotReader> all, LongFunction<Snapshot> changesSince) {
        /** The content of a store. */
        public static Content of(IncidentStore store) {
            return new Content(store::version, store::readAll, store::changesSince);
        }
    }

    /**
     * Layers over this content. Nothing is read before they are asked for.
     *
     * @param gazetteer where the places lie that the content names
     * @param allocate gives room for so many bytes, in which most of the content is kept; outside of the Java heap it
     *     may be large
     * @param kept where they are kept from one run to the next
     */
    public CurrentLayers(Content content, Gazetteer gazetteer, IntFunction<ByteBuffer> allocate, KeptLayers kept) {
        this.content = content;
        this.kept = kept;
        this.gazetteer = gazetteer;
        this.allocate = allocate;
    }

    /** Layers over a store's content, kept on the Java heap. */
    public CurrentLayers(IncidentStore store, Gazetteer gazetteer) {
        this(Content.of(store), gazetteer, ByteBuffer::allocate, KeptLayers.NONE);
    }

    /** The layers over content that is not older than this call. */
    public Layers now() {
        long wanted = content.version().getAsLong();
        Layers current = layers;
        return current != null && current.version() >= wanted ? current : renewed(wanted);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // where it fails, the parts stay as they are and it is tried again
    private synchronized Layers renewed(long wanted) {
        Layers current = layers;
        if (current == null) {
            current = kept.read().orElse(null);
            layers = current;
            if (current != null) {
                makeTextsReady(current);
            }
        }
        if (current == null) {
            current = Layers.of(content.all(), gazetteer, new ByteSpace(allocate));
            keep(current);
            makeTextsReady(current);
        } else if (current.version() < wanted) {
            try {
                current = current.with(content.changesSince().apply(current.version()), merging);
            } catch (StoreException e) {
                if (e.trouble() != StoreException.Trouble.AWAY) {
                    throw e;
                }
                // What is known stays on show until the store answers again.
                return current;
            }
        }
        layers = current;
        Tables scattered = current.tables();
        if (merging == null && scattered.areScattered()) {
            merging = scattered;
            CompletableFuture.supplyAsync(scattered::merged).whenComplete((merge, failure) -> finish(merge));
        }
        return current;
    }

    /** Takes over what was put together meanwhile. */
    private synchronized void finish(Tables.@Nullable Merge merge) {
        merging = null;
        Layers current = layers;
        if (merge != null && current != null) {
            Layers merged = current.with(merge);
            layers = merged;
            keep(merged);
            makeTextsReady(merged);
        }
    }

    /** In the background, beside what else is done there: the first who looks for a word shall not wait for it. */
    private static void makeTextsReady(Layers now) {
        Thread thread = new Thread(() -> now.tables().makeTextsReady(), "texts");
        thread.setDaemon(true);
        thread.start();
    }

    /** Keeps them in the background. */
    @SuppressWarnings("FutureReturnValueIgnored") // what is not kept is read from the content the next time
    private void keep(Layers now) {
        CompletableFuture.runAsync(() -> kept.write(now));
    }

    /** Keeps the layers as they are now, if there are any yet. */
    public void keep() {
        Layers now = layers;
        if (now != null) {
            kept.write(now);
        }
    }
}
