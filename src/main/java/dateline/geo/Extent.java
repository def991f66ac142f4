package dateline.geo;

import org.locationtech.jts.geom.Geometry;

/**
 * The area in which something lies, with one representative point to label it by.
 *
 * @param area a polygon or multipolygon in WGS 84, longitude first; what is known is only that the thing lies in it
 * @param point a point for labels and point layers, not a claim about the exact site
 * @param uncertaintyMetres radius around {@code point} that reaches the edge of what is possible; above zero
 */
public record Extent(Geometry area, LonLat point, double uncertaintyMetres) {
    public Extent {
        if (!(uncertaintyMetres > 0)) {
            throw new IllegalArgumentException("uncertainty " + uncertaintyMetres + " m is not above zero");
        }
        if (area.isEmpty()) {
            throw new IllegalArgumentException("an extent has an area");
        }
    }

    /** The disc of {@code radiusMetres} around {@code point}. */
    public static Extent disc(LonLat point, double radiusMetres) {
        return new Extent(Geodesy.disc(point, radiusMetres), point, radiusMetres);
    }
}
