package dateline.export.osm;

import dateline.export.GeoJsonWriter;
import dateline.export.osm.NominatimShape.Outline;
import java.util.StringJoiner;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTWriter;
import org.locationtech.jts.io.kml.KMLWriter;

/** Writes an area as text in the forms that Nominatim offers. */
final class OutlineText {
    private OutlineText() {}

    static String of(Geometry area, Outline form) {
        return switch (form) {
            case GEOJSON -> new GeoJsonWriter().geometry(area);
            case TEXT -> new WKTWriter().write(area);
            case KML -> KMLWriter.writeGeometry(area, Double.NaN, 7, false, null);
            case SVG -> svg(area);
            case NONE -> "";
        };
    }

    /** Path data as PostGIS writes it, with the latitude turned over: the y axis of SVG goes down. */
    private static String svg(Geometry area) {
        StringJoiner paths = new StringJoiner(" ");
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon polygon) {
                paths.add(ring(polygon.getExteriorRing().getCoordinates()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    paths.add(ring(polygon.getInteriorRingN(hole).getCoordinates()));
                }
            }
        }
        return paths.toString();
    }

    private static String ring(Coordinate[] corners) {
        StringJoiner path = new StringJoiner(" ", "", " Z");
        // The last corner is the first: Z goes back to it.
        for (int i = 0; i < corners.length - 1; i++) {
            String word = i == 0 ? "M " : i == 1 ? "L " : "";
            path.add(word + NominatimPlace.degrees(corners[i].x) + " " + NominatimPlace.degrees(-corners[i].y));
        }
        return path.toString();
    }
}
