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
    private final int[] apart;
    private final double reach;

    /** Says where rows lie. */
    public interface Boxes {
        /** The envelope of a row, WGS 84, longitude first; null envelope where it has no place. */
        Envelope box(int row);
    }

    /** The order of so many rows. */
    public MortonOrder(int size, Boxes boxes) {
        long[] sorted = new long[size];
        RowList large = new RowList();
        int count = 0;
        double most = 0;
        for (int row = 0; row < size; row++) {
            Envelope box = boxes.box(row);
            double half = Math.max(box.getWidth(), box.getHeight()) / 2;
            if (box.isNull() || half > LARGEST) {
                large.add(row);
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
        apart = new int[large.size()];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = large.get(i);
        }
        reach = most;
    }

    /**
     * All rows that may touch one of the boxes, and perhaps others near them; empty where there would be more than
     * {@code most}: then it is better to look at every row.
     */
    public Optional<RowList> near(Iterable<Envelope> boxes, int most) {
        RowList found = new RowList();
        if (apart.length > most) {
            return Optional.empty();
        }
        found.addAll(apart, 0, apart.length);
        List<int[]> wanted = new ArrayList<>();
        for (Envelope box : boxes) {
            int west = Math.max(0, across(box.getMinX() - reach) - 1);
            int east = across(box.getMaxX() + reach) + 1;
            int south = Math.max(0, up(box.getMinY() - reach) - 1);
            int north = up(box.getMaxY() + reach) + 1;
            wanted.add(new int[] {west, south, east, north});
        }
        return collect(found, wanted, 0, 0, BITS, 0, codes.length, most) ? Optional.of(found) : Optional.empty();
    }

    /** Collects from a square with its corner at (x, y) and sides of 2^bits, whose rows are a stretch of the order. */
    private boolean collect(RowList found, List<int[]> wanted, int x, int y, int bits, int start, int end, int most) {
        if (start == end) {
            return true;
        }
        int side = 1 << bits;
        boolean touches = false;
        boolean within = false;
        for (int[] w : wanted) {
            touches |= x <= w[2] && x + side > w[0] && y <= w[3] && y + side > w[1];
            within |= x >= w[0] && x + side - 1 <= w[2] && y >= w[1] && y + side - 1 <= w[3];
        }
        if (!touches) {
            return true;
        }
        if (within || end - start <= STRETCH || bits == 0) {
            found.addAll(rows, start, end);
            return found.size() <= most;
        }
        int half = side >> 1;
        int from = start;
        for (int quarter = 0; quarter < 4; quarter++) {
            int qx = x + (quarter & 1) * half;
            int qy = y + (quarter >> 1) * half;
            long after = (spread(qx) | (spread(qy) << 1)) + (1L << (2 * (bits - 1)));
            int to = quarter == 3 ? end : first(after, from, end);
            if (!collect(found, wanted, qx, qy, bits - 1, from, to, most)) {
                return false;
            }
            from = to;
        }
        return true;
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
}
