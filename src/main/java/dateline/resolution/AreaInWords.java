package dateline.resolution;

import dateline.gazetteer.Place;
import dateline.geo.Extent;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import dateline.geo.Precision;
import dateline.geo.Relation;
import dateline.mention.PlaceMention;

/** The area that words such as "near" or "on the outskirts of" make of a place. */
public final class AreaInWords {
    private static final double NEAR_SITE = 2_000;
    private static final double NEAR_QUARTER = 2_000;
    private static final double NEAR_TOWN = 10_000;
    private static final double NEAR_REGION = 25_000;
    private static final double OUTSKIRTS_FACTOR = 1.5;
    private static final double OPEN_SHARE = 0.25;

    private AreaInWords() {}

    /** The disc in which something so related to the place lies; the place's own area where the words say "in". */
    public static Extent of(Place place, Extent own, Relation relation) {
        return switch (relation) {
            case NEAR, BETWEEN, ALONG ->
                disc(place, own.uncertaintyMetres() + margin(place.type().precision()));
            case OUTSKIRTS -> disc(place, own.uncertaintyMetres() * OUTSKIRTS_FACTOR);
            default -> own;
        };
    }

    /**
     * The area a stated distance from the place: around the point in the stated direction, where one is stated; else all
     * within that distance. Distances in reports are rounded, so that a quarter of the way is left open.
     */
    public static Extent of(Place place, PlaceMention.Offset offset) {
        Double bearing = offset.bearing();
        if (bearing == null) {
            return disc(place, Math.max(NEAR_SITE, offset.metres() + place.radiusMetres()));
        }
        LonLat point = Geodesy.destination(place.point(), bearing, offset.metres());
        double radius = Math.max(NEAR_SITE, offset.metres() * OPEN_SHARE);
        return new Extent(Geodesy.disc(point, radius), point, radius);
    }

    private static Extent disc(Place place, double radius) {
        return new Extent(Geodesy.disc(place.point(), radius), place.point(), radius);
    }

    /** How far "near" reaches beyond the place itself, by how large it is. */
    private static double margin(Precision precision) {
        return switch (precision) {
            case EXACT, SITE -> NEAR_SITE;
            case NEIGHBOURHOOD -> NEAR_QUARTER;
            case LOCALITY -> NEAR_TOWN;
            default -> NEAR_REGION;
        };
    }
}
