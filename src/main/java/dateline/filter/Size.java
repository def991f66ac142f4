package dateline.filter;

/** How much of a filter there is already: what is too much is refused before it costs anything. */
final class Size {
    /** Conditions, operators and brackets within one another. */
    private static final int DEEPEST = 64;

    /** Properties and literals. */
    private static final int MOST_TERMS = 2_000;

    /** Corners of the geometries that it writes down. */
    private static final int MOST_CORNERS = 20_000;

    private int depth;
    private int terms;
    private int corners;

    void enter() {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("the filter is nested more than " + DEEPEST + " deep");
        }
    }

    void leave() {
        depth--;
    }

    void addTerm() {
        if (++terms > MOST_TERMS) {
            throw new IllegalArgumentException("the filter has more than " + MOST_TERMS + " properties and values");
        }
    }

    void addCorners(int more) {
        corners += more;
        if (corners > MOST_CORNERS) {
            throw new IllegalArgumentException("the filter has geometries of more than " + MOST_CORNERS + " corners");
        }
    }
}
