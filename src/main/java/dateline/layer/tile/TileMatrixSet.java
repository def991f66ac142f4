package dateline.layer.tile;

import dateline.layer.CoordinateSystem;
import dateline.layer.TileGrid.Scheme;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tile matrix sets (OGC 17-083r4, annex D) in which tiles are made. */
public enum TileMatrixSet {
    /** The pyramid of nearly all web maps. */
    WEB_MERCATOR_QUAD(
            "WebMercatorQuad",
            "Google Maps Compatible for the World",
            Scheme.WEB_MERCATOR_QUAD,
            "http://www.opengis.net/def/crs/EPSG/0/3857",
            "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
            "E",
            "N",
            24,
            22,
            Math.PI * 6378137,
            1),
    /** Degrees, from pole to pole. */
    WORLD_CRS84_QUAD(
            "WorldCRS84Quad",
            "CRS84 for the World",
            Scheme.WORLD_CRS84_QUAD,
            CoordinateSystem.CRS84.uri(),
            "http://www.opengis.net/def/wkss/OGC/1.0/GoogleCRS84Quad",
            "Lon",
            "Lat",
            17,
            17,
            180,
            Math.PI * 6378137 / 180);

    /** Pixels on a side of a tile. */
    public static final int TILE_PIXELS = 256;

    /** Millimetres of a pixel on the screen that scales are reckoned for (OGC 17-083r4, 6.2). */
    private static final double PIXEL_MILLIMETRES = 0.28;

    private final String id;
    private final String title;
    private final Scheme scheme;
    private final String crs;
    private final String scaleSet;
    private final String across;
    private final String up;
    private final int deepest;
    private final int deepestServed;
    private final double halfWidth;
    private final double metresPerUnit;

    TileMatrixSet(
            String id,
            String title,
            Scheme scheme,
            String crs,
            String scaleSet,
            String across,
            String up,
            int deepest,
            int deepestServed,
            double halfWidth,
            double metresPerUnit) {
        this.id = id;
        this.title = title;
        this.scheme = scheme;
        this.crs = crs;
        this.scaleSet = scaleSet;
        this.across = across;
        this.up = up;
        this.deepest = deepest;
        this.deepestServed = deepestServed;
        this.halfWidth = halfWidth;
        this.metresPerUnit = metresPerUnit;
    }

    /** The set of this id, for example {@code WebMercatorQuad}. */
    public static Optional<TileMatrixSet> find(String id) {
        return Arrays.stream(values()).filter(set -> set.id.equals(id)).findFirst();
    }

    /** Its id in OGC's register. */
    public String id() {
        return id;
    }

    /** Its title in OGC's register. */
    public String title() {
        return title;
    }

    /** Its address in OGC's register. */
    public String uri() {
        return "http://www.opengis.net/def/tilematrixset/OGC/1.0/" + id;
    }

    /** How its tiles lie over the world. */
    public Scheme scheme() {
        return scheme;
    }

    /** The URI of its reference system. */
    public String crs() {
        return crs;
    }

    /** The URI of its well-known scale set. */
    public String scaleSet() {
        return scaleSet;
    }

    /** The names of its axes, in the order of coordinates. */
    public List<String> axes() {
        return List.of(across, up);
    }

    /** The last zoom level that it defines. */
    public int deepest() {
        return deepest;
    }

    /** The last zoom level that there are tiles of. */
    public int deepestServed() {
        return deepestServed;
    }

    /** Its north-western corner: across, then up, in its reference system. */
    public List<Double> origin() {
        return List.of(-halfWidth, this == WEB_MERCATOR_QUAD ? halfWidth : 90.0);
    }

    /** The width of a pixel of a zoom level, in units of the reference system. */
    public double cellSize(int zoom) {
        return 2 * halfWidth / TILE_PIXELS / scheme.columns(zoom);
    }

    /** What a length on the screen is multiplied by to get the length at the equator. */
    public double scaleDenominator(int zoom) {
        return metresPerPixel(zoom) * 1000 / PIXEL_MILLIMETRES;
    }

    /** Metres that a pixel of a zoom level is wide at the equator. */
    public double metresPerPixel(int zoom) {
        return cellSize(zoom) * metresPerUnit;
    }
}
