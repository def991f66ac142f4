package dateline.layer;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** A coordinate reference system with the axis order its authority gives it. */
@SuppressWarnings("DoNotCallSuggester")
public final class CoordinateSystem {
    /** WGS 84, longitude first: what GeoJSON is in. */
    public static final CoordinateSystem CRS84 = new CoordinateSystem("http://www.opengis.net/def/crs/OGC/1.3/CRS84");

    private final String uri;

    private CoordinateSystem(String uri) {
        this.uri = uri;
    }

    /**
     * Finds a system by its OGC URI ({@code http://www.opengis.net/def/crs/EPSG/0/4326}), URN or short form
     * ({@code EPSG:4326}), in brackets or not.
     *
     * @throws IllegalArgumentException if it is not known
     */
    public static CoordinateSystem parse(String text) {
        throw new UnsupportedOperationException("being written: " + text);
    }

    /** The URIs worth naming in a list of collections, CRS84 first; {@link #parse} knows many more. */
    public static List<String> listed() {
        return List.of(CRS84.uri);
    }

    /** Its OGC URI, as the {@code Content-Crs} header names it (there in angle brackets). */
    public String uri() {
        return uri;
    }

    /** Whether coordinates are degrees, longitude first, on WGS 84. */
    public boolean isCrs84() {
        return this == CRS84;
    }

    /**
     * The geometry in this system, in its axis order.
     *
     * @param wgs84 longitude first
     * @throws IllegalArgumentException if the system does not reach there
     */
    public Geometry fromWgs84(Geometry wgs84) {
        return wgs84;
    }
}
