package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Decodes a TopoJSON topology into GeoJSON.
 *
 * <p>Arcs are chains of differences of whole numbers; a geometry strings arcs together, and a negative index {@code ~i}
 * means arc {@code i} backwards. What has no area, or no line, is left out. Rings come out as RFC 7946 asks: outer ones counter-clockwise, holes clockwise.
 */
final class TopoJson {
    /** The whole numbers of the outlines stand for steps of 0.036 degrees: three decimals lose nothing. */
    private static final double DECIMALS = 1e3;

    private final JsonNode topology;
    private final List<List<double[]>> arcs = new ArrayList<>();

    TopoJson(JsonNode topology) {
        this.topology = topology;
        JsonNode transform = topology.path("transform");
        double scaleX = transform.path("scale").path(0).asDouble(1);
        double scaleY = transform.path("scale").path(1).asDouble(1);
        double shiftX = transform.path("translate").path(0).asDouble(0);
        double shiftY = transform.path("translate").path(1).asDouble(0);
        for (JsonNode arc : topology.path("arcs")) {
            List<double[]> line = new ArrayList<>();
            long x = 0;
            long y = 0;
            for (JsonNode step : arc) {
                x += step.path(0).asLong();
                y += step.path(1).asLong();
                line.add(new double[] {round(x * scaleX + shiftX), round(y * scaleY + shiftY)});
            }
            arcs.add(line);
        }
    }

    /** The features of one object of the topology, with their ids. */
    ObjectNode collection(String object) {
        ObjectNode collection = JsonNodeFactory.instance.objectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (JsonNode geometry : topology.path("objects").path(object).path("geometries")) {
            ObjectNode decoded = geometry(geometry);
            if (decoded.path("coordinates").isEmpty()) {
                continue;
            }
            ObjectNode feature = features.addObject().put("type", "Feature");
            if (geometry.path("id").isTextual() && !geometry.path("id").asText().startsWith("-")) {
                feature.set("id", geometry.path("id"));
            }
            feature.set("geometry", decoded);
            feature.putObject("properties");
        }
        return collection;
    }

    private ObjectNode geometry(JsonNode topo) {
        String type = topo.path("type").asText();
        ObjectNode out = JsonNodeFactory.instance.objectNode().put("type", type);
        JsonNode indices = topo.path("arcs");
        ArrayNode coordinates = out.putArray("coordinates");
        switch (type) {
            case "LineString" -> add(coordinates, line(indices));
            case "MultiLineString" -> indices.forEach(part -> add(coordinates.addArray(), line(part)));
            case "Polygon" -> polygon(coordinates, indices);
            case "MultiPolygon" ->
                indices.forEach(part -> {
                    ArrayNode rings = JsonNodeFactory.instance.arrayNode();
                    polygon(rings, part);
                    if (!rings.isEmpty()) {
                        coordinates.add(rings);
                    }
                });
            default -> throw new IllegalArgumentException("a topology with " + type + ", expected lines and polygons");
        }
        return out;
    }

    private void polygon(ArrayNode out, JsonNode rings) {
        boolean isOuter = true;
        for (JsonNode ring : rings) {
            List<double[]> line = line(ring);
            double area = signedArea(line);
            if (area == 0) {
                // An islet that simplification left without area; without its outer ring a polygon is none.
                if (isOuter) {
                    return;
                }
                continue;
            }
            if (area > 0 != isOuter) {
                Collections.reverse(line);
            }
            add(out.addArray(), line);
            isOuter = false;
        }
    }

    private List<double[]> line(JsonNode indices) {
        List<double[]> line = new ArrayList<>();
        for (JsonNode node : indices) {
            int index = node.asInt();
            List<double[]> arc = new ArrayList<>(arcs.get(index < 0 ? ~index : index));
            if (index < 0) {
                Collections.reverse(arc);
            }
            // Each arc begins where the one before ended.
            line.addAll(line.isEmpty() ? arc : arc.subList(1, arc.size()));
        }
        return line;
    }

    private static double signedArea(List<double[]> ring) {
        double twice = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            double[] a = ring.get(i);
            double[] b = ring.get(i + 1);
            twice += a[0] * b[1] - b[0] * a[1];
        }
        return twice / 2;
    }

    private static void add(ArrayNode out, List<double[]> line) {
        for (double[] p : line) {
            out.addArray().add(p[0]).add(p[1]);
        }
    }

    private static double round(double degrees) {
        return Math.round(degrees * DECIMALS) / DECIMALS;
    }
}
