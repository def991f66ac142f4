package dateline.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/** Distances, bearings and discs on the WGS 84 ellipsoid (Karney 2013, through GeographicLib). */
public final class Geodesy {
    /** Makes geometries in WGS 84 (EPSG:4326 by number, longitude first by order). */
    public static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    private static final int DISC_CORNERS = 48;
    /** Seven decimals are 1 cm: finer digits would only pretend. */
    private static final double COORDINATE_SCALE = 1e7;

    private Geodesy() {}

    /** Metres between two positions along the ellipsoid. */
    public static double distanceMetres(LonLat a, LonLat b) {
        return Geodesic.WGS84.Inverse(a.lat(), a.lon(), b.lat(), b.lon(), GeodesicMask.DISTANCE).s12;
    }

    /** Degrees clockwise from north, 0 to 360, in which {@code to} lies as seen from {@code from}. */
    public static double bearingDegrees(LonLat from, LonLat to) {
        double azimuth = Geodesic.WGS84.Inverse(from.lat(), from.lon(), to.lat(), to.lon(), GeodesicMask.AZIMUTH).azi1;
        return (azimuth + 360) % 360;
    }

    /** The position {@code metres} away from {@code from} in the direction {@code bearingDegrees}. */
    public static LonLat destination(LonLat from, double bearingDegrees, double metres) {
        GeodesicData d = Geodesic.WGS84.Direct(from.lat(), from.lon(), bearingDegrees, metres);
        return new LonLat(round(d.lon2), round(d.lat2));
    }

    /** A polygon of 48 corners, each {@code radiusMetres} from the centre, counter-clockwise as RFC 7946 asks. */
    public static Polygon disc(LonLat centre, double radiusMetres) {
        Coordinate[] ring = new Coordinate[DISC_CORNERS + 1];
        for (int i = 0; i < DISC_CORNERS; i++) {
            LonLat p = destination(centre, 360.0 - i * 360.0 / DISC_CORNERS, radiusMetres);
            ring[i] = new Coordinate(p.lon(), p.lat());
        }
        ring[DISC_CORNERS] = ring[0].copy();
        return WGS84.createPolygon(ring);
    }

    private static double round(double degrees) {
        return Math.round(degrees * COORDINATE_SCALE) / COORDINATE_SCALE;
    }
}
