package dateline.evaluation;

/**
 * How many answers there were, and how many of them were right.
 *
 * @param right answers that are right
 * @param read answers given
 * @param expected answers that should have been given
 */
public record Tally(int right, int read, int expected) {
    /** Nothing was asked. */
    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally {
        if (right < 0 || read < right || expected < 0) {
            throw new IllegalArgumentException(
                    "not a tally: " + right + " right of " + read + ", " + expected + " expected");
        }
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(right + other.right, read + other.read, expected + other.expected);
    }

    /** Of what was answered, the share that is right; 1 where nothing was answered. */
    public double precision() {
        return read == 0 ? 1 : (double) right / read;
    }

    /** Of what was expected, the share that was answered rightly; 1 where nothing was expected. */
    public double recall() {
        return expected == 0 ? 1 : (double) right / expected;
    }

    /** The harmonic mean of precision and recall: 2 right / (read + expected); 1 where there was nothing to read. */
    public double f1() {
        return read + expected == 0 ? 1 : 2.0 * right / (read + expected);
    }

    /** Whether anything was asked or answered. */
    public boolean isEmpty() {
        return read == 0 && expected == 0;
    }
}
