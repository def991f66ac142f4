package dateline.layer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The latest changes of the layers, for each audience its own. It reaches back as far as it was kept up to date, and not
 * for ever. Safe for use by several threads.
 */
public final class ChangeLog {
    private final int reach;
    private final Deque<Map<Audience, LayerChanges>> entries = new ArrayDeque<>();
    private final LongFunction<? extends Collection<String>> touched;
    private @Nullable Layers latest;

    /**
     * An empty log.
     *
     * @param touched the ids of the incidents that something was done to since a version
     * @param reach how many incidents its changes are about at most, before the oldest are forgotten
     */
    public ChangeLog(LongFunction<? extends Collection<String>> touched, int reach) {
        this.touched = touched;
        this.reach = reach;
    }

    /** Notes what is different now; the first call only says from where on the log reaches. */
    public synchronized void advance(Layers now) {
        Layers before = latest;
        if (before != null && before.version() < now.version()) {
            // The layers know of what they followed themselves; further back only the store does.
            Optional<Set<String>> lately = now.changedSince(before.version());
            Collection<String> ids = lately.isPresent() ? lately.get() : touched.apply(before.version());
            Map<Audience, LayerChanges> changes = new EnumMap<>(Audience.class);
            for (Audience audience : Audience.values()) {
                changes.put(audience, LayerChanges.between(before, now, audience, ids));
            }
            entries.addLast(changes);
            forgetOldest();
        }
        if (before == null || before.version() < now.version()) {
            latest = now;
        }
    }

    /** Forgets everything, and with it the state of the layers that it holds. */
    public synchronized void clear() {
        entries.clear();
        latest = null;
    }

    /** The version up to which changes are noted; empty before the first. */
    public synchronized Optional<Long> version() {
        return Optional.ofNullable(latest).map(Layers::version);
    }

    /** All that the audience saw change after a version; empty where the log does not reach back to it. */
    public synchronized Optional<LayerChanges> since(long version, Audience audience) {
        Layers now = latest;
        if (now == null || version > now.version()) {
            return Optional.empty();
        }
        List<LayerChanges> later = new ArrayList<>();
        for (Map<Audience, LayerChanges> entry : entries) {
            LayerChanges changes = entry.get(audience);
            if (changes != null && changes.to() > version) {
                later.add(changes);
            }
        }
        if (later.isEmpty()) {
            return version == now.version() ? Optional.of(LayerChanges.none(version)) : Optional.empty();
        }
        boolean reaches = later.get(0).from() <= version;
        return reaches ? later.stream().reduce(LayerChanges::then) : Optional.empty();
    }

    private void forgetOldest() {
        int held = entries.stream()
                .flatMap(e -> e.values().stream())
                .mapToInt(c -> 1 + c.size())
                .sum();
        while (held > reach && !entries.isEmpty()) {
            held -= entries.removeFirst().values().stream()
                    .mapToInt(c -> 1 + c.size())
                    .sum();
        }
    }
}
