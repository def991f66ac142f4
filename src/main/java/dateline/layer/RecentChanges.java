package dateline.layer;

import dateline.store.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which incidents the latest changes were of, as far back as it is worth to remember. Never changes.
 *
 * @param from the version that it reaches back to
 */
record RecentChanges(long from, List<Change> changes) {
    private static final int MOST_CHANGES = 250;
    private static final int MOST_INCIDENTS = 20_000;

    /**
     * One change.
     *
     * @param to the version that it led to
     */
    record Change(long to, Set<String> incidents) {}

    /** Nothing is known of what was before this version. */
    static RecentChanges none(long version) {
        return new RecentChanges(version, List.of());
    }

    RecentChanges then(Snapshot next) {
        List<Change> all = new ArrayList<>(changes);
        all.add(new Change(
                next.version(),
                next.incidents().stream().map(i -> i.id().value()).collect(Collectors.toUnmodifiableSet())));
        long first = from;
        int incidents = all.stream().mapToInt(c -> c.incidents().size()).sum();
        while (all.size() > MOST_CHANGES || (incidents > MOST_INCIDENTS && !all.isEmpty())) {
            Change oldest = all.remove(0);
            first = oldest.to();
            incidents -= oldest.incidents().size();
        }
        return new RecentChanges(first, all);
    }

    /** The incidents that changed after a version; empty where that is too long ago to say. */
    Optional<Set<String>> since(long version) {
        if (version < from) {
            return Optional.empty();
        }
        Set<String> all = new LinkedHashSet<>();
        changes.stream().filter(c -> c.to() > version).forEach(c -> all.addAll(c.incidents()));
        return Optional.of(all);
    }
}
