package dateline.geo;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Parts of areas and areas between them. Worked out in a plane that is true at the middle of the area, which is good
 * enough for what words such as "northern" leave open.
 */
public final class Areas {
    private static final double METRES_PER_DEGREE = 111_195;
    /** What is less than this share of an area is no part that anybody means. */
    private static final double LEAST_SHARE = 0.05;

    private static final double MIDDLE_SHARE = 0.3;
    private static final int LINE_STEPS = 16;

    private Areas() {}

    /** The half of an area that lies in a direction from its middle. */
    public static Optional<Extent> side(Extent of, double bearingDegrees) {
        Point middle = of.area().getCentroid();
        Plane plane = new Plane(middle.getY());
        Geometry area = plane.flat(of.area());
        Point centre = area.getCentroid();
        Envelope box = area.getEnvelopeInternal();
        double far = 2 * (box.getWidth() + box.getHeight());
        // The half-plane north of the middle, turned to the bearing (clockwise from north).
        Geometry half = Geodesy.WGS84.toGeometry(
                new Envelope(centre.getX() - far, centre.getX() + far, centre.getY(), centre.getY() + far));
        half = AffineTransformation.rotationInstance(-Math.toRadians(bearingDegrees), centre.getX(), centre.getY())
                .transform(half);
        return cut(plane, area, half);
    }

    /** The middle of an area. */
    public static Optional<Extent> middle(Extent of) {
        Plane plane = new Plane(of.area().getCentroid().getY());
        Geometry area = plane.flat(of.area());
        double radius = Math.sqrt(area.getArea() * MIDDLE_SHARE / Math.PI);
        return radius > 0 ? cut(plane, area, area.getCentroid().buffer(radius)) : Optional.empty();
    }

    /** Where two areas meet, so many metres to both sides; nothing where they do not. */
    public static Optional<Extent> border(Extent a, Extent b, double widthMetres) {
        Plane plane = new Plane(a.area().getCentroid().getY());
        double width = widthMetres / METRES_PER_DEGREE;
        Geometry first = plane.flat(a.area()).buffer(width);
        Geometry second = plane.flat(b.area()).buffer(width);
        Geometry both = OverlayNGRobust.overlay(first, second, OverlayNG.INTERSECTION);
        return both.getArea() > 0 ? Optional.of(plane.extent(both)) : Optional.empty();
    }

    /**
     * The band along the line from one place to another.
     *
     * @param besideMetres how far it reaches to both sides at least
     * @param share how far it reaches to both sides, as a share of the length
     */
    public static Extent band(Extent from, Extent to, double besideMetres, double share) {
        double length = Geodesy.distanceMetres(from.point(), to.point());
        double bearing = Geodesy.bearingDegrees(from.point(), to.point());
        Plane plane = new Plane((from.point().lat() + to.point().lat()) / 2);
        Coordinate[] line = new Coordinate[LINE_STEPS + 1];
        for (int i = 0; i <= LINE_STEPS; i++) {
            LonLat p = Geodesy.destination(from.point(), bearing, length * i / LINE_STEPS);
            line[i] = new Coordinate(p.lon(), p.lat());
        }
        double width = Math.max(besideMetres, length * share);
        Geometry band = AffineTransformation.scaleInstance(plane.narrowing(), 1)
                .transform(Geodesy.WGS84.createLineString(line))
                .buffer(width / METRES_PER_DEGREE);
        LonLat middle = Geodesy.destination(from.point(), bearing, length / 2);
        return new Extent(plane.round(band), middle, length / 2 + width);
    }

    private static Optional<Extent> cut(Plane plane, Geometry area, Geometry by) {
        Geometry part = OverlayNGRobust.overlay(area, by, OverlayNG.INTERSECTION);
        return part.getArea() < area.getArea() * LEAST_SHARE ? Optional.empty() : Optional.of(plane.extent(part));
    }

    /** Degrees of longitude made as long as degrees of latitude at one parallel. */
    private record Plane(double lat) {
        private double narrowing() {
            return Math.max(0.05, Math.cos(Math.toRadians(lat)));
        }

        Geometry flat(Geometry area) {
            // Outlines that touch themselves (the United States) are no valid polygons.
            return GeometryFixer.fix(
                    AffineTransformation.scaleInstance(narrowing(), 1).transform(area));
        }

        Geometry round(Geometry area) {
            return AffineTransformation.scaleInstance(1 / narrowing(), 1).transform(area);
        }

        Extent extent(Geometry flat) {
            Point centre = flat.getCentroid();
            Geometry area = round(flat);
            Coordinate at = round(flat.contains(centre) ? centre : flat.getInteriorPoint())
                    .getCoordinate();
            LonLat point = new LonLat(at.x, at.y);
            double reach = 1;
            for (Coordinate c : area.convexHull().getCoordinates()) {
                reach = Math.max(reach, Geodesy.distanceMetres(point, new LonLat(c.x, c.y)));
            }
            return new Extent(area, point, reach);
        }
    }
}
