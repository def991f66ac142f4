package dateline.gazetteer.index;

import dateline.gazetteer.Place;
import dateline.geo.Extent;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The areas of places. */
final class Outlines {
    private Outlines() {}

    /** A known outline; the uncertainty reaches from the representative point to its farthest corner. */
    static Extent extent(Geometry outline, Place place) {
        double reach = 1;
        for (Coordinate c : outline.convexHull().getCoordinates()) {
            reach = Math.max(reach, Geodesy.distanceMetres(place.point(), new LonLat(c.x, c.y)));
        }
        return new Extent(outline, place.point(), reach);
    }

    /** Whether a point lies in an outline. Counts crossings, so that outlines that touch themselves (Fiji) have an answer. */
    static boolean holds(Geometry outline, LonLat point) {
        Coordinate at = new Coordinate(point.lon(), point.lat());
        return outline.getEnvelopeInternal().contains(at) && SimplePointInAreaLocator.isContained(at, outline);
    }

    /** Where no outline is known: the disc of the radius. */
    static Extent disc(Place place) {
        return Extent.disc(place.point(), place.radiusMetres());
    }
}
