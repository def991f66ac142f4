package dateline.export;

import dateline.layer.LayerDescription;
import dateline.layer.LayerFeature;
import dateline.layer.LayerProperty;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** KML 2.3 (OGC 12-007): a placemark a feature, with its times and its plain properties as extended data. */
public final class KmlFile implements LayerFile {
    private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";

    private final XMLOutputFactory xml = XMLOutputFactory.newDefaultFactory();

    public KmlFile() {}

    @Override
    public String mediaType() {
        return "application/vnd.google-earth.kml+xml";
    }

    @Override
    public void write(OutputStream out, LayerDescription layer, Iterable<LayerFeature> features) throws IOException {
        try {
            XMLStreamWriter kml = xml.createXMLStreamWriter(out, "UTF-8");
            kml.writeStartDocument("UTF-8", "1.0");
            kml.writeStartElement("kml");
            kml.writeDefaultNamespace(NAMESPACE);
            kml.writeStartElement("Document");
            element(kml, "name", layer.title());
            element(kml, "description", layer.description());
            for (LayerFeature feature : features) {
                placemark(kml, layer, feature);
            }
            kml.writeEndElement();
            kml.writeEndElement();
            kml.writeEndDocument();
            kml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void placemark(XMLStreamWriter kml, LayerDescription layer, LayerFeature feature)
            throws XMLStreamException {
        Map<String, @Nullable Object> properties = feature.properties();
        kml.writeStartElement("Placemark");
        // An XML id may not begin with a digit, ids of ours do.
        kml.writeAttribute("id", "f-" + feature.id());
        element(kml, "name", Objects.toString(properties.get("title"), feature.id()));
        times(kml, properties);
        kml.writeStartElement("ExtendedData");
        for (LayerProperty property : layer.properties()) {
            Object value = properties.get(property.name());
            if (property.isQueryable() && value != null) {
                kml.writeStartElement("Data");
                kml.writeAttribute("name", property.name());
                element(kml, "value", value.toString());
                kml.writeEndElement();
            }
        }
        kml.writeEndElement();
        Geometry geometry = feature.geometry();
        if (geometry != null) {
            geometry(kml, geometry);
        }
        kml.writeEndElement();
    }

    private static void times(XMLStreamWriter kml, Map<String, @Nullable Object> properties) throws XMLStreamException {
        Object start = properties.get("time_start");
        Object end = properties.get("time_end");
        if (start == null && end == null) {
            return;
        }
        kml.writeStartElement("TimeSpan");
        if (start != null) {
            element(kml, "begin", start.toString());
        }
        if (end != null) {
            element(kml, "end", end.toString());
        }
        kml.writeEndElement();
    }

    private static void geometry(XMLStreamWriter kml, Geometry geometry) throws XMLStreamException {
        if (geometry instanceof Point) {
            kml.writeStartElement("Point");
            element(kml, "coordinates", coordinates(geometry));
        } else if (geometry instanceof LineString) {
            kml.writeStartElement("LineString");
            element(kml, "coordinates", coordinates(geometry));
        } else if (geometry instanceof Polygon polygon) {
            kml.writeStartElement("Polygon");
            boundary(kml, "outerBoundaryIs", polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                boundary(kml, "innerBoundaryIs", polygon.getInteriorRingN(i));
            }
        } else {
            kml.writeStartElement("MultiGeometry");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                geometry(kml, geometry.getGeometryN(i));
            }
        }
        kml.writeEndElement();
    }

    private static void boundary(XMLStreamWriter kml, String name, LineString ring) throws XMLStreamException {
        kml.writeStartElement(name);
        kml.writeStartElement("LinearRing");
        element(kml, "coordinates", coordinates(ring));
        kml.writeEndElement();
        kml.writeEndElement();
    }

    private static String coordinates(Geometry geometry) {
        StringBuilder text = new StringBuilder();
        for (Coordinate c : geometry.getCoordinates()) {
            text.append(text.isEmpty() ? "" : " ").append(c.x).append(',').append(c.y);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter kml, String name, String text) throws XMLStreamException {
        kml.writeStartElement(name);
        kml.writeCharacters(written(text));
        kml.writeEndElement();
    }

    /** Without what XML 1.0 cannot hold, as control characters and half characters. */
    private static String written(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) || c > 0xDFFF)
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
