package dateline.layer;

import dateline.geo.BoundingBox;
import dateline.geo.Geodesy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The box that a layer is said to lie in, and the reference systems in which that box can be asked for.
 *
 * <p>Clients send the box back, converted: into Web Mercator, or into another system by two of its corners alone. On
 * the way a feature on its edge may be lost to rounding, or to an edge that is a curve. So the box is a little larger
 * than what it holds, and a system is named for a layer only where the converted box still holds all of it.
 *
 * @param box what is said
 * @param bounds what it holds, exactly; absent where nothing has a geometry
 */
public record PublishedExtent(BoundingBox box, @Nullable BoundingBox bounds) {
    private static final double SHARE_ADDED = 0.02;
    private static final double LEAST_ADDED_DEGREES = 0.001;
    private static final double PER_DEGREE = 1000;

    private static final int UTM_NORTH = 32600;
    private static final int UTM_SOUTH = 32700;
    private static final int DEGREES_A_ZONE = 6;
    private static final int LAST_ZONE = 60;

    /** The extent of a layer with these bounds; the whole world, which is true of any layer, where it has none. */
    public static PublishedExtent of(@Nullable BoundingBox bounds) {
        return new PublishedExtent(bounds == null ? BoundingBox.WORLD : widened(bounds), bounds);
    }

    /** The URIs of the systems in which the whole layer can be asked for by its box, CRS84 first. */
    public List<String> systems() {
        List<String> systems = new ArrayList<>(CoordinateSystem.everywhere());
        if (bounds != null && !box.crossesAntimeridian()) {
            int first = zone(box.west());
            int last = zone(box.east());
            // Two zones may both reach over what lies across their border; over three none does.
            if (last - first <= 1) {
                int series = bounds.south() + bounds.north() >= 0 ? UTM_NORTH : UTM_SOUTH;
                IntStream.rangeClosed(first, last)
                        .mapToObj(zone -> CoordinateSystem.parse("EPSG:" + (series + zone)))
                        .filter(system -> holds(system, bounds))
                        .forEach(system -> systems.add(system.uri()));
            }
        }
        return List.copyOf(systems);
    }

    private boolean holds(CoordinateSystem system, BoundingBox all) {
        Optional<Coordinate> lower = corner(system, box.west(), box.south());
        Optional<Coordinate> upper = corner(system, box.east(), box.north());
        if (lower.isEmpty() || upper.isEmpty()) {
            return false;
        }
        Coordinate from = lower.get();
        Coordinate to = upper.get();
        try {
            return SearchArea.parse(from.x + "," + from.y + "," + to.x + "," + to.y, system)
                    .shape()
                    .covers(SearchArea.of(all).shape());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<Coordinate> corner(CoordinateSystem system, double lon, double lat) {
        return system.fromWgs84(Geodesy.WGS84.createPoint(new Coordinate(lon, lat)))
                .map(Geometry::getCoordinate);
    }

    private static int zone(double lon) {
        return Math.min(LAST_ZONE, 1 + (int) Math.floor((lon + 180) / DEGREES_A_ZONE));
    }

    private static BoundingBox widened(BoundingBox b) {
        double width = b.crossesAntimeridian() ? b.east() + 360 - b.west() : b.east() - b.west();
        double aside = added(width);
        double above = added(b.north() - b.south());
        double south = Math.max(-90, down(b.south() - above));
        double north = Math.min(90, -down(-b.north() - above));
        double west = down(b.west() - aside);
        double east = -down(-b.east() - aside);
        if (b.crossesAntimeridian()) {
            return west <= east ? new BoundingBox(-180, south, 180, north) : new BoundingBox(west, south, east, north);
        }
        return new BoundingBox(Math.max(-180, west), south, Math.min(180, east), north);
    }

    private static double added(double side) {
        return Math.max(LEAST_ADDED_DEGREES, SHARE_ADDED * side);
    }

    private static double down(double degrees) {
        return Math.floor(degrees * PER_DEGREE) / PER_DEGREE;
    }
}
