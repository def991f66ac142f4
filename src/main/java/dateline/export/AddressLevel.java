package dateline.export;

import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The types of place that can be one of these levels. */
    public static Set<PlaceType> types(Set<AddressLevel> levels) {
        return Arrays.stream(PlaceType.values())
                .filter(t -> levels.contains(of(t, true)) || levels.contains(of(t, false)))
                .collect(Collectors.toSet());
    }

    /** The level of a place, where {@code parents} are those it lies in. */
    static AddressLevel of(Place place, List<Place> parents) {
        return of(place.type(), parents.stream().anyMatch(p -> p.type() == PlaceType.CITY));
    }

    private static AddressLevel of(PlaceType type, boolean isInCity) {
        return switch (type) {
            case COUNTRY -> COUNTRY;
            case REGION -> STATE;
            case DISTRICT -> COUNTY;
            case CITY, TOWN, VILLAGE -> CITY;
            // A commune is a part of a large city, and elsewhere a municipality.
            case COMMUNE -> isInCity ? DISTRICT : CITY;
            case NEIGHBOURHOOD, CAMP -> DISTRICT;
            case ROAD -> STREET;
            default -> type.isFacility() ? HOUSE : OTHER;
        };
    }
}
