package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Takes an area that somebody drew out of a request: a GeoJSON Polygon or MultiPolygon in WGS 84. */
final class DrawnArea {
    /** More corners than a hand draws, and as many as a detailed outline has. */
    static final int MAX_CORNERS = 25_000;

    private static final double SAME_AREA = 1e-6;

    private int corners;

    private DrawnArea() {}

    /** The area; what is not one is a 400 that says where. */
    static Geometry parse(JsonNode geometry) {
        try {
            return new DrawnArea().area(geometry);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("'geometry': " + e.getMessage());
        }
    }

    private Geometry area(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        Geometry area = switch (geometry.path("type").asText()) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                List<Polygon> parts = new ArrayList<>();
                for (JsonNode part : list(coordinates, "polygons")) {
                    parts.add(polygon(part));
                }
                yield Geodesy.WGS84.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            default -> throw new IllegalArgumentException("expected a Polygon or a MultiPolygon of GeoJSON");
        };
        TopologyValidationError error = new IsValidOp(area).getValidationError();
        return error == null ? area : repaired(area, error);
    }

    /** An outline that only touches itself, as coarse outlines of the world do, means the same once it is put in order. */
    private static Geometry repaired(Geometry area, TopologyValidationError error) {
        Geometry fixed = GeometryFixer.fix(area);
        boolean isSame = Math.abs(fixed.getArea() - area.getArea()) < SAME_AREA * area.getArea();
        if (isSame && fixed instanceof Polygonal) {
            return fixed;
        }
        Coordinate at = error.getCoordinate();
        throw new IllegalArgumentException("not an area: " + error.getMessage() + " at " + new LonLat(at.x, at.y));
    }

    private Polygon polygon(JsonNode rings) {
        List<LinearRing> parsed = new ArrayList<>();
        for (JsonNode ring : list(rings, "rings")) {
            parsed.add(ring(ring));
        }
        return Geodesy.WGS84.createPolygon(
                parsed.get(0), parsed.subList(1, parsed.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode positions) {
        List<Coordinate> ring = new ArrayList<>();
        for (JsonNode position : list(positions, "positions")) {
            Coordinate next = position(position);
            if (!ring.isEmpty() && crosses(ring.get(ring.size() - 1), next)) {
                throw new IllegalArgumentException(
                        "an edge spans more than 180 degrees; what crosses the antimeridian is cut there (RFC 7946)");
            }
            ring.add(next);
        }
        if (ring.size() < 4 || !ring.get(0).equals2D(ring.get(ring.size() - 1))) {
            throw new IllegalArgumentException("a ring has four or more positions, the last the same as the first");
        }
        return Geodesy.WGS84.createLinearRing(ring.toArray(Coordinate[]::new));
    }

    /** Whether an edge runs over the antimeridian: a whole turn is the rim of a map of the world, as Antarctica has one. */
    private static boolean crosses(Coordinate from, Coordinate to) {
        double step = Math.abs(to.x - from.x);
        return step > 180 && step < 360;
    }

    private Coordinate position(JsonNode position) {
        if (++corners > MAX_CORNERS) {
            throw new IllegalArgumentException("more than " + MAX_CORNERS + " corners; simplify the outline");
        }
        if (!position.isArray()
                || position.size() < 2
                || !position.get(0).isNumber()
                || !position.get(1).isNumber()) {
            throw new IllegalArgumentException("a position is a list of a longitude and a latitude");
        }
        LonLat checked = new LonLat(position.get(0).asDouble(), position.get(1).asDouble());
        return new Coordinate(checked.lon(), checked.lat());
    }

    private static JsonNode list(JsonNode node, String of) {
        if (!node.isArray() || node.isEmpty()) {
            throw new IllegalArgumentException("expected a list of " + of);
        }
        return node;
    }
}
