package dateline.layer;

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

        /** Tiles of the first level from the north; outside 0 to 1 where the scheme does not reach. */
        double down(double lat) {
            if (this == WORLD_CRS84_QUAD) {
                return (90 - lat) / 180;
            }
            // Snyder, Map Projections (1987), equation 7-2 on the sphere.
            return 0.5 - Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2)) / (2 * Math.PI);
        }

        /** Degrees north, of what {@link #down} says. */
        double latitude(double down) {
            if (this == WORLD_CRS84_QUAD) {
                return 90 - 180 * down;
            }
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

    /** The cell of a position, row by row from the north-west, 0 to cells² - 1; -1 where it lies in another tile. */
    int cell(double lon, double lat) {
        int across = index((lon + 180) / 360 * scheme.columns(zoom) - column, column == scheme.columns(zoom) - 1);
        int down = index(scheme.down(lat) * scheme.rows(zoom) - row, row == scheme.rows(zoom) - 1);
        return across < 0 || down < 0 ? -1 : down * cells + across;
    }

    /** The last tile has its far side too: nothing lies beyond. */
    private int index(double inTile, boolean isLast) {
        if (inTile >= 0 && inTile < 1) {
            return (int) (inTile * cells);
        }
        return isLast && inTile == 1 ? cells - 1 : -1;
    }

    /** Whether a position lies in the tile. */
    public boolean contains(LonLat at) {
        return cell(at.lon(), at.lat()) >= 0;
    }
}
