package dateline.layer.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * The rows of places in Morton order (G. M. Morton 1966): along a curve on which near places mostly lie near each other,
 * so that those in a box are a few stretches of it. What is larger than a degree is kept apart and always a candidate;
 * so is what has no place.
 */
public final class MortonOrder {
    private static final double LARGEST = 0.5;
    private static final int BITS = 16;
    /** Shorter stretches are not divided further. */
    private static final int STRETCH = 32;

    private final int[] codes;
    private final int[] rows;
    private final int[] large;
    private final int[] nowhere;
    private final double reach;

    /** Says where rows lie. */
    public interface Boxes {
        /** The envelope of a row, WGS 84, longitude first; null envelope where it has no place. */
        Envelope box(int row);
    }

    /** The order of so many rows. */
    public MortonOrder(int size, Boxes boxes) {
        long[] sorted = new long[size];
        RowList tooLarge = new RowList();
        RowList unplaced = new RowList();
        int count = 0;
        double most = 0;
        for (int row = 0; row < size; row++) {
            Envelope box = boxes.box(row);
            double half = Math.max(box.getWidth(), box.getHeight()) / 2;
            if (box.isNull()) {
                unplaced.add(row);
            } else if (half > LARGEST) {
                tooLarge.add(row);
            } else {
                most = Math.max(most, half);
                double lon = (box.getMinX() + box.getMaxX()) / 2;
                double lat = (box.getMinY() + box.getMaxY()) / 2;
                sorted[count] = ((long) code(lon, lat) << Integer.SIZE) | row;
                count++;
            }
        }
        // Codes fill all 32 bits: as signed numbers the upper half of them would come first.
        for (int i = 0; i < count; i++) {
            sorted[i] ^= Long.MIN_VALUE;
        }
        Arrays.sort(sorted, 0, count);
        codes = new int[count];
        rows = new int[count];
        for (int i = 0; i < count; i++) {
            codes[i] = (int) ((sorted[i] ^ Long.MIN_VALUE) >>> Integer.SIZE);
            rows[i] = (int) sorted[i];
        }
        large = tooLarge.toArray();
        nowhere = unplaced.toArray();
        reach = most;
    }

    /**
     * What lies in or near boxes.
     *
     * @param inside rows that surely lie in one of them, and those without a place, which no box leaves out
     * @param near all others that may touch one, and perhaps some that do not
     */
    public record Near(RowList inside, RowList near) {}

    /**
     * The rows near one of the boxes; empty where there would be more than {@code most}: then it is better to look at
     * every row.
     *
     * @param areWhole whether all that lies in them is meant, and not only in shapes that they are the envelopes of
     */
    public Optional<Near> near(Iterable<Envelope> boxes, boolean areWhole, int most) {
        if (large.length + nowhere.length > most) {
            return Optional.empty();
        }
        Collecting found = new Collecting(most);
        found.near.addAll(large, 0, large.length);
        found.inside.addAll(nowhere, 0, nowhere.length);
        for (Envelope box : boxes) {
            found.wanted.add(new Cells(
                    Math.max(0, across(box.getMinX() - reach) - 1),
                    Math.max(0, up(box.getMinY() - reach) - 1),
                    across(box.getMaxX() + reach) + 1,
                    up(box.getMaxY() + reach) + 1));
            if (areWhole && reach == 0 && large.length == 0) {
                // A point in a cell after that of the box's side is on the inner side of it.
                found.sure.add(new Cells(
                        across(box.getMinX()) + 1,
                        up(box.getMinY()) + 1,
                        across(box.getMaxX()) - 1,
                        up(box.getMaxY()) - 1));
            }
        }
        return found.collect(0, 0, BITS, 0, codes.length)
                ? Optional.of(new Near(found.inside, found.near))
                : Optional.empty();
    }

    /** A block of cells, the last ones included. */
    private record Cells(int west, int south, int east, int north) {
        boolean touches(int x, int y, int side) {
            return x <= east && x + side > west && y <= north && y + side > south;
        }

        boolean holds(int x, int y, int side) {
            return x >= west && x + side - 1 <= east && y >= south && y + side - 1 <= north;
        }
    }

    private final class Collecting {
        private final List<Cells> wanted = new ArrayList<>();
        private final List<Cells> sure = new ArrayList<>();
        private final RowList inside = new RowList();
        private final RowList near = new RowList();
        private final int most;

        Collecting(int most) {
            this.most = most;
        }

        /** Collects from a square with its corner at (x, y) and sides of 2^bits, whose rows are a stretch of the order. */
        boolean collect(int x, int y, int bits, int start, int end) {
            int side = 1 << bits;
            if (start == end || wanted.stream().noneMatch(w -> w.touches(x, y, side))) {
                return true;
            }
            if (isSure(x, y, side)) {
                inside.addAll(rows, start, end);
            } else if (end - start <= STRETCH || bits == 0) {
                for (int i = start; i < end; i++) {
                    (isSure(together(codes[i]), together(codes[i] >>> 1), 1) ? inside : near).add(rows[i]);
                }
            } else {
                return quarters(x, y, bits, start, end);
            }
            return inside.size() + near.size() <= most;
        }

        private boolean isSure(int x, int y, int side) {
            for (int i = 0; i < sure.size(); i++) {
                if (sure.get(i).holds(x, y, side)) {
                    return true;
                }
            }
            return false;
        }

        private boolean quarters(int x, int y, int bits, int start, int end) {
            int half = 1 << (bits - 1);
            int from = start;
            for (int quarter = 0; quarter < 4; quarter++) {
                int qx = x + (quarter & 1) * half;
                int qy = y + (quarter >> 1) * half;
                long after = (spread(qx) | (spread(qy) << 1)) + (1L << (2 * (bits - 1)));
                int to = quarter == 3 ? end : first(after, from, end);
                if (!collect(qx, qy, bits - 1, from, to)) {
                    return false;
                }
                from = to;
            }
            return true;
        }
    }

    /** The first of a stretch whose code is not below. */
    private int first(long code, int start, int end) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Integer.toUnsignedLong(codes[middle]) < code) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int code(double lon, double lat) {
        return (int) (spread(across(lon)) | (spread(up(lat)) << 1));
    }

    private static int across(double lon) {
        return clamped((lon + 180) / 360);
    }

    private static int up(double lat) {
        return clamped((lat + 90) / 180);
    }

    private static int clamped(double share) {
        return (int) Math.max(0, Math.min((1 << BITS) - 1, share * (1 << BITS)));
    }

    /** Puts a zero before each bit. */
    private static long spread(int number) {
        long x = number;
        x = (x | (x << 8)) & 0x00FF00FFL;
        x = (x | (x << 4)) & 0x0F0F0F0FL;
        x = (x | (x << 2)) & 0x33333333L;
        return (x | (x << 1)) & 0x55555555L;
    }

    /** Every second bit of a code. */
    private static int together(int code) {
        int x = code & 0x55555555;
        x = (x | (x >>> 1)) & 0x33333333;
        x = (x | (x >>> 2)) & 0x0F0F0F0F;
        x = (x | (x >>> 4)) & 0x00FF00FF;
        return (x | (x >>> 8)) & 0xFFFF;
    }
}
