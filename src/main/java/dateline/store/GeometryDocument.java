package dateline.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dateline.geo.Geodesy;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * A geometry in a document: shaped like GeoJSON, but every coordinate to the last bit and rings as they are, so that
 * what is read equals what was written.
 */
final class GeometryDocument {
    private GeometryDocument() {}

    static final class Writer extends JsonSerializer<Geometry> {
        @Override
        public void serialize(Geometry geometry, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeStringField("type", geometry.getGeometryType());
            if (geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
                out.writeArrayFieldStart("geometries");
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    serialize(geometry.getGeometryN(i), out, provider);
                }
                out.writeEndArray();
            } else {
                out.writeFieldName("coordinates");
                coordinates(geometry, out);
            }
            out.writeEndObject();
        }

        private static void coordinates(Geometry geometry, JsonGenerator out) throws IOException {
            if (geometry instanceof Point point) {
                position(point.getCoordinate(), out);
                return;
            }
            out.writeStartArray();
            if (geometry instanceof LineString line) {
                for (Coordinate c : line.getCoordinates()) {
                    position(c, out);
                }
            } else if (geometry instanceof Polygon polygon) {
                coordinates(polygon.getExteriorRing(), out);
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    coordinates(polygon.getInteriorRingN(i), out);
                }
            } else if (geometry instanceof GeometryCollection parts) {
                for (int i = 0; i < parts.getNumGeometries(); i++) {
                    coordinates(parts.getGeometryN(i), out);
                }
            }
            out.writeEndArray();
        }

        private static void position(Coordinate c, JsonGenerator out) throws IOException {
            out.writeStartArray();
            out.writeNumber(c.x);
            out.writeNumber(c.y);
            out.writeEndArray();
        }
    }

    static final class Reader extends JsonDeserializer<Geometry> {
        @Override
        public Geometry deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return geometry(context.readTree(in));
        }

        private static Geometry geometry(JsonNode node) {
            String type = node.path("type").asText();
            JsonNode at = node.path("coordinates");
            return switch (type) {
                case "Point" -> Geodesy.WGS84.createPoint(position(at));
                case "LineString" -> Geodesy.WGS84.createLineString(line(at));
                case "LinearRing" -> ring(at);
                case "Polygon" -> polygon(at);
                case "MultiPoint" -> Geodesy.WGS84.createMultiPointFromCoords(line(at));
                case "MultiLineString" ->
                    Geodesy.WGS84.createMultiLineString(all(at, n -> Geodesy.WGS84.createLineString(line(n)))
                            .toArray(LineString[]::new));
                case "MultiPolygon" ->
                    Geodesy.WGS84.createMultiPolygon(all(at, Reader::polygon).toArray(Polygon[]::new));
                case "GeometryCollection" ->
                    Geodesy.WGS84.createGeometryCollection(
                            all(node.path("geometries"), Reader::geometry).toArray(Geometry[]::new));
                default -> throw new StoreException("not a type of geometry: " + type);
            };
        }

        private static Polygon polygon(JsonNode at) {
            List<LinearRing> rings = all(at, Reader::ring);
            return Geodesy.WGS84.createPolygon(
                    rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
        }

        private static LinearRing ring(JsonNode at) {
            return Geodesy.WGS84.createLinearRing(line(at));
        }

        private static Coordinate[] line(JsonNode at) {
            return all(at, Reader::position).toArray(Coordinate[]::new);
        }

        private static Coordinate position(JsonNode at) {
            return new Coordinate(at.path(0).asDouble(), at.path(1).asDouble());
        }

        private static <T> List<T> all(JsonNode array, Function<JsonNode, T> each) {
            return StreamSupport.stream(array.spliterator(), false).map(each).toList();
        }
    }
}
