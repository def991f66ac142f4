package dateline.gazetteer;

import dateline.geo.Precision;
import java.util.Locale;
import java.util.OptionalDouble;

/** What sort of place it is. The words are those of the {@code type} column of the shipped table. */
public enum PlaceType {
    COUNTRY(Precision.COUNTRY),
    REGION(Precision.REGION),
    DISTRICT(Precision.DISTRICT),
    COMMUNE(Precision.LOCALITY),
    CITY(Precision.LOCALITY),
    TOWN(Precision.LOCALITY),
    VILLAGE(Precision.NEIGHBOURHOOD),
    NEIGHBOURHOOD(Precision.NEIGHBOURHOOD),
    AREA(Precision.REGION),
    RIVER(Precision.REGION),
    LAKE(Precision.AREA),
    MOUNTAIN(Precision.AREA),
    ISLAND(Precision.AREA),
    CAMP(Precision.NEIGHBOURHOOD),
    AIRPORT(Precision.SITE),
    AIRBASE(Precision.SITE),
    MILITARY_CAMP(Precision.SITE),
    GENDARMERIE(Precision.SITE),
    POLICE(Precision.SITE),
    PRISON(Precision.SITE),
    HOSPITAL(Precision.SITE),
    MARKET(Precision.SITE),
    MOSQUE(Precision.SITE),
    CHURCH(Precision.SITE),
    BRIDGE(Precision.SITE),
    HOTEL(Precision.SITE),
    GOVERNMENT(Precision.SITE),
    PALACE(Precision.SITE),
    EMBASSY(Precision.SITE),
    SCHOOL(Precision.SITE),
    UNIVERSITY(Precision.SITE),
    PORT(Precision.SITE),
    BORDER_POST(Precision.SITE),
    MINE(Precision.SITE),
    SQUARE(Precision.SITE),
    STADIUM(Precision.SITE),
    ROAD(Precision.AREA),
    OTHER(Precision.SITE);

    private final Precision precision;

    PlaceType(Precision precision) {
        this.precision = precision;
    }

    /** How exactly something "in" a place of this type is located. */
    public Precision precision() {
        return precision;
    }

    /** Whether it is a building, a compound or a structure and not an inhabited or natural area. */
    public boolean isFacility() {
        return precision == Precision.SITE;
    }

    /** Whether it is a part of a country that has a border: a region or a district. */
    public boolean isPartOfCountry() {
        return this == REGION || this == DISTRICT;
    }

    /** Whether people live in it as a settlement or a part of one. */
    public boolean isSettlement() {
        return switch (this) {
            case COMMUNE, CITY, TOWN, VILLAGE, NEIGHBOURHOOD, CAMP -> true;
            default -> false;
        };
    }

    /**
     * The radius to draw around the point of such a place whose size nobody stated; empty where sizes differ too much to
     * say one, as of regions or lakes.
     */
    public OptionalDouble usualRadiusMetres() {
        return switch (this) {
            case CITY -> OptionalDouble.of(8_000);
            case TOWN -> OptionalDouble.of(3_000);
            case COMMUNE -> OptionalDouble.of(4_000);
            case VILLAGE, NEIGHBOURHOOD, CAMP -> OptionalDouble.of(1_500);
            case AIRPORT, AIRBASE -> OptionalDouble.of(2_500);
            default -> isFacility() ? OptionalDouble.of(500) : OptionalDouble.empty();
        };
    }

    /** The word used in tables and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads the word of a table. */
    public static PlaceType parse(String word) {
        try {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a type of place: " + word, e);
        }
    }
}
