package dateline.gazetteer;

import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Where a place lies.
 *
 * @param point a representative point
 * @param radiusMetres reaches from the point to the edge of the place
 * @param outline polygon or multipolygon in WGS 84, longitude first; absent where only the disc is known
 */
public record PlaceSite(
        LonLat point, double radiusMetres, @Nullable Geometry outline) {
    private static final double LEAST_RADIUS_METRES = 1;
    private static final double GREATEST_RADIUS_METRES = 10_000_000;

    public PlaceSite {
        if (!(radiusMetres >= LEAST_RADIUS_METRES && radiusMetres <= GREATEST_RADIUS_METRES)) {
            throw new IllegalArgumentException("radius_m " + radiusMetres + ", expected 1 to 10000000");
        }
    }

    /** The site of a drawn area: a point inside it, and how far it reaches from there. */
    public static PlaceSite of(Geometry outline) {
        Coordinate inside = outline.getInteriorPoint().getCoordinate();
        LonLat point = new LonLat(inside.x, inside.y);
        double reach = Arrays.stream(outline.convexHull().getCoordinates())
                .mapToDouble(c -> Geodesy.distanceMetres(point, new LonLat(c.x, c.y)))
                .max()
                .orElse(0);
        return new PlaceSite(point, Math.max(reach, LEAST_RADIUS_METRES), outline);
    }

    /** What an editor states about where a place lies: an outline, or a point with or without a radius, or nothing. */
    public record Stated(
            @Nullable LonLat point,
            @Nullable Double radiusMetres,
            @Nullable Geometry outline) {
        public Stated {
            if (outline != null && (point != null || radiusMetres != null)) {
                throw new IllegalArgumentException("either lon, lat and radius_m or a geometry, not both");
            }
        }

        /**
         * The site of the place, with what is not stated as the gazetteer has it, or as is usual for the type.
         *
         * @throws IllegalArgumentException where that does not tell where the place lies
         */
        PlaceSite at(PlaceId id, PlaceType type, Gazetteer gazetteer) {
            if (outline != null) {
                return PlaceSite.of(outline);
            }
            Optional<Place> before = gazetteer.find(id);
            if (before.isPresent() && point == null && radiusMetres == null) {
                return present(before.get(), gazetteer);
            }
            LonLat centre = Optional.ofNullable(point)
                    .or(() -> before.map(Place::point))
                    .orElseThrow(() -> new IllegalArgumentException("lon and lat are missing, or a geometry"));
            return new PlaceSite(centre, radiusMetres != null ? radiusMetres : usual(type), null);
        }

        private static PlaceSite present(Place place, Gazetteer gazetteer) {
            Geometry area =
                    gazetteer.hasOutline(place.id()) ? gazetteer.extent(place).area() : null;
            return new PlaceSite(place.point(), place.radiusMetres(), area);
        }

        private static double usual(PlaceType type) {
            return type.usualRadiusMetres()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "a place of the type '" + type.word() + "' needs its radius_m, or a geometry"));
        }
    }
}
