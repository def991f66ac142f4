package dateline.layer;

import java.time.Instant;
import java.util.Comparator;

/**
 * A place in the order of a layer: as stored, and within a report as written. It stays the same whatever else is
 * stored or withdrawn, so that someone who turns pages meanwhile misses nothing.
 */
record SortKey(Instant created, String id, int start, int end) implements Comparable<SortKey> {
    private static final Comparator<SortKey> ORDER = Comparator.comparing(SortKey::created)
            .thenComparing(SortKey::id)
            .thenComparingInt(SortKey::start)
            .thenComparingInt(SortKey::end);

    @Override
    public int compareTo(SortKey other) {
        return ORDER.compare(this, other);
    }
}
