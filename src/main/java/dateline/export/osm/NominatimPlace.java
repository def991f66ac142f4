package dateline.export.osm;

import dateline.export.AddressLevel;
import dateline.export.Languages;
import dateline.export.PlaceAddress;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceCode;
import dateline.gazetteer.Toponym;
import dateline.geo.Antimeridian;
import dateline.geo.BoundingBox;
import dateline.geo.LonLat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** What Nominatim says of a place, whatever the format. */
final class NominatimPlace {
    private final Place place;
    private final Geometry area;
    private final PlaceAddress address;
    private final Languages languages;

    NominatimPlace(Place place, Gazetteer gazetteer, Languages languages) {
        this.place = place;
        this.area = gazetteer.extent(place).area();
        this.address = PlaceAddress.of(place, gazetteer);
        this.languages = languages;
    }

    long number() {
        return place.id().number();
    }

    String lat() {
        return degrees(place.point().lat());
    }

    String lon() {
        return degrees(place.point().lon());
    }

    LonLat position() {
        return place.point();
    }

    /** West, south, east, north; an area over the antimeridian goes around the globe, as in Nominatim. */
    BoundingBox box() {
        BoundingBox box = BoundingBox.around(area);
        return box.crossesAntimeridian() ? new BoundingBox(-180, box.south(), 180, box.north()) : box;
    }

    /** South, north, west, east. */
    List<String> boundingBox() {
        BoundingBox box = box();
        return List.of(degrees(box.south()), degrees(box.north()), degrees(box.west()), degrees(box.east()));
    }

    OsmTags tags() {
        return OsmTags.of(address);
    }

    AddressLevel level() {
        return address.level();
    }

    String name() {
        return languages.nameOf(place);
    }

    String displayName() {
        return address.label(languages);
    }

    /** 0 to 1: of people where their number is known, else of the kind of place. */
    double importance() {
        double ofKind = Math.max(0.05, 0.5 - tags().rank() / 75.0);
        double ofPeople = Math.log10(1.0 + place.population()) / 10;
        return Math.round(Math.min(1, Math.max(ofKind, ofPeople)) * 1e6) / 1e6;
    }

    /** The parts of the address by what they are, smallest first. */
    Map<String, String> addressParts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(tags().label(), name());
        addCode(parts, place);
        for (int i = 0; i < address.parents().size(); i++) {
            Place parent = address.parents().get(i);
            parts.putIfAbsent(OsmTags.of(address.ofParent(i)).label(), languages.nameOf(parent));
            addCode(parts, parent);
        }
        String country = address.name(AddressLevel.COUNTRY, languages);
        if (country != null) {
            parts.putIfAbsent("country", country);
        }
        String code = place.country();
        if (code != null) {
            parts.put("country_code", code.toLowerCase(Locale.ROOT));
        }
        return parts;
    }

    /** The parts for geocodejson: only what the place lies in. */
    Map<String, String> geocodeParts() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (AddressLevel level : List.of(
                AddressLevel.DISTRICT,
                AddressLevel.CITY,
                AddressLevel.COUNTY,
                AddressLevel.STATE,
                AddressLevel.COUNTRY)) {
            String name = address.name(level, languages);
            if (name != null) {
                parts.put(level.word(), name);
            }
        }
        String code = place.country();
        if (code != null) {
            parts.put("country_code", code.toLowerCase(Locale.ROOT));
        }
        return parts;
    }

    private static void addCode(Map<String, String> parts, Place area) {
        Optional.of(area)
                .filter(a -> OsmTags.of(a.type()).rank() == 8)
                .flatMap(a -> a.code("iso3166-2").or(() -> a.code("iso")))
                .ifPresent(code -> parts.put("ISO3166-2-lvl4", code));
    }

    Map<String, String> extraTags() {
        Map<String, String> tags = new LinkedHashMap<>();
        if (place.population() > 0) {
            tags.put("population", Long.toString(place.population()));
        }
        if (place.isCapital()) {
            tags.put("capital", "yes");
        }
        for (PlaceCode code : place.codes()) {
            if (!code.scheme().equals(Place.CAPITAL)) {
                tags.putIfAbsent("ref:" + code.scheme(), code.value());
            }
        }
        tags.put("ref:dateline", place.id().value());
        tags.put("source", place.source());
        return tags;
    }

    Map<String, String> nameDetails() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("name", place.name());
        for (Toponym name : place.names()) {
            String key = name.language().equals("alt") ? "alt_name" : "name:" + name.language();
            // Further names of a language are other names; OpenStreetMap writes those in one value.
            if (key.equals("alt_name") || names.containsKey(key)) {
                names.merge("alt_name", name.name(), (all, more) -> all + ";" + more);
            } else {
                names.put(key, name.name());
            }
        }
        return names;
    }

    /** The area in which it lies, in parts that do not cross the antimeridian. */
    Geometry outline(double tolerance) {
        Geometry cut = Antimeridian.cut(area);
        return tolerance > 0 ? TopologyPreservingSimplifier.simplify(cut, tolerance) : cut;
    }

    static String degrees(double value) {
        return String.format(Locale.ROOT, "%.7f", value);
    }
}
