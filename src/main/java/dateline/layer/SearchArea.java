package dateline.layer;

import dateline.geo.BoundingBox;
import org.locationtech.jts.geom.Geometry;

/**
 * The area a query asks for, edges included.
 *
 * @param shape WGS 84, longitude first, in two parts where it crosses the antimeridian
 */
@SuppressWarnings("DoNotCallSuggester")
public record SearchArea(Geometry shape) {
    /** The box. */
    public static SearchArea of(BoundingBox box) {
        throw new UnsupportedOperationException("being written: " + box);
    }

    /**
     * Reads the {@code bbox} parameter of OGC API Features: four numbers, or six of which the heights are not used, in
     * the axis order of {@code system} ({@code bbox-crs}; CRS84 where none is given).
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    public static SearchArea parse(String bbox, CoordinateSystem system) {
        throw new UnsupportedOperationException("being written: " + bbox + system.uri());
    }
}
