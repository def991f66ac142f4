package dateline.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Which of what was read is held against which of what is right, one to one, the best pairs first.
 *
 * @param <G> what is right
 * @param <R> what was read
 */
final class Pairing<G, R> {
    /**
     * A possible pair.
     *
     * @param worth the more the better
     */
    record Pair<G, R>(G gold, R read, double worth) {}

    private final IdentityHashMap<G, Pair<G, R>> ofGold = new IdentityHashMap<>();
    private final IdentityHashMap<R, Pair<G, R>> ofRead = new IdentityHashMap<>();

    /** Takes the most worthy pair of those whose two sides are still free, until none is left. */
    static <G, R> Pairing<G, R> best(List<Pair<G, R>> possible) {
        Pairing<G, R> pairing = new Pairing<>();
        List<Pair<G, R>> sorted = new ArrayList<>(possible);
        // The sort is stable: of pairs of the same worth the earlier one is taken.
        sorted.sort(Comparator.comparingDouble((Pair<G, R> p) -> p.worth()).reversed());
        for (Pair<G, R> pair : sorted) {
            if (!pairing.ofGold.containsKey(pair.gold()) && !pairing.ofRead.containsKey(pair.read())) {
                pairing.ofGold.put(pair.gold(), pair);
                pairing.ofRead.put(pair.read(), pair);
            }
        }
        return pairing;
    }

    Optional<R> readFor(G gold) {
        return Optional.ofNullable(ofGold.get(gold)).map(Pair::read);
    }

    Optional<G> goldFor(R read) {
        return Optional.ofNullable(ofRead.get(read)).map(Pair::gold);
    }
}
