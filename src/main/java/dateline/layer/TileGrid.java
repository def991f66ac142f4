package dateline.layer;

import dateline.geo.BoundingBox;
import dateline.geo.LonLat;

/**
 * A tile of a tile matrix set, cut into square cells that are aligned with it: what is counted together where single
 * points cannot be told apart. Every position lies in just one cell of one tile of a zoom level.
 *
 * @param scheme how the tiles lie over the world
 * @param zoom 0 to 24; in {@link Scheme#WORLD_CRS84_QUAD} the first level has two tiles side by side
 * @param row from the north
 * @param column from the 180th meridian eastwards
 * @param cells how many cells a side has, 1 to 256: 4 for cells of 64 pixels in a tile of 256
 */
public record TileGrid(Scheme scheme, int zoom, int row, int column, int cells) {
    private static final int DEEPEST = 24;
    private static final int MOST_CELLS = 256;

    /** How tiles lie over the world. */
    public enum Scheme {
        /** One square of Web Mercator, which leaves out what lies beyond 85.05 degrees north and south. */
        WEB_MERCATOR_QUAD(1),
        /** Two squares of degrees. */
        WORLD_CRS84_QUAD(2);

        private final int columns;

        Scheme(int columns) {
            this.columns = columns;
        }

        /** How many tiles a zoom level has from west to east. */
        public int columns(int zoom) {
            return columns << zoom;
        }

        /** How many tiles a zoom level has from north to south. */
        public int rows(int zoom) {
            return 1 << zoom;
        }

        /**
         * Degrees north of a line across the world.
         *
         * @param down 0 at its upper side, 1 at its lower
         */
        double latitude(double down) {
            if (this == WORLD_CRS84_QUAD) {
                return 90 - 180 * down;
            }
            // Snyder, Map Projections (1987), equation 7-4 on the sphere.
            return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * down))));
        }
    }

    public TileGrid {
        if (zoom < 0 || zoom > DEEPEST) {
            throw new IllegalArgumentException("zoom " + zoom + " is outside 0 to " + DEEPEST);
        }
        if (row < 0 || row >= scheme.rows(zoom) || column < 0 || column >= scheme.columns(zoom)) {
            throw new IllegalArgumentException("there is no tile " + zoom + "/" + row + "/" + column);
        }
        if (cells < 1 || cells > MOST_CELLS) {
            throw new IllegalArgumentException("cells " + cells + " is outside 1 to " + MOST_CELLS);
        }
    }

    /** Degrees east of its left side. */
    public double west() {
        return longitude(column);
    }

    /** Degrees east of its right side. */
    public double east() {
        return longitude(column + 1);
    }

    /** Degrees north of its upper side. */
    public double north() {
        return scheme.latitude(row / (double) scheme.rows(zoom));
    }

    /** Degrees north of its lower side. */
    public double south() {
        return scheme.latitude((row + 1) / (double) scheme.rows(zoom));
    }

    private double longitude(int column) {
        return -180 + 360.0 * column / scheme.columns(zoom);
    }

    /** The sides of its cells. Neighbouring tiles share theirs to the last bit, so that nothing falls between. */
    Sides sides() {
        double[] meridians = new double[cells + 1];
        double[] parallels = new double[cells + 1];
        for (int i = 0; i <= cells; i++) {
            meridians[i] = -180 + 360 * ((long) column * cells + i) / ((double) scheme.columns(zoom) * cells);
            parallels[i] = scheme.latitude(((long) row * cells + i) / ((double) scheme.rows(zoom) * cells));
        }
        return new Sides(meridians, parallels, column == scheme.columns(zoom) - 1, row == scheme.rows(zoom) - 1);
    }

    /** Where cells begin and end. */
    static final class Sides {
        private final double[] meridians;
        private final double[] parallels;
        /** The last tile has its far side too: nothing lies beyond. */
        private final boolean isLastColumn;

        private final boolean isLastRow;

        private Sides(double[] meridians, double[] parallels, boolean isLastColumn, boolean isLastRow) {
            this.meridians = meridians;
            this.parallels = parallels;
            this.isLastColumn = isLastColumn;
            this.isLastRow = isLastRow;
        }

        /** The cell of a position, row by row from the north-west; -1 where it lies in another tile. */
        int cell(double lon, double lat) {
            int last = meridians.length - 1;
            if (lon < meridians[0]
                    || lat > parallels[0]
                    || (isLastColumn ? lon > meridians[last] : lon >= meridians[last])
                    || (isLastRow ? lat < parallels[last] : lat <= parallels[last])) {
                return -1;
            }
            int across = 0;
            while (across < last - 1 && lon >= meridians[across + 1]) {
                across++;
            }
            int down = 0;
            while (down < last - 1 && lat <= parallels[down + 1]) {
                down++;
            }
            return down * last + across;
        }
    }

    /** Whether a position lies in the tile. */
    public boolean contains(LonLat at) {
        return sides().cell(at.lon(), at.lat()) >= 0;
    }

    /** The same selection, of what is near the tile. */
    Selection within(Selection selection) {
        if (selection.area() != null || zoom == 0) {
            return selection;
        }
        BoundingBox box = new BoundingBox(west(), south(), east(), north());
        return new Selection(SearchArea.of(box), selection.time(), selection.properties(), selection.filter());
    }
}
