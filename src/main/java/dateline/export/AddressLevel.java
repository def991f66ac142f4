package dateline.export;

import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import java.util.List;
import java.util.Locale;

/** The steps of an address that geocoders agree on, largest first. */
public enum AddressLevel {
    COUNTRY,
    STATE,
    COUNTY,
    CITY,
    DISTRICT,
    STREET,
    HOUSE,
    /** What is no step of an address: a river, a mountain, a region of no authority. */
    OTHER;

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of a place, where {@code parents} are those it lies in, smallest first. */
    static AddressLevel of(Place place, List<Place> parents) {
        return switch (place.type()) {
            case COUNTRY -> COUNTRY;
            case REGION -> STATE;
            case DISTRICT -> COUNTY;
            case CITY, TOWN, VILLAGE -> CITY;
            // A commune is a part of a large city, and elsewhere a municipality.
            case COMMUNE -> parents.stream().anyMatch(p -> p.type() == PlaceType.CITY) ? DISTRICT : CITY;
            case NEIGHBOURHOOD, CAMP -> DISTRICT;
            case ROAD -> STREET;
            default -> place.type().isFacility() ? HOUSE : OTHER;
        };
    }
}
