package dateline.layer;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** What is different for the audience after, by the revisions of the incidents. */
    public static LayerChanges between(Layers before, Layers after, Audience audience) {
        Optional<Set<String>> touched = after.changedSince(before.version());
        Map<String, Object> old = revisions(before, touched, audience);
        Set<String> created = new LinkedHashSet<>();
        Set<String> changed = new LinkedHashSet<>();
        revisions(after, touched, audience).forEach((id, revision) -> {
            Object known = old.remove(id);
            if (known == null) {
                created.add(id);
            } else if (!known.equals(revision)) {
                changed.add(id);
            }
        });
        return new LayerChanges(before.version(), after.version(), created, changed, old.keySet());
    }

    /** The revisions of the incidents that can be other, by their ids. */
    private static Map<String, Object> revisions(Layers layers, Optional<Set<String>> touched, Audience audience) {
        Map<String, Object> revisions = new LinkedHashMap<>();
        touched.ifPresentOrElse(
                ids -> ids.forEach(
                        id -> layers.find(LayerName.INCIDENTS, id, audience).ifPresent(f -> note(f, revisions))),
                () -> layers.features(LayerName.INCIDENTS, LayerQuery.ALL, audience)
                        .forEach(f -> note(f, revisions)));
        return revisions;
    }

    private static void note(LayerFeature feature, Map<String, Object> revisions) {
        @Nullable Object revision = feature.properties().get("revision");
        revisions.put(feature.id(), Objects.requireNonNull(revision, "an incident without revision"));
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
