package dateline.gazetteer.index;

import java.nio.charset.StandardCharsets;

/**
 * A name that many others are compared with by their sounds. Most are told apart from it without being aligned: each sound
 * of the other costs at least what it costs beside the likest sound of this name, wherever that stands. For one thread.
 */
final class SoundsWanted {
    /** The first bytes of what UTF-8 writes in three bytes and in four begin here; Java's bytes have a sign. */
    private static final byte THREE_BYTES = (byte) 0xE0;

    private static final byte FOUR_BYTES = (byte) 0xF0;
    /** Sums of floats in another order differ by less. */
    private static final float ROUNDING = 1e-3f;

    private final SoundCosts costs;
    private final SoundCosts.Sounds wanted;
    private final double floor;
    /** What each sound of another name costs at least. */
    private final float[] least;
    /** What it costs at least to drop a sound of this name. */
    private final float leastDropped;

    /**
     * A name and how like it others have to be.
     *
     * @param floor 0 to 1; what is certain to be below counts as not alike at all
     */
    SoundsWanted(SoundCosts costs, SoundCosts.Sounds wanted, double floor) {
        this.costs = costs;
        this.wanted = wanted;
        this.floor = floor;
        this.least = costs.leastBeside(wanted);
        this.leastDropped = costs.leastDropped(wanted);
    }

    SoundCosts.Sounds sounds() {
        return wanted;
    }

    /** 1 for the same sounds, falling to 0; 0 as soon as it is certain to be below the floor. */
    double similarity(SoundCosts.Sounds other) {
        float cost = 0;
        for (int i = 0; i < other.length(); i++) {
            cost += least[other.rowAt(i)];
        }
        return isTooFar(cost, other.weight(), other.length()) ? 0 : costs.similarity(wanted, other, floor);
    }

    /** The same for sounds in UTF-8, which are taken out of their bytes only where they may be near enough. */
    double similarity(byte[] utf8, int from, int to) {
        return to - from <= SoundCosts.LONGEST && isTooFar(utf8, from, to)
                ? 0
                : similarity(costs.sounds(new String(utf8, from, to - from, StandardCharsets.UTF_8)));
    }

    private boolean isTooFar(byte[] utf8, int from, int to) {
        float cost = 0;
        float weight = 0;
        int length = 0;
        for (int i = from; i < to; length++) {
            byte first = utf8[i++];
            int row = 0;
            if (first >= 0) {
                row = costs.row((char) first);
            } else if (first < THREE_BYTES) {
                row = costs.row((char) ((first & 0x1F) << 6 | (utf8[i++] & 0x3F)));
            } else if (first < FOUR_BYTES) {
                // Beyond what the tables know.
                i += 2;
            } else {
                return false;
            }
            cost += least[row];
            weight += costs.gap(row);
        }
        return isTooFar(cost, weight, length);
    }

    private boolean isTooFar(float cost, float weight, int length) {
        float dropped = Math.max(0, wanted.length() - length) * leastDropped;
        return cost + dropped > (1 - floor) * SoundCosts.weight(wanted.weight(), weight) + ROUNDING;
    }
}
