package dateline.export.osm;

import dateline.export.PlaceSources;
import dateline.export.osm.NominatimShape.Outline;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Writes places as Nominatim does in XML. */
public final class NominatimXml {
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss '+00:00'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Gazetteer gazetteer;
    private final PlaceSources sources;

    public NominatimXml(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.sources = new PlaceSources(gazetteer::sources);
    }

    /**
     * The answer to a search or a look-up.
     *
     * @param about further attributes of the root, such as {@code querystring}
     */
    public String list(List<Place> places, NominatimShape shape, Map<String, String> about, Instant now) {
        XmlTree xml = new XmlTree("searchresults");
        describe(xml, sources.credit(places), about, now);
        for (Place place : places) {
            NominatimPlace told = new NominatimPlace(place, gazetteer, shape.languages());
            Element element = base(xml, xml.root(), "place", told, shape);
            xml.set(element, "display_name", told.displayName());
            xml.set(element, "class", told.tags().key());
            xml.set(element, "type", told.tags().value());
            xml.set(element, "importance", Double.toString(told.importance()));
            if (shape.address()) {
                told.addressParts().forEach((key, value) -> xml.add(element, key, value));
            }
            addDetails(xml, element, told, shape);
        }
        return xml.text();
    }

    /** The answer to a reverse search. */
    public String one(Optional<Place> place, NominatimShape shape, Map<String, String> about, Instant now) {
        XmlTree xml = new XmlTree("reversegeocode");
        describe(xml, sources.credit(place.stream().toList()), about, now);
        if (place.isEmpty()) {
            xml.add(xml.root(), "error", "Unable to geocode");
            return xml.text();
        }
        NominatimPlace told = new NominatimPlace(place.get(), gazetteer, shape.languages());
        Element result = base(xml, xml.root(), "result", told, shape);
        xml.write(result, told.displayName());
        if (shape.address()) {
            Element parts = xml.add(xml.root(), "addressparts");
            told.addressParts().forEach((key, value) -> xml.add(parts, key, value));
        }
        addDetails(xml, xml.root(), told, shape);
        return xml.text();
    }

    private static void describe(XmlTree xml, String attribution, Map<String, String> about, Instant now) {
        xml.set(xml.root(), "timestamp", TIMESTAMP.format(now));
        xml.set(xml.root(), "attribution", attribution);
        about.forEach((key, value) -> xml.set(xml.root(), key, value));
    }

    private static Element base(XmlTree xml, Element parent, String name, NominatimPlace place, NominatimShape shape) {
        Element element = xml.add(parent, name);
        xml.set(element, "place_id", Long.toString(place.number()));
        xml.set(element, "osm_type", "node");
        xml.set(element, "osm_id", Long.toString(place.number()));
        xml.set(element, "ref", place.name());
        xml.set(element, "lat", place.lat());
        xml.set(element, "lon", place.lon());
        xml.set(element, "boundingbox", String.join(",", place.boundingBox()));
        xml.set(element, "place_rank", Integer.toString(place.tags().rank()));
        xml.set(element, "address_rank", Integer.toString(place.tags().rank()));
        if (shape.outline() != Outline.NONE) {
            String text = OutlineText.of(place.outline(shape.tolerance()), shape.outline());
            switch (shape.outline()) {
                case GEOJSON -> xml.set(element, "geojson", text);
                case SVG -> xml.set(element, "geosvg", text);
                case KML -> xml.graft(xml.add(name.equals("result") ? parent : element, "geokml"), text);
                default -> xml.set(element, "geotext", text);
            }
        }
        return element;
    }

    private static void addDetails(XmlTree xml, Element parent, NominatimPlace place, NominatimShape shape) {
        if (shape.extraTags()) {
            Element tags = xml.add(parent, "extratags");
            place.extraTags().forEach((key, value) -> {
                Element tag = xml.add(tags, "tag");
                xml.set(tag, "key", key);
                xml.set(tag, "value", value);
            });
        }
        if (shape.nameDetails()) {
            Element names = xml.add(parent, "namedetails");
            place.nameDetails().forEach((key, value) -> xml.set(xml.add(names, "name", value), "desc", key));
        }
    }
}
