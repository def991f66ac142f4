package dateline.gazetteer.files;

import dateline.geo.Antimeridian;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * Where a row lies: a point, or an area fit to be drawn.
 *
 * @param area cut at the 180th meridian; empty for a point
 * @param reachMetres from the point to the farthest corner of the area; 0 for a point
 * @param mended whether the area crossed itself and was repaired
 */
record AreaShape(Geometry area, LonLat point, double reachMetres, boolean mended) {
    /** A repair that changes more of the area than this is no repair. */
    private static final double MOST_CHANGE = 0.01;

    /**
     * Judges a geometry in WGS 84.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static AreaShape of(Geometry geometry) {
        if (geometry.isEmpty()) {
            throw new IllegalArgumentException("its geometry is empty");
        }
        checkDegrees(geometry);
        if (geometry instanceof Point || (geometry instanceof MultiPoint && geometry.getNumGeometries() == 1)) {
            Coordinate at = geometry.getCoordinate();
            return new AreaShape(Geodesy.WGS84.createPolygon(), new LonLat(at.x, at.y), 0, false);
        }
        if (!(geometry instanceof Polygonal)) {
            throw new IllegalArgumentException("a " + geometry.getGeometryType() + " is neither a point nor an area");
        }
        boolean mended = !geometry.isValid();
        Geometry area = Antimeridian.cut(mended ? mended(geometry) : geometry);
        Point inside = area.getInteriorPoint();
        LonLat point = new LonLat(inside.getX(), inside.getY());
        return new AreaShape(area, point, reach(area, point), mended);
    }

    private static void checkDegrees(Geometry geometry) {
        for (Coordinate c : geometry.getCoordinates()) {
            // An area may run over the 180th meridian, as far as once around.
            double most = geometry instanceof Polygonal ? 360 : 180;
            if (!(Math.abs(c.x) <= most) || !(Math.abs(c.y) <= 90)) {
                String hint = Math.abs(c.x) > 360 || Math.abs(c.y) > 360
                        ? "; is the file in a projected reference system that it does not state?"
                        : "";
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "%.6g, %.6g is no longitude and latitude%s", c.x, c.y, hint));
            }
        }
    }

    private static Geometry mended(Geometry geometry) {
        Geometry fixed = GeometryFixer.fix(geometry);
        if (!(fixed instanceof Polygonal) || fixed.isEmpty()) {
            throw new IllegalArgumentException("its polygon crosses itself and has no area left when repaired");
        }
        double before = geometry.getArea();
        double change = Math.abs(fixed.getArea() - before) / Math.max(before, fixed.getArea());
        if (!(change < MOST_CHANGE)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "its polygon crosses itself, and repairing it would change its area by %.0f %%",
                    100 * change));
        }
        return fixed;
    }

    private static double reach(Geometry area, LonLat point) {
        double farthest = 0;
        // Part by part: one hull over parts on both sides of the 180th meridian would go around the globe.
        for (int i = 0; i < area.getNumGeometries(); i++) {
            for (Coordinate corner : area.getGeometryN(i).convexHull().getCoordinates()) {
                farthest = Math.max(farthest, Geodesy.distanceMetres(point, new LonLat(corner.x, corner.y)));
            }
        }
        return farthest;
    }

    /** Whether it is an area and no point. */
    boolean isArea() {
        return !area.isEmpty();
    }
}
