package dateline.layer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The rows that a search found in the parts of a table, and their order. A row is named by its part and its number. */
final class Hits {
    private final List<Part> parts;
    private final List<BitSet> found = new ArrayList<>();
    private final int count;

    Hits(List<Part> parts, Search search) {
        this.parts = parts;
        int all = 0;
        for (Part part : parts) {
            Search.Found rows = search.in(part);
            found.add(rows.rows());
            all += rows.count();
        }
        count = all;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    BitSet in(int part) {
        return found.get(part);
    }

    static int part(long hit) {
        return (int) (hit >>> Integer.SIZE);
    }

    static int row(long hit) {
        return (int) hit;
    }

    private static long hit(int part, int row) {
        return ((long) part << Integer.SIZE) | row;
    }

    private SortKey key(long hit) {
        return parts.get(part(hit)).segment().key(row(hit));
    }

    Ordering.Position position(Sight sight, Ordering ordering, long hit) {
        Segment segment = parts.get(part(hit)).segment();
        return ordering.position(
                segment.key(row(hit)),
                name -> segment.column(sight.stored(name)).get(row(hit)));
    }

    /** Those after a position, as they were stored. */
    PrimitiveIterator.OfLong stored(@Nullable SortKey after) {
        int[] next = new int[parts.size()];
        for (int i = 0; i < next.length; i++) {
            Segment segment = parts.get(i).segment();
            int from = after == null ? 0 : segment.from(after);
            boolean isItself =
                    after != null && from < segment.size() && segment.key(from).equals(after);
            next[i] = found.get(i).nextSetBit(isItself ? from + 1 : from);
        }
        return parts.size() == 1 ? new Single(next[0]) : new Merged(next);
    }

    /** Those after a position, in another order, no more than so many. */
    PrimitiveIterator.OfLong ordered(Sight sight, Ordering ordering, Ordering.@Nullable Position after, long most) {
        Comparator<Placed> order = (a, b) -> ordering.compare(a.position, b.position);
        PriorityQueue<Placed> first = new PriorityQueue<>(order.reversed());
        stored(null).forEachRemaining((long hit) -> {
            Placed placed = new Placed(hit, position(sight, ordering, hit));
            if (after != null && ordering.compare(placed.position, after) <= 0) {
                return;
            }
            if (first.size() < most) {
                first.add(placed);
            } else if (order.compare(placed, first.element()) < 0) {
                first.remove();
                first.add(placed);
            }
        });
        List<Placed> sorted = new ArrayList<>(first);
        Collections.sort(sorted, order);
        return sorted.stream().mapToLong(Placed::hit).iterator();
    }

    private record Placed(long hit, Ordering.Position position) {}

    /** The hits of the only part. */
    private final class Single implements PrimitiveIterator.OfLong {
        private int next;

        Single(int next) {
            this.next = next;
        }

        @Override
        public boolean hasNext() {
            return next >= 0;
        }

        @Override
        public long nextLong() {
            int row = next;
            next = found.get(0).nextSetBit(row + 1);
            return hit(0, row);
        }
    }

    /** The hits of several parts, each of which is in order. */
    private final class Merged implements PrimitiveIterator.OfLong {
        private final PriorityQueue<Long> heads = new PriorityQueue<>(Comparator.comparing(Hits.this::key));

        Merged(int[] first) {
            for (int part = 0; part < first.length; part++) {
                if (first[part] >= 0) {
                    heads.add(hit(part, first[part]));
                }
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public long nextLong() {
            long hit = heads.remove();
            int after = found.get(part(hit)).nextSetBit(row(hit) + 1);
            if (after >= 0) {
                heads.add(hit(part(hit), after));
            }
            return hit;
        }
    }
}
