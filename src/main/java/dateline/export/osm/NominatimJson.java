package dateline.export.osm;

import com.fasterxml.jackson.databind.util.RawValue;
import dateline.export.AddressLevel;
import dateline.export.PlaceJson;
import dateline.export.PlaceSources;
import dateline.export.osm.NominatimShape.Outline;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.geo.BoundingBox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes places as Nominatim does in its four JSON formats: as trees for Jackson. */
public final class NominatimJson {
    private final Gazetteer gazetteer;
    private final PlaceSources sources;

    public NominatimJson(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.sources = new PlaceSources(gazetteer::sources);
    }

    /** Nominatim's word for nothing there. */
    public static Map<String, Object> nothing() {
        return Map.of("error", "Unable to geocode");
    }

    /** The answer to a search or a look-up. */
    public Object list(List<Place> places, NominatimShape shape, String query) {
        String licence = sources.credit(places);
        List<NominatimPlace> told = places.stream()
                .map(p -> new NominatimPlace(p, gazetteer, shape.languages()))
                .toList();
        return switch (shape.format()) {
            case GEOJSON ->
                collection(
                        "licence",
                        licence,
                        told.stream().map(p -> geoJson(p, shape)).toList());
            case GEOCODEJSON ->
                collection(
                        "geocoding",
                        about(places, query),
                        told.stream().map(p -> geocodeJson(p, shape)).toList());
            default -> told.stream().map(p -> plain(p, shape, licence)).toList();
        };
    }

    /** The answer to a reverse search. */
    public Object one(Optional<Place> place, NominatimShape shape, String query) {
        if (place.isEmpty()) {
            return nothing();
        }
        Object list = list(List.of(place.get()), shape, query);
        return list instanceof List<?> places ? places.get(0) : list;
    }

    private Map<String, Object> about(List<Place> places, String query) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("version", "0.1.0");
        about.put("attribution", sources.attribution(places));
        about.put("licence", sources.licence(places));
        about.put("query", query);
        return about;
    }

    private static Map<String, Object> collection(String name, Object about, List<?> features) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", "FeatureCollection");
        all.put(name, about);
        all.put("features", features);
        return all;
    }

    private static Map<String, Object> plain(NominatimPlace place, NominatimShape shape, String licence) {
        OsmTags tags = place.tags();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("place_id", place.number());
        all.put("licence", licence);
        all.put("osm_type", "node");
        all.put("osm_id", place.number());
        all.put("lat", place.lat());
        all.put("lon", place.lon());
        all.put(shape.format() == NominatimFormat.JSON ? "class" : "category", tags.key());
        all.put("type", tags.value());
        addRest(all, place, shape);
        all.put("boundingbox", place.boundingBox());
        if (shape.outline() != Outline.NONE) {
            String text = OutlineText.of(place.outline(shape.tolerance()), shape.outline());
            switch (shape.outline()) {
                case GEOJSON -> all.put("geojson", new RawValue(text));
                case SVG -> all.put("svg", text);
                case KML -> all.put("geokml", text);
                default -> all.put("geotext", text);
            }
        }
        return all;
    }

    private static void addRest(Map<String, Object> all, NominatimPlace place, NominatimShape shape) {
        all.put("place_rank", place.tags().rank());
        all.put("importance", place.importance());
        all.put("addresstype", place.tags().label());
        all.put("name", place.name());
        all.put("display_name", place.displayName());
        if (shape.address()) {
            all.put("address", place.addressParts());
        }
        if (shape.extraTags()) {
            all.put("extratags", place.extraTags());
        }
        if (shape.nameDetails()) {
            all.put("namedetails", place.nameDetails());
        }
    }

    private static Map<String, Object> geoJson(NominatimPlace place, NominatimShape shape) {
        BoundingBox box = place.box();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("place_id", place.number());
        properties.put("osm_type", "node");
        properties.put("osm_id", place.number());
        properties.put("category", place.tags().key());
        properties.put("type", place.tags().value());
        addRest(properties, place, shape);
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("properties", properties);
        feature.put("bbox", List.of(box.west(), box.south(), box.east(), box.north()));
        feature.put("geometry", geometry(place, shape));
        return feature;
    }

    private static Map<String, Object> geocodeJson(NominatimPlace place, NominatimShape shape) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("place_id", place.number());
        about.put("osm_type", "node");
        about.put("osm_id", place.number());
        about.put("osm_key", place.tags().key());
        about.put("osm_value", place.tags().value());
        about.put(
                "type",
                place.level() == AddressLevel.OTHER ? "locality" : place.level().word());
        about.put("label", place.displayName());
        about.put("name", place.name());
        if (shape.address()) {
            about.putAll(place.geocodeParts());
        }
        if (shape.extraTags()) {
            about.put("extra", place.extraTags());
        }
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("properties", Map.of("geocoding", about));
        feature.put("geometry", geometry(place, shape));
        return feature;
    }

    private static Object geometry(NominatimPlace place, NominatimShape shape) {
        return shape.outline() == Outline.GEOJSON
                ? new RawValue(OutlineText.of(place.outline(shape.tolerance()), Outline.GEOJSON))
                : PlaceJson.point(place.position());
    }
}
