package dateline.geo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Cuts areas at the 180th meridian, as RFC 7946 (section 3.1.9) asks, so that each part lies within -180 to 180.
 *
 * <p>A ring that jumps by more than half the globe from one corner to the next is taken to go the short way, over the
 * meridian. A ring that goes once around the globe is taken to hold the nearer pole.
 */
public final class Antimeridian {
    private Antimeridian() {}

    /** The same area, in two or more parts where it crosses the meridian; what does not cross is left as it is. */
    public static Geometry cut(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            return crosses(polygon) ? cutPolygon(polygon) : polygon;
        }
        if (geometry instanceof GeometryCollection && crosses(geometry)) {
            List<Geometry> parts = new ArrayList<>();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                addParts(cut(geometry.getGeometryN(i)), parts);
            }
            return Geodesy.WGS84.buildGeometry(parts);
        }
        return geometry;
    }

    private static boolean crosses(Geometry geometry) {
        if (geometry instanceof GeometryCollection) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (crosses(geometry.getGeometryN(i))) {
                    return true;
                }
            }
            return false;
        }
        Envelope bounds = geometry.getEnvelopeInternal();
        if (bounds.getMinX() < -180 || bounds.getMaxX() > 180) {
            return true;
        }
        return geometry instanceof Polygon polygon && jumps(polygon.getExteriorRing());
    }

    private static boolean jumps(LinearRing ring) {
        for (int i = 1; i < ring.getNumPoints(); i++) {
            if (turn(ring.getCoordinateN(i - 1).x, ring.getCoordinateN(i).x) != 0) {
                return true;
            }
        }
        return false;
    }

    /** By how much {@code to} must be shifted to lie the short way from {@code from}. */
    private static double turn(double from, double to) {
        double step = to - from;
        // A whole turn is an edge along the rim of a map of the world, not a crossing.
        return Math.abs(step) > 180 && Math.abs(step) < 360 ? -360 * Math.signum(step) : 0;
    }

    private static Geometry cutPolygon(Polygon polygon) {
        Geometry whole = area(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            Geometry hole = area(polygon.getInteriorRingN(i));
            for (int turn = -360; turn <= 360; turn += 360) {
                whole = OverlayNGRobust.overlay(whole, shifted(hole, turn), OverlayNG.DIFFERENCE);
            }
        }
        List<Geometry> parts = new ArrayList<>();
        for (int turn = -360; turn <= 360; turn += 360) {
            Geometry world = Geodesy.WGS84.toGeometry(new Envelope(-180 + turn, 180 + turn, -90, 90));
            addParts(shifted(OverlayNGRobust.overlay(whole, world, OverlayNG.INTERSECTION), -turn), parts);
        }
        return Geodesy.WGS84.buildGeometry(parts);
    }

    private static Geometry area(LinearRing ring) {
        Geometry area = Geodesy.WGS84.createPolygon(unrolled(ring));
        // A ring closed over a pole may run over itself there.
        return area.isValid() ? area : GeometryFixer.fix(area);
    }

    private static Coordinate[] unrolled(LinearRing ring) {
        List<Coordinate> corners = new ArrayList<>();
        double shift = 0;
        for (int i = 0; i < ring.getNumPoints(); i++) {
            Coordinate c = ring.getCoordinateN(i);
            if (i > 0) {
                shift += turn(ring.getCoordinateN(i - 1).x, c.x);
            }
            corners.add(new Coordinate(c.x + shift, c.y));
        }
        Coordinate first = corners.get(0);
        Coordinate last = corners.get(corners.size() - 1);
        if (last.x != first.x) {
            double pole = first.y > 0 ? 90 : -90;
            corners.add(new Coordinate(last.x, pole));
            corners.add(new Coordinate(first.x, pole));
            corners.add(first.copy());
        }
        return corners.toArray(Coordinate[]::new);
    }

    private static Geometry shifted(Geometry geometry, double degrees) {
        return degrees == 0
                ? geometry
                : AffineTransformation.translationInstance(degrees, 0).transform(geometry);
    }

    /** Keeps the areas and drops the points and lines in which an intersection only touches. */
    private static void addParts(Geometry geometry, List<Geometry> parts) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (!part.isEmpty() && (part.getDimension() == 2 || geometry.getDimension() < 2)) {
                parts.add(part);
            }
        }
    }
}
