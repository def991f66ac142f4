package dateline.gazetteer.files;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.geo.Geodesy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads a GeoJSON geometry as it stands: neither its coordinates nor its rings are judged. */
final class GeoJsonGeometry {
    private GeoJsonGeometry() {}

    /**
     * The geometry; null where the feature has none.
     *
     * @throws IllegalArgumentException saying what is no GeoJSON
     */
    static @Nullable Geometry read(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        JsonNode coordinates = node.path("coordinates");
        String type = node.path("type").asText();
        return switch (type) {
            case "Point" -> Geodesy.WGS84.createPoint(position(coordinates));
            case "MultiPoint" -> Geodesy.WGS84.createMultiPointFromCoords(positions(coordinates));
            case "LineString" -> Geodesy.WGS84.createLineString(positions(coordinates));
            case "MultiLineString" -> all(coordinates, c -> Geodesy.WGS84.createLineString(positions(c)));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> all(coordinates, GeoJsonGeometry::polygon);
            case "GeometryCollection" -> all(node.path("geometries"), GeoJsonGeometry::part);
            default -> throw new IllegalArgumentException("'" + shortened(type) + "' is no geometry of GeoJSON");
        };
    }

    private static Geometry part(JsonNode node) {
        Geometry geometry = read(node);
        if (geometry == null) {
            throw new IllegalArgumentException("a part of its geometry is missing");
        }
        return geometry;
    }

    private interface Reading {
        Geometry read(JsonNode node);
    }

    private static Geometry all(JsonNode nodes, Reading reading) {
        List<Geometry> parts = new ArrayList<>();
        for (JsonNode node : list(nodes)) {
            parts.add(reading.read(node));
        }
        return Geodesy.WGS84.buildGeometry(parts);
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> read = new ArrayList<>();
        for (JsonNode ring : list(rings)) {
            read.add(ring(ring));
        }
        if (read.isEmpty()) {
            throw new IllegalArgumentException("a polygon has no ring");
        }
        return Geodesy.WGS84.createPolygon(
                read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode node) {
        Coordinate[] corners = positions(node);
        if (corners.length < 4 || !corners[0].equals2D(corners[corners.length - 1])) {
            throw new IllegalArgumentException("a ring of its polygon is not closed, or has fewer than four positions");
        }
        return Geodesy.WGS84.createLinearRing(corners);
    }

    private static Coordinate[] positions(JsonNode node) {
        JsonNode list = list(node);
        Coordinate[] positions = new Coordinate[list.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = position(list.get(i));
        }
        return positions;
    }

    private static Coordinate position(JsonNode node) {
        if (!node.isArray()
                || node.size() < 2
                || !node.get(0).isNumber()
                || !node.get(1).isNumber()) {
            throw new IllegalArgumentException("'" + shortened(node.toString()) + "' is no position");
        }
        return new Coordinate(node.get(0).asDouble(), node.get(1).asDouble());
    }

    private static JsonNode list(JsonNode node) {
        if (!node.isArray()) {
            throw new IllegalArgumentException("'" + shortened(node.toString()) + "' is no list of positions");
        }
        return node;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
