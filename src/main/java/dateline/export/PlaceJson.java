package dateline.export;

import dateline.gazetteer.AdminArea;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Match;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceCode;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.RankedPlace;
import dateline.geo.BoundingBox;
import dateline.geo.Extent;
import dateline.geo.LonLat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes places as geocodejson 0.1.0 (GeoJSON with a {@code geocoding} object) and what we know besides. What it makes
 * are trees of maps, lists, strings, numbers and booleans.
 */
public final class PlaceJson {
    private final Gazetteer gazetteer;
    private final PlaceSources sources;

    public PlaceJson(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.sources = new PlaceSources(gazetteer::sources);
    }

    /** A place that a query may mean, with how and why, named in a language where it has a name in it. */
    public Map<String, @Nullable Object> feature(RankedPlace ranked, @Nullable String language) {
        return feature(ranked, Languages.of(language));
    }

    /** A place that a query may mean, with how and why. */
    public Map<String, @Nullable Object> feature(RankedPlace ranked, Languages languages) {
        Match match = ranked.match();
        Map<String, Object> how = new LinkedHashMap<>();
        how.put("method", match.method().word());
        how.put("score", match.score());
        how.put("name", match.toponym().name());
        how.put("language", match.toponym().language());
        how.put("reported", ranked.isReported());
        how.put("why", ranked.why());
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("score", ranked.score());
        found.put("match", how);
        return feature(ranked.place(), languages, found);
    }

    /**
     * One place at its representative point, with the box of its area.
     *
     * @param more further properties
     */
    public Map<String, @Nullable Object> feature(Place place, Languages languages, Map<String, ?> more) {
        Reach reach = reach(place);
        BoundingBox box = reach.box();
        Map<String, @Nullable Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", place.id().value());
        feature.put(
                "bbox", List.of(degrees(box.west()), degrees(box.south()), degrees(box.east()), degrees(box.north())));
        feature.put("geometry", point(place.point()));
        PlaceAddress address = PlaceAddress.of(place, gazetteer);
        String label = address.label(languages);
        Map<String, @Nullable Object> properties = properties(place, label, reach, languages);
        properties.putAll(more);
        properties.put("geocoding", geocoding(address, label, reach, languages));
        feature.put("properties", properties);
        return feature;
    }

    /** How far a place reaches. */
    private record Reach(BoundingBox box, double metres) {}

    /** Of a disc the box is known without drawing it. */
    private Reach reach(Place place) {
        if (!gazetteer.hasOutline(place.id())) {
            return new Reach(BoundingBox.around(place.point(), place.radiusMetres()), place.radiusMetres());
        }
        Extent extent = gazetteer.extent(place);
        return new Reach(BoundingBox.around(extent.area()), extent.uncertaintyMetres());
    }

    /** The answer to a query: the places that it may mean, best first. */
    public Map<String, @Nullable Object> collection(String query, List<RankedPlace> ranked, Languages languages) {
        return collection(
                query,
                ranked.stream().map(RankedPlace::place).toList(),
                ranked.stream().map(r -> feature(r, languages)).toList(),
                Map.of());
    }

    /**
     * Features with whom to thank for them.
     *
     * @param places those that the features show
     * @param more further members
     */
    public Map<String, @Nullable Object> collection(
            String query, List<Place> places, List<Map<String, @Nullable Object>> features, Map<String, ?> more) {
        Map<String, @Nullable Object> about = new LinkedHashMap<>();
        about.put("version", "0.1.0");
        about.put("attribution", sources.attribution(places));
        about.put("licence", sources.licence(places));
        about.put("query", query);
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("type", "FeatureCollection");
        all.put("geocoding", about);
        all.putAll(more);
        all.put("features", features);
        return all;
    }

    private Map<String, @Nullable Object> properties(Place place, String label, Reach reach, Languages languages) {
        Map<String, @Nullable Object> about = new LinkedHashMap<>();
        about.put("id", place.id().value());
        about.put("name", languages.nameOf(place));
        about.put("label", label);
        about.put("type", place.type().word());
        about.put("country", place.country());
        about.put(
                "admin1",
                AdminArea.firstLevel(place, gazetteer).map(languages::nameOf).orElse(null));
        PlaceId parent = place.parent();
        about.put("parent", parent == null ? null : parent.value());
        about.put("lon", place.point().lon());
        about.put("lat", place.point().lat());
        about.put("uncertainty_m", (long) Math.ceil(reach.metres()));
        about.put("precision", place.type().precision().word());
        about.put("site_unknown", place.siteUnknown());
        about.put("population", place.population() == 0 ? null : place.population());
        about.put("codes", place.codes().stream().map(PlaceJson::code).toList());
        about.put("source", place.source());
        about.put("origin", place.origin());
        return about;
    }

    /** A code with its scheme and its validity. */
    public static Map<String, @Nullable Object> code(PlaceCode code) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("scheme", code.scheme());
        all.put("value", code.value());
        all.put("from", day(code.from()));
        all.put("until", day(code.until()));
        return all;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Map<String, @Nullable Object> geocoding(
            PlaceAddress address, String label, Reach reach, Languages languages) {
        Place place = address.place();
        AddressLevel level = address.level();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("place_id", place.id().value());
        all.put("type", level == AddressLevel.OTHER ? "locality" : level.word());
        all.put("accuracy", (long) Math.ceil(reach.metres()));
        all.put("label", label);
        all.put("name", languages.nameOf(place));
        for (AddressLevel part : List.of(
                AddressLevel.DISTRICT,
                AddressLevel.CITY,
                AddressLevel.COUNTY,
                AddressLevel.STATE,
                AddressLevel.COUNTRY)) {
            String name = part == level ? languages.nameOf(place) : address.name(part, languages);
            if (name != null) {
                all.put(part.word(), name);
            }
        }
        all.put("admin", levels(place, address, languages));
        return all;
    }

    /** The administrative areas by OpenStreetMap's {@code admin_level}. */
    private static Map<String, String> levels(Place place, PlaceAddress address, Languages languages) {
        List<Place> chain = new ArrayList<>(List.of(place));
        chain.addAll(address.parents());
        Map<String, String> levels = new LinkedHashMap<>();
        for (Place area : chain) {
            String level = switch (area.type()) {
                case COUNTRY -> "level2";
                case REGION -> "level4";
                case DISTRICT -> "level6";
                case COMMUNE -> "level8";
                default -> "";
            };
            if (!level.isEmpty()) {
                levels.putIfAbsent(level, languages.nameOf(area));
            }
        }
        return levels;
    }

    /** A position as a GeoJSON geometry. */
    public static Map<String, Object> point(LonLat position) {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("type", "Point");
        point.put("coordinates", List.of(position.lon(), position.lat()));
        return point;
    }

    private static double degrees(double value) {
        return Math.round(value * 1e7) / 1e7;
    }
}
