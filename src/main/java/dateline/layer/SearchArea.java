package dateline.layer;

import dateline.geo.Antimeridian;
import dateline.geo.BoundingBox;
import dateline.geo.Geodesy;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The area a query asks for, edges included.
 *
 * @param shape WGS 84, longitude first, in two parts where it crosses the antimeridian
 */
public record SearchArea(Geometry shape) {
    /** A side of a box in another system is a curve in WGS 84: it is followed in so many steps. */
    private static final int STEPS_PER_SIDE = 50;

    /** What may be lost on the way to WGS 84 and back. */
    private static final double METRES_LOST = 1;

    private static final double DEGREES_LOST = 1e-5;

    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

    /** The box. */
    public static SearchArea of(BoundingBox box) {
        List<Geometry> parts = new ArrayList<>();
        if (box.crossesAntimeridian()) {
            parts.add(rectangle(box.west(), box.south(), 180, box.north()));
            parts.add(rectangle(-180, box.south(), box.east(), box.north()));
        } else {
            parts.add(rectangle(box.west(), box.south(), box.east(), box.north()));
            // The meridian has two names, and something on it may bear either.
            if (box.east() == 180 && box.west() != -180) {
                parts.add(rectangle(-180, box.south(), -180, box.north()));
            } else if (box.west() == -180 && box.east() != 180) {
                parts.add(rectangle(180, box.south(), 180, box.north()));
            }
        }
        return new SearchArea(Geodesy.WGS84.buildGeometry(parts));
    }

    /**
     * Reads the {@code bbox} parameter of OGC API Features: four numbers, or six of which the heights are not used, in
     * the axis order of {@code system} ({@code bbox-crs}; CRS84 where none is given). In CRS84, EPSG:4326 and EPSG:3857
     * a west above the east crosses the antimeridian.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    public static SearchArea parse(String bbox, CoordinateSystem system) {
        double[] n = numbers(bbox);
        if (n.length != 4 && n.length != 6) {
            throw new IllegalArgumentException("bbox has 4 or 6 numbers, not " + n.length + ": " + bbox);
        }
        int upper = n.length / 2;
        if (system.isCrs84()) {
            return degrees(n[0], n[1], n[upper], n[upper + 1]);
        }
        if (system.isLatitudeFirst()) {
            return degrees(n[1], n[0], n[upper + 1], n[upper]);
        }
        return projected(n[0], n[1], n[upper], n[upper + 1], system);
    }

    /** Whether it is the whole world. */
    boolean isEverywhere() {
        return shape.isRectangle() && shape.getEnvelopeInternal().contains(WORLD);
    }

    private static double[] numbers(String bbox) {
        String[] parts = bbox.split(",", -1);
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                numbers[i] = Double.parseDouble(parts[i].strip());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("bbox is numbers with commas between: " + bbox, e);
            }
            if (!Double.isFinite(numbers[i])) {
                throw new IllegalArgumentException("bbox has a number without end: " + bbox);
            }
        }
        return numbers;
    }

    private static SearchArea degrees(double west, double south, double east, double north) {
        if (south > 90 || north < -90) {
            throw new IllegalArgumentException("bbox lies beyond a pole: " + south + " to " + north);
        }
        // Maps that repeat the world ask for more than it has.
        double bottom = Math.max(south, -90);
        double top = Math.min(north, 90);
        return east - west >= 360
                ? of(new BoundingBox(-180, bottom, 180, top))
                : of(new BoundingBox(wrapped(west), bottom, wrapped(east), top));
    }

    private static double wrapped(double lon) {
        return lon >= -180 && lon <= 180 ? lon : lon - 360 * Math.floor((lon + 180) / 360);
    }

    private static SearchArea projected(double x1, double y1, double x2, double y2, CoordinateSystem system) {
        if (y1 > y2 || (x1 > x2 && !system.isWebMercator())) {
            throw new IllegalArgumentException("bbox has a lower corner above the upper");
        }
        if (system.isWebMercator()) {
            double rim = CoordinateSystem.WEB_MERCATOR_RIM;
            double perMetre = 180 / rim;
            Geometry sides = system.toWgs84(rectangle(0, clamped(y1, rim), 0, clamped(y2, rim)))
                    .orElseThrow(() -> outside(system));
            Envelope latitudes = sides.getEnvelopeInternal();
            return degrees(x1 * perMetre, latitudes.getMinY(), x2 * perMetre, latitudes.getMaxY());
        }
        double step = Math.max(x2 - x1, y2 - y1) / STEPS_PER_SIDE;
        Geometry box = rectangle(x1, y1, x2, y2);
        Geometry outline = step > 0 ? Densifier.densify(box, step) : box;
        Geometry wgs84 = system.toWgs84(outline)
                .filter(area -> comesBack(area, outline, system))
                .orElseThrow(() -> outside(system));
        return new SearchArea(Antimeridian.cut(wgs84));
    }

    /** Far outside its zone a projection still answers, but with nonsense: then the way back leads elsewhere. */
    private static boolean comesBack(Geometry wgs84, Geometry outline, CoordinateSystem system) {
        double tolerance = system.isGeographic() ? DEGREES_LOST : METRES_LOST;
        return system.fromWgs84(wgs84)
                .filter(back -> back.equalsExact(outline, tolerance))
                .isPresent();
    }

    private static double clamped(double value, double rim) {
        return Math.max(-rim, Math.min(rim, value));
    }

    private static IllegalArgumentException outside(CoordinateSystem system) {
        return new IllegalArgumentException("bbox lies where " + system.uri() + " does not reach");
    }

    /** Also a line or a point, where two sides are the same. */
    private static Geometry rectangle(double x1, double y1, double x2, double y2) {
        return Geodesy.WGS84.toGeometry(new Envelope(x1, x2, y1, y2));
    }
}
