package dateline.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dateline.geo.Geodesy;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final JsonFactory JSON = new JsonMapper().getFactory();

    private final JsonNode objects;
    private final JsonNode scale;
    private final JsonNode shift;
    /** The steps of each arc: x, y, x, y. */
    private final int[][] arcs;

    private Topology(JsonNode objects, JsonNode transform, int[][] arcs) {
        this.objects = objects;
        this.scale = transform.path("scale");
        this.shift = transform.path("translate");
        this.arcs = arcs;
    }

    /** Reads a topology. Its arcs are nearly all of the file: a tree of nodes would be made of every number. */
    static Topology read(InputStream in) throws IOException {
        JsonNode objects = MissingNode.getInstance();
        JsonNode transform = MissingNode.getInstance();
        int[][] arcs = {};
        try (JsonParser json = JSON.createParser(in)) {
            json.nextToken();
            for (String member = json.nextFieldName(); member != null; member = json.nextFieldName()) {
                json.nextToken();
                switch (member) {
                    case "objects" -> objects = json.readValueAsTree();
                    case "transform" -> transform = json.readValueAsTree();
                    case "arcs" -> arcs = arcs(json);
                    default -> json.skipChildren();
                }
            }
        }
        return new Topology(objects, transform, arcs);
    }

    private static int[][] arcs(JsonParser json) throws IOException {
        List<int[]> arcs = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            int[] steps = new int[32];
            int size = 0;
            while (json.nextToken() == JsonToken.START_ARRAY) {
                if (size == steps.length) {
                    steps = Arrays.copyOf(steps, 2 * size);
                }
                steps[size++] = json.nextIntValue(0);
                steps[size++] = json.nextIntValue(0);
                json.nextToken();
            }
            arcs.add(Arrays.copyOf(steps, size));
        }
        return arcs.toArray(int[][]::new);
    }

    /** The geometries of one object of the topology by id, or by position where they have none. */
    Map<String, Geometry> geometries(String object) {
        Map<String, Geometry> geometries = new LinkedHashMap<>();
        for (JsonNode topo : objects.path(object).path("geometries")) {
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
            List<Coordinate> arc = coordinates(arcs[index < 0 ? ~index : index]);
            if (index < 0) {
                Collections.reverse(arc);
            }
            // Each arc begins where the one before ended.
            line.addAll(line.isEmpty() ? arc : arc.subList(1, arc.size()));
        }
        return line;
    }

    private List<Coordinate> coordinates(int[] steps) {
        double scaleX = scale.path(0).asDouble();
        double scaleY = scale.path(1).asDouble();
        double shiftX = shift.path(0).asDouble();
        double shiftY = shift.path(1).asDouble();
        List<Coordinate> line = new ArrayList<>(steps.length / 2);
        long x = 0;
        long y = 0;
        for (int i = 0; i < steps.length; i += 2) {
            x += steps[i];
            y += steps[i + 1];
            line.add(new Coordinate(round(x * scaleX + shiftX), round(y * scaleY + shiftY)));
        }
        return line;
    }

    private static double round(double degrees) {
        return Math.round(degrees * DECIMALS) / DECIMALS;
    }
}
