package dateline.layer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What became of the incidents between two states of the layers, as one audience sees it: only what it may see, or could
 * see before, is in here.
 *
 * @param from the version of the state before
 * @param to the version of the state after, not below {@code from}
 * @param created ids that it did not see before
 * @param changed ids that it saw, and sees otherwise now
 * @param retracted ids that it saw, and sees no more
 */
public record LayerChanges(long from, long to, Set<String> created, Set<String> changed, Set<String> retracted) {
    public LayerChanges {
        if (to < from) {
            throw new IllegalArgumentException("changes from version " + from + " to the older one " + to);
        }
        created = Set.copyOf(created);
        changed = Set.copyOf(changed);
        retracted = Set.copyOf(retracted);
    }

    /** Nothing happened after this version. */
    public static LayerChanges none(long version) {
        return new LayerChanges(version, version, Set.of(), Set.of(), Set.of());
    }

    /**
     * What is different for the audience after.
     *
     * @param touched ids of all incidents that can be different, by whatever was done to them
     */
    public static LayerChanges between(Layers before, Layers after, Audience audience, Collection<String> touched) {
        Set<String> created = new LinkedHashSet<>();
        Set<String> changed = new LinkedHashSet<>();
        Set<String> retracted = new LinkedHashSet<>();
        for (String id : touched) {
            Optional<Object> old = revision(before, audience, id);
            Optional<Object> now = revision(after, audience, id);
            if (old.isEmpty() && now.isPresent()) {
                created.add(id);
            } else if (old.isPresent() && now.isEmpty()) {
                retracted.add(id);
            } else if (!old.equals(now)) {
                changed.add(id);
            }
        }
        return new LayerChanges(before.version(), after.version(), created, changed, retracted);
    }

    private static Optional<Object> revision(Layers layers, Audience audience, String id) {
        return layers.find(LayerName.INCIDENTS, id, audience)
                .map(f -> Objects.requireNonNull(f.properties().get("revision"), "an incident without revision"));
    }

    /** Whether the audience sees nothing of it. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** How many incidents it is about. */
    public int size() {
        return created.size() + changed.size() + retracted.size();
    }

    /** These changes and those that followed, as one: what came and went in between is in neither. */
    public LayerChanges then(LayerChanges next) {
        Set<String> came = new LinkedHashSet<>(created);
        Set<String> differs = new LinkedHashSet<>(changed);
        Set<String> went = new LinkedHashSet<>(retracted);
        next.created.forEach(id -> (went.remove(id) ? differs : came).add(id));
        next.changed.stream().filter(id -> !came.contains(id)).forEach(differs::add);
        next.retracted.forEach(id -> {
            differs.remove(id);
            if (!came.remove(id)) {
                went.add(id);
            }
        });
        return new LayerChanges(from, next.to, came, differs, went);
    }
}
