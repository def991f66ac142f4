package dateline.layer;

import dateline.gazetteer.Gazetteer;
import dateline.store.Snapshot;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The layers over the content as it is now, built anew once the content has changed. */
public final class CurrentLayers {
    private final LongSupplier version;
    private final Supplier<Snapshot> content;
    private final Gazetteer gazetteer;
    private volatile @Nullable Built built;

    private record Built(long version, Layers layers) {}

    /**
     * Layers over this content. Nothing is read before they are asked for.
     *
     * @param version a number that grows whenever the content changes, for example {@code store::version}
     * @param content the content, for example {@code store::snapshot}
     * @param gazetteer where the places lie that the content names
     */
    public CurrentLayers(LongSupplier version, Supplier<Snapshot> content, Gazetteer gazetteer) {
        this.version = version;
        this.content = content;
        this.gazetteer = gazetteer;
    }

    /** The layers over content that is not older than this call. */
    public Layers now() {
        long wanted = version.getAsLong();
        Built current = built;
        return current != null && current.version() >= wanted ? current.layers() : rebuilt(wanted);
    }

    private synchronized Layers rebuilt(long wanted) {
        Built current = built;
        if (current == null || current.version() < wanted) {
            Snapshot snapshot = content.get();
            current = new Built(snapshot.version(), Layers.of(snapshot, gazetteer));
            built = current;
        }
        return current.layers();
    }
}
