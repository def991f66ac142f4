package dateline.layer.tile;

/** How much a tile shows, from all to little: a tile that gets too large is made again with less. */
public enum Detail {
    /** All that can be seen. */
    FULL(2, 1),
    /** Only areas of many pixels, and points counted together. */
    COARSE(32, 4),
    /** Nothing but counts. */
    COUNTS(Double.POSITIVE_INFINITY, 4);

    private final double areaPixels;
    private final int finer;

    Detail(double areaPixels, int finer) {
        this.areaPixels = areaPixels;
        this.finer = finer;
    }

    /** The radius in pixels from which an area is drawn as one. */
    double areaPixels() {
        return areaPixels;
    }

    /** How many times finer than usual the cells are in which points are counted, where they could be told apart. */
    int finer() {
        return finer;
    }
}
