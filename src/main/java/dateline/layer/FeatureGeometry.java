package dateline.layer;

import dateline.geo.Antimeridian;
import dateline.geo.Extent;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The geometries of features. */
final class FeatureGeometry {
    private FeatureGeometry() {}

    static Geometry point(LonLat at) {
        return Geodesy.WGS84.createPoint(new Coordinate(at.lon(), at.lat()));
    }

    /** The area, in parts where it crosses the antimeridian. */
    static Geometry area(Extent extent) {
        return Antimeridian.cut(extent.area());
    }
}
