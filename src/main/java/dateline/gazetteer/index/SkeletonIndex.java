package dateline.gazetteer.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what is kept under a skeleton or one an edit away, by looking up what is left when a letter is taken out of
 * either (the deletion neighbourhood of Mor and Fraenkel 1982).
 */
final class SkeletonIndex<T> {
    /** Below this an edit would leave too little in common: only equal skeletons count. */
    private static final int SHORTEST_EDITED = 2;

    private final Map<String, List<T>> bySkeleton = new HashMap<>();
    private final Map<String, List<String>> byRest = new HashMap<>();

    void add(String skeleton, T value) {
        List<T> values = bySkeleton.get(skeleton);
        if (values == null) {
            values = new ArrayList<>(1);
            bySkeleton.put(skeleton, values);
            for (String rest : rests(skeleton)) {
                byRest.computeIfAbsent(rest, r -> new ArrayList<>(2)).add(skeleton);
            }
        }
        values.add(value);
    }

    /** Everything of this skeleton. */
    List<T> same(String skeleton) {
        return bySkeleton.getOrDefault(skeleton, List.of());
    }

    /** Everything whose skeleton is at most one edit away; swapped neighbours count as one. */
    List<T> near(String skeleton) {
        Set<String> skeletons = new LinkedHashSet<>();
        skeletons.add(skeleton);
        if (skeleton.length() >= SHORTEST_EDITED) {
            skeletons.addAll(byRest.getOrDefault(skeleton, List.of()));
            for (String rest : rests(skeleton)) {
                skeletons.add(rest);
                skeletons.addAll(byRest.getOrDefault(rest, List.of()));
            }
        }
        List<T> found = new ArrayList<>();
        skeletons.forEach(s -> found.addAll(bySkeleton.getOrDefault(s, List.of())));
        return found;
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
