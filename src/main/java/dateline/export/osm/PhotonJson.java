package dateline.export.osm;

import com.fasterxml.jackson.databind.util.RawValue;
import dateline.export.AddressLevel;
import dateline.export.GeoJsonWriter;
import dateline.export.Languages;
import dateline.export.PlaceAddress;
import dateline.export.PlaceJson;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.geo.BoundingBox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** Writes places as Photon does: as trees for Jackson. */
public final class PhotonJson {
    private final Gazetteer gazetteer;

    public PhotonJson(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The answer to a search.
     *
     * @param withArea each at its area instead of at its point
     */
    public Map<String, Object> collection(List<Place> places, Languages languages, boolean withArea) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", "FeatureCollection");
        all.put(
                "features",
                places.stream().map(p -> feature(p, languages, withArea)).toList());
        return all;
    }

    private Map<String, Object> feature(Place place, Languages languages, boolean withArea) {
        Geometry area = gazetteer.extent(place).area();
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("properties", properties(place, area, languages));
        feature.put(
                "geometry",
                withArea ? new RawValue(new GeoJsonWriter().geometry(area)) : PlaceJson.point(place.point()));
        return feature;
    }

    private Map<String, Object> properties(Place place, Geometry area, Languages languages) {
        PlaceAddress address = PlaceAddress.of(place, gazetteer);
        OsmTags tags = OsmTags.of(address).asPlace();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("osm_type", "N");
        all.put("osm_id", place.id().number());
        all.put("osm_key", tags.key());
        all.put("osm_value", tags.value());
        all.put("type", address.level().word());
        String country = place.country();
        if (country != null) {
            all.put("countrycode", country);
        }
        all.put("name", languages.nameOf(place));
        for (AddressLevel level : List.of(
                AddressLevel.COUNTRY,
                AddressLevel.STATE,
                AddressLevel.COUNTY,
                AddressLevel.CITY,
                AddressLevel.DISTRICT)) {
            String name = level == AddressLevel.COUNTRY && address.level() == level
                    ? languages.nameOf(place)
                    : address.name(level, languages);
            if (name != null) {
                all.put(level.word(), name);
            }
        }
        BoundingBox box = BoundingBox.around(area);
        boolean around = box.crossesAntimeridian();
        all.put("extent", List.of(around ? -180.0 : box.west(), box.north(), around ? 180.0 : box.east(), box.south()));
        return all;
    }
}
