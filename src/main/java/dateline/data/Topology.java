package dateline.data;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.geo.Geodesy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A TopoJSON topology, decoded.
 *
 * <p>Arcs are chains of differences of whole numbers; a geometry strings arcs together, and a negative index {@code ~i}
 * means arc {@code i} backwards. Outer rings come out counter-clockwise and holes clockwise, as RFC 7946 asks. What has
 * no area, or no line, is left out: simplification leaves such islets behind.
 */
final class Topology {
    /** The whole numbers of the outlines stand for steps of 0.036 degrees: three decimals lose nothing. */
    private static final double DECIMALS = 1e3;

    private final JsonNode topology;
    private final List<List<Coordinate>> arcs = new ArrayList<>();

    Topology(JsonNode topology) {
        this.topology = topology;
        JsonNode scale = topology.path("transform").path("scale");
        JsonNode shift = topology.path("transform").path("translate");
        for (JsonNode arc : topology.path("arcs")) {
            List<Coordinate> line = new ArrayList<>();
            long x = 0;
            long y = 0;
            for (JsonNode step : arc) {
                x += step.path(0).asLong();
                y += step.path(1).asLong();
                line.add(new Coordinate(
                        round(x * scale.path(0).asDouble() + shift.path(0).asDouble()),
                        round(y * scale.path(1).asDouble() + shift.path(1).asDouble())));
            }
            arcs.add(line);
        }
    }

    /** The geometries of one object of the topology by id, or by position where they have none. */
    Map<String, Geometry> geometries(String object) {
        Map<String, Geometry> geometries = new LinkedHashMap<>();
        for (JsonNode topo : topology.path("objects").path(object).path("geometries")) {
            String id = topo.path("id").asText("");
            // Territories without a code all have the id "-99".
            boolean isNamed = !id.isEmpty() && !id.startsWith("-") && !geometries.containsKey(id);
            Geometry geometry = geometry(topo);
            if (!geometry.isEmpty()) {
                geometries.put(isNamed ? id : object + "-" + geometries.size(), geometry);
            }
        }
        return geometries;
    }

    private Geometry geometry(JsonNode topo) {
        JsonNode indices = topo.path("arcs");
        return switch (topo.path("type").asText()) {
            case "LineString" -> lines(List.of(indices));
            case "MultiLineString" -> lines(indices);
            case "Polygon" -> polygons(List.of(indices));
            case "MultiPolygon" -> polygons(indices);
            default -> throw new IllegalArgumentException("a topology with " + topo.path("type"));
        };
    }

    private Geometry lines(Iterable<JsonNode> parts) {
        List<LineString> lines = new ArrayList<>();
        for (JsonNode part : parts) {
            List<Coordinate> line = line(part);
            if (line.size() > 1) {
                lines.add(Geodesy.WGS84.createLineString(line.toArray(Coordinate[]::new)));
            }
        }
        return lines.size() == 1 ? lines.get(0) : Geodesy.WGS84.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private Geometry polygons(Iterable<JsonNode> parts) {
        List<Polygon> polygons = new ArrayList<>();
        for (JsonNode part : parts) {
            List<LinearRing> rings = new ArrayList<>();
            for (JsonNode indices : part) {
                List<Coordinate> ring = line(indices);
                double area = ring.size() < 4 ? 0 : Area.ofRingSigned(ring.toArray(Coordinate[]::new));
                if (area == 0 && rings.isEmpty()) {
                    break;
                }
                if (area != 0) {
                    // Area.ofRingSigned is positive for clockwise rings.
                    if (area > 0 == rings.isEmpty()) {
                        Collections.reverse(ring);
                    }
                    rings.add(Geodesy.WGS84.createLinearRing(ring.toArray(Coordinate[]::new)));
                }
            }
            if (!rings.isEmpty()) {
                polygons.add(Geodesy.WGS84.createPolygon(
                        rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new)));
            }
        }
        return polygons.size() == 1
                ? polygons.get(0)
                : Geodesy.WGS84.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private List<Coordinate> line(JsonNode indices) {
        List<Coordinate> line = new ArrayList<>();
        for (JsonNode node : indices) {
            int index = node.asInt();
            List<Coordinate> arc = new ArrayList<>(arcs.get(index < 0 ? ~index : index));
            if (index < 0) {
                Collections.reverse(arc);
            }
            // Each arc begins where the one before ended.
            line.addAll(line.isEmpty() ? arc : arc.subList(1, arc.size()));
        }
        return line;
    }

    private static double round(double degrees) {
        return Math.round(degrees * DECIMALS) / DECIMALS;
    }
}
