package dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dateline.geo.Antimeridian;
import dateline.layer.CoordinateSystem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries as GeoJSON: cut at the antimeridian, outer rings counter-clockwise, holes clockwise. */
final class GeometryJson {
    /** Seven decimals of a degree are a centimetre. */
    private static final double DEGREE_SCALE = 1e7;

    private static final double METRE_SCALE = 1e3;

    private final CoordinateSystem system;
    private final double scale;

    GeometryJson(CoordinateSystem system) {
        this.system = system;
        scale = system.isGeographic() ? DEGREE_SCALE : METRE_SCALE;
    }

    /** Writes the geometry, or null where there is none or the system does not reach there. */
    void write(JsonGenerator out, @Nullable Geometry wgs84) throws IOException {
        Geometry geometry = wgs84 == null || wgs84.isEmpty()
                ? null
                : system.fromWgs84(oriented(Antimeridian.cut(wgs84))).orElse(null);
        if (geometry == null) {
            out.writeNull();
        } else {
            writeObject(out, geometry);
        }
    }

    private void writeObject(JsonGenerator out, Geometry geometry) throws IOException {
        out.writeStartObject();
        if (geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            out.writeStringField("type", "GeometryCollection");
            out.writeArrayFieldStart("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                writeObject(out, geometry.getGeometryN(i));
            }
            out.writeEndArray();
        } else {
            out.writeStringField(
                    "type", geometry instanceof LinearRing ? Geometry.TYPENAME_LINESTRING : geometry.getGeometryType());
            out.writeFieldName("coordinates");
            writeCoordinates(out, geometry);
        }
        out.writeEndObject();
    }

    private void writeCoordinates(JsonGenerator out, Geometry geometry) throws IOException {
        if (geometry instanceof Point point) {
            writePosition(out, point.getX(), point.getY());
            return;
        }
        out.writeStartArray();
        if (geometry instanceof LineString line) {
            CoordinateSequence corners = line.getCoordinateSequence();
            for (int i = 0; i < corners.size(); i++) {
                writePosition(out, corners.getX(i), corners.getY(i));
            }
        } else if (geometry instanceof Polygon polygon) {
            writeCoordinates(out, polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                writeCoordinates(out, polygon.getInteriorRingN(i));
            }
        } else {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                writeCoordinates(out, geometry.getGeometryN(i));
            }
        }
        out.writeEndArray();
    }

    private void writePosition(JsonGenerator out, double first, double second) throws IOException {
        out.writeStartArray();
        out.writeNumber(Math.round(first * scale) / scale);
        out.writeNumber(Math.round(second * scale) / scale);
        out.writeEndArray();
    }

    /** The geometry with its rings turned as RFC 7946 (section 3.1.6) asks. */
    private static Geometry oriented(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
            for (int i = 0; i < holes.length; i++) {
                holes[i] = turned(polygon.getInteriorRingN(i), false);
            }
            return polygon.getFactory().createPolygon(turned(polygon.getExteriorRing(), true), holes);
        }
        if (geometry instanceof GeometryCollection collection) {
            Geometry[] parts = new Geometry[collection.getNumGeometries()];
            boolean allAreas = true;
            for (int i = 0; i < parts.length; i++) {
                parts[i] = oriented(collection.getGeometryN(i));
                allAreas &= parts[i] instanceof Polygon;
            }
            return allAreas && collection.getGeometryType().equals(Geometry.TYPENAME_MULTIPOLYGON)
                    ? collection.getFactory().createMultiPolygon(asPolygons(parts))
                    : geometry;
        }
        return geometry;
    }

    private static Polygon[] asPolygons(Geometry[] parts) {
        Polygon[] polygons = new Polygon[parts.length];
        for (int i = 0; i < parts.length; i++) {
            polygons[i] = (Polygon) parts[i];
        }
        return polygons;
    }

    private static LinearRing turned(LinearRing ring, boolean counterClockwise) {
        Coordinate[] corners = ring.getCoordinates();
        return Orientation.isCCW(corners) == counterClockwise ? ring : ring.reverse();
    }
}
