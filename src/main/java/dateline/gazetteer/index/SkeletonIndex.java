package dateline.gazetteer.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds what is kept under a skeleton or one an edit away, by looking up what is left when a letter is taken out of
 * either (the deletion neighbourhood of Mor and Fraenkel 1982).
 */
final class SkeletonIndex<T> {
    /** Below this an edit would leave too little in common: only equal skeletons count. */
    private static final int SHORTEST_EDITED = 2;

    private final Map<String, Kept<T>> bySkeleton = new LinkedHashMap<>();
    private final Map<String, List<Kept<T>>> byRest = new HashMap<>();

    /** What is kept under one skeleton. Each is only itself, so that no question compares what they hold. */
    private static final class Kept<T> {
        final List<T> values = new ArrayList<>(1);
    }

    void add(String skeleton, T value) {
        Kept<T> kept = bySkeleton.get(skeleton);
        if (kept == null) {
            kept = new Kept<>();
            bySkeleton.put(skeleton, kept);
            for (String rest : rests(skeleton)) {
                byRest.computeIfAbsent(rest, r -> new ArrayList<>(2)).add(kept);
            }
        }
        kept.values.add(value);
    }

    /** An index of some of what is in this one, which it answers with in the same order. */
    SkeletonIndex<T> only(Predicate<T> wanted) {
        SkeletonIndex<T> some = new SkeletonIndex<>();
        bySkeleton.forEach(
                (skeleton, kept) -> kept.values.stream().filter(wanted).forEach(v -> some.add(skeleton, v)));
        return some;
    }

    /** Everything of this skeleton. */
    List<T> same(String skeleton) {
        Kept<T> kept = bySkeleton.get(skeleton);
        return kept == null ? List.of() : kept.values;
    }

    /** Everything whose skeleton is at most one edit away; swapped neighbours count as one. */
    List<T> near(String skeleton) {
        Set<Kept<T>> near = new LinkedHashSet<>();
        addSame(skeleton, near);
        if (skeleton.length() >= SHORTEST_EDITED) {
            near.addAll(byRest.getOrDefault(skeleton, List.of()));
            for (String rest : rests(skeleton)) {
                addSame(rest, near);
                near.addAll(byRest.getOrDefault(rest, List.of()));
            }
        }
        List<T> found = new ArrayList<>();
        near.forEach(k -> found.addAll(k.values));
        return found;
    }

    private void addSame(String skeleton, Set<Kept<T>> near) {
        Kept<T> kept = bySkeleton.get(skeleton);
        if (kept != null) {
            near.add(kept);
        }
    }

    /** What is left when a letter is taken out, each once: only out of a run of one letter any leaves the same. */
    private static List<String> rests(String skeleton) {
        List<String> rests = new ArrayList<>(skeleton.length());
        for (int i = 0; i < skeleton.length(); i++) {
            if (i == 0 || skeleton.charAt(i) != skeleton.charAt(i - 1)) {
                rests.add(skeleton.substring(0, i).concat(skeleton.substring(i + 1)));
            }
        }
        return rests;
    }
}
