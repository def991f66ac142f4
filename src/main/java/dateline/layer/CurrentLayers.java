package dateline.layer;

import dateline.store.Snapshot;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The layers over the content as it is now, built anew once the content has changed. */
@SuppressWarnings("DoNotCallSuggester")
public final class CurrentLayers {
    private final LongSupplier version;
    private final Supplier<Snapshot> content;

    /**
     * @param version a number that grows whenever the content changes, for example {@code store::version}
     * @param content the content, for example {@code store::snapshot}
     */
    public CurrentLayers(LongSupplier version, Supplier<Snapshot> content) {
        this.version = version;
        this.content = content;
    }

    /** The layers over content that is not older than this call. */
    public Layers now() {
        throw new UnsupportedOperationException("being written" + version + content);
    }
}
