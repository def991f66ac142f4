package dateline.geo;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A rectangle in longitude and latitude, edges included. West greater than east means that it crosses the antimeridian
 * (RFC 7946, section 5.2).
 *
 * @param west degrees east, -180 to 180
 * @param south degrees north, -90 to 90, not above {@code north}
 * @param east degrees east, -180 to 180
 * @param north degrees north, -90 to 90
 */
public record BoundingBox(double west, double south, double east, double north) {
    /** Everything. */
    public static final BoundingBox WORLD = new BoundingBox(-180, -90, 180, 90);

    /** A degree of latitude is never shorter than at the equator. */
    private static final double METRES_A_DEGREE = 110_574;

    public BoundingBox {
        LonLat southWest = new LonLat(west, south);
        LonLat northEast = new LonLat(east, north);
        if (southWest.lat() > northEast.lat()) {
            throw new IllegalArgumentException("south " + south + " is above north " + north);
        }
    }

    /** A box that holds the disc around a point, no larger than needed but at the poles. */
    public static BoundingBox around(LonLat centre, double radiusMetres) {
        double north = Math.min(90, centre.lat() + radiusMetres / METRES_A_DEGREE);
        double south = Math.max(-90, centre.lat() - radiusMetres / METRES_A_DEGREE);
        double narrowest = Math.cos(Math.toRadians(Math.max(Math.abs(north), Math.abs(south))));
        double half = radiusMetres / (METRES_A_DEGREE * Math.max(1e-9, narrowest));
        return half >= 180
                ? new BoundingBox(-180, south, 180, north)
                : new BoundingBox(turned(centre.lon() - half), south, turned(centre.lon() + half), north);
    }

    private static double turned(double lon) {
        return lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon;
    }

    /**
     * The smallest box around something in WGS 84: over the antimeridian where that is the shorter way, as for an area
     * with parts on both sides of it.
     *
     * @throws IllegalArgumentException for an empty geometry
     */
    public static BoundingBox around(Geometry geometry) {
        Geometry cut = Antimeridian.cut(geometry);
        Envelope all = cut.getEnvelopeInternal();
        if (all.isNull()) {
            throw new IllegalArgumentException("nothing to draw a box around");
        }
        List<Envelope> parts = IntStream.range(0, cut.getNumGeometries())
                .mapToObj(i -> cut.getGeometryN(i).getEnvelopeInternal())
                .sorted(Comparator.comparingDouble(Envelope::getMinX))
                .toList();
        double west = all.getMinX();
        double east = all.getMaxX();
        double widestGap = west + 360 - east;
        double reached = west;
        // The box is what is left of the circle of latitude without the widest gap between the parts.
        for (Envelope part : parts) {
            if (part.getMinX() - reached > widestGap) {
                widestGap = part.getMinX() - reached;
                west = part.getMinX();
                east = reached;
            }
            reached = Math.max(reached, part.getMaxX());
        }
        return new BoundingBox(west, all.getMinY(), east, all.getMaxY());
    }

    /** Whether the box runs over the 180th meridian. */
    public boolean crossesAntimeridian() {
        return west > east;
    }

    /** Whether the position lies in the box or on its edge. */
    public boolean contains(LonLat p) {
        boolean inLon = crossesAntimeridian() ? p.lon() >= west || p.lon() <= east : p.lon() >= west && p.lon() <= east;
        return inLon && p.lat() >= south && p.lat() <= north;
    }
}
