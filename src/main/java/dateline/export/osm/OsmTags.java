package dateline.export.osm;

import dateline.export.AddressLevel;
import dateline.export.PlaceAddress;
import dateline.gazetteer.PlaceType;

/**
 * What OpenStreetMap would call a place.
 *
 * @param key of the main tag, for example {@code place}
 * @param value of it, for example {@code city}
 * @param rank Nominatim's rank, from 4 for a country to 30 for a building: larger is finer
 * @param label what Nominatim calls it in an address
 */
public record OsmTags(String key, String value, int rank, String label) {
    private static final int SITE = 30;

    /** The tags of a place. */
    public static OsmTags of(PlaceAddress place) {
        PlaceType type = place.place().type();
        return type == PlaceType.COMMUNE && place.level() == AddressLevel.DISTRICT
                ? area(18, "city_district")
                : of(type);
    }

    /** The tags of most places of a type. */
    public static OsmTags of(PlaceType type) {
        return switch (type) {
            case COUNTRY -> area(4, "country");
            case REGION -> area(8, "state");
            case DISTRICT -> area(12, "county");
            case COMMUNE -> area(14, "municipality");
            case CITY -> place("city", 16);
            case TOWN -> place("town", 18);
            case VILLAGE -> place("village", 19);
            case NEIGHBOURHOOD -> place("suburb", 19);
            case CAMP -> new OsmTags("amenity", "refugee_site", 22, "refugee_site");
            case AREA -> place("region", 18);
            case ISLAND -> place("island", 18);
            case SQUARE -> place("square", 25);
            case OTHER -> place("locality", 25);
            case RIVER -> new OsmTags("waterway", "river", 19, "river");
            case LAKE -> new OsmTags("natural", "water", 22, "water");
            case MOUNTAIN -> new OsmTags("natural", "peak", 18, "peak");
            case ROAD -> new OsmTags("highway", "road", 26, "road");
            default -> site(type);
        };
    }

    /** The same as Photon shows it: an area of administration as the sort of place that it is. */
    public OsmTags asPlace() {
        return key.equals("boundary") ? new OsmTags("place", label, rank, label) : this;
    }

    private static OsmTags site(PlaceType type) {
        return switch (type) {
            case AIRPORT -> site("aeroway", "aerodrome");
            case AIRBASE -> site("military", "airfield");
            case MILITARY_CAMP -> site("military", "base");
            case GENDARMERIE, POLICE -> site("amenity", "police");
            case PRISON -> site("amenity", "prison");
            case HOSPITAL -> site("amenity", "hospital");
            case MARKET -> site("amenity", "marketplace");
            case MOSQUE, CHURCH -> site("amenity", "place_of_worship");
            case SCHOOL -> site("amenity", "school");
            case UNIVERSITY -> site("amenity", "university");
            case BRIDGE -> site("man_made", "bridge");
            case HOTEL -> site("tourism", "hotel");
            case GOVERNMENT -> site("office", "government");
            case EMBASSY -> site("office", "diplomatic");
            case PALACE -> site("building", "palace");
            case PORT -> site("industrial", "port");
            case MINE -> site("industrial", "mine");
            case BORDER_POST -> site("barrier", "border_control");
            case STADIUM -> site("leisure", "stadium");
            default -> site("place", "locality");
        };
    }

    private static OsmTags area(int rank, String label) {
        return new OsmTags("boundary", "administrative", rank, label);
    }

    private static OsmTags place(String value, int rank) {
        return new OsmTags("place", value, rank, value);
    }

    private static OsmTags site(String key, String value) {
        return new OsmTags(key, value, SITE, key);
    }
}
