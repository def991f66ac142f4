package dateline.gazetteer.index;

import java.util.Arrays;
import java.util.List;

/**
 * What it costs to take one sound for another, or for none, and the cheapest alignment of two names by these costs
 * (Wagner and Fischer, The string-to-string correction problem, 1974).
 */
final class SoundCosts {
    private static final float FAR = 1;
    private static final float DROPPED = 0.9f;
    /** Sounds lie below this; a character beyond it is like nothing but itself. */
    private static final int CHARACTERS = 0x700;
    /** Names longer than this are compared by their beginnings. */
    static final int LONGEST = 80;

    private final short[] row = new short[CHARACTERS];
    private final int width;
    private final float[] cost;
    private final float[] gap;

    /**
     * Costs of rows with the cells sound, sound and cost; {@code -} for the second sound is none.
     *
     * @throws IllegalArgumentException for a row that is not so
     */
    SoundCosts(List<List<String>> rows) {
        int next = 1;
        for (List<String> cells : rows) {
            for (int side = 0; side < 2; side++) {
                char sound = sound(cells, side);
                if (row[sound] == 0) {
                    row[sound] = (short) next++;
                }
            }
        }
        width = next;
        cost = new float[width * width];
        gap = new float[width];
        Arrays.fill(cost, FAR);
        Arrays.fill(gap, DROPPED);
        for (int i = 1; i < width; i++) {
            cost[i * width + i] = 0;
        }
        for (List<String> cells : rows) {
            set(row[sound(cells, 0)], cells.get(1), Float.parseFloat(cells.get(2)));
        }
    }

    private static char sound(List<String> cells, int side) {
        if (cells.size() < 3 || cells.get(side).length() != 1 || cells.get(side).charAt(0) >= CHARACTERS) {
            throw new IllegalArgumentException("a cost needs two sounds and a number, found " + cells);
        }
        return cells.get(side).charAt(0);
    }

    private void set(int a, String other, float value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a cost lies between 0 and 1: " + value);
        }
        if (other.equals("-")) {
            gap[a] = value;
        } else {
            int b = row[other.charAt(0)];
            cost[a * width + b] = value;
            cost[b * width + a] = value;
        }
    }

    /** A name as heard, prepared to be compared with others. */
    final class Sounds {
        private final String sounds;
        private final short[] rows;
        private final float weight;

        private Sounds(String sounds) {
            this.sounds = sounds;
            rows = new short[Math.min(sounds.length(), LONGEST)];
            float all = 0;
            for (int i = 0; i < rows.length; i++) {
                rows[i] = row(sounds.charAt(i));
                all += gap[rows[i]];
            }
            weight = all;
        }

        /** The sounds, one character each. */
        String letters() {
            return sounds;
        }

        /** How many of them are compared. */
        int length() {
            return rows.length;
        }

        int rowAt(int at) {
            return rows[at];
        }

        /** What it costs to drop them all. */
        float weight() {
            return weight;
        }
    }

    Sounds sounds(String sounds) {
        return new Sounds(sounds);
    }

    /**
     * 1 for the same sounds, falling to 0 where the alignment costs as much as half of dropping both names; 0 as soon
     * as it is certain to be below the floor.
     */
    double similarity(Sounds a, Sounds b, double floor) {
        if (a.sounds.equals(b.sounds)) {
            return 1;
        }
        float weight = weight(a.weight, b.weight);
        float most = (float) ((1 - floor) * weight);
        float[] costs = new float[b.rows.length + 1];
        for (int j = 0; j < b.rows.length; j++) {
            costs[j + 1] = costs[j] + gap[b.rows[j]];
        }
        for (int i = 0; i < a.rows.length; i++) {
            int of = a.rows[i];
            float least = of == 0
                    ? nextRowOfUnknown(a.sounds.charAt(i), b.sounds, b.rows, costs)
                    : nextRow(of, b.rows, costs, cost, gap);
            if (least > most) {
                return 0;
            }
        }
        double similarity = 1 - costs[b.rows.length] / weight;
        return similarity < floor ? 0 : Math.max(0, similarity);
    }

    /** Turns the costs up to one sound of the first name into those up to the next, and returns the least of them. */
    private float nextRow(int of, short[] ofB, float[] costs, float[] cost, float[] gap) {
        int at = of * width;
        float dropped = gap[of];
        float diagonal = costs[0];
        float left = diagonal + dropped;
        float least = left;
        costs[0] = left;
        for (int j = 0; j < ofB.length; j++) {
            int other = ofB[j];
            float above = costs[j + 1];
            float best = diagonal + cost[at + other];
            float without = above + dropped;
            best = best < without ? best : without;
            float with = left + gap[other];
            best = best < with ? best : with;
            diagonal = above;
            costs[j + 1] = best;
            left = best;
            least = least < best ? least : best;
        }
        return least;
    }

    /** The same for a character no table knows: it is like nothing but itself. */
    private static float nextRowOfUnknown(char sound, String b, short[] ofB, float[] costs) {
        float diagonal = costs[0];
        costs[0] += DROPPED;
        float least = costs[0];
        for (int j = 0; j < ofB.length; j++) {
            float replaced = diagonal + (sound == b.charAt(j) ? 0 : FAR);
            diagonal = costs[j + 1];
            costs[j + 1] = Math.min(replaced, Math.min(diagonal, costs[j]) + DROPPED);
            least = Math.min(least, costs[j + 1]);
        }
        return least;
    }

    /** The row of a sound in the tables, 0 for all that they do not know. */
    short row(char sound) {
        return sound < CHARACTERS ? row[sound] : 0;
    }

    /** What it costs to drop a sound. */
    float gap(int row) {
        return gap[row];
    }

    /** The most that two names can cost before they have nothing in common, from what it costs to drop each. */
    static float weight(float a, float b) {
        return Math.max(FAR, (a + b) / 2);
    }

    /** What each sound, by its row, costs at least in an alignment with a name, whatever stands where in it. */
    float[] leastBeside(Sounds name) {
        float[] least = gap.clone();
        for (short of : name.rows) {
            for (int other = 0; other < width; other++) {
                float cheaper = of == 0 ? DROPPED : cost[of * width + other];
                least[other] = Math.min(least[other], cheaper);
            }
            // A character that no table knows may be the same one.
            least[of] = 0;
        }
        return least;
    }

    /** What it costs at least to drop a sound of a name. */
    float leastDropped(Sounds name) {
        float least = FAR;
        for (short of : name.rows) {
            least = Math.min(least, gap[of]);
        }
        return least;
    }
}
