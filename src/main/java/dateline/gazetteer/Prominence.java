package dateline.gazetteer;

/**
 * How likely a place is to be meant by a name, before anything is known of who asks: by its population where that is
 * stated, else by its type.
 */
public final class Prominence {
    private static final double MOST_PEOPLE = 9.2;

    private Prominence() {}

    /** 0 for a nameless corner, 1 for the largest country. */
    public static double of(Place place) {
        double people = place.population() > 0 ? Math.log10((double) place.population()) / MOST_PEOPLE : 0;
        double prominence = Math.max(people, ofType(place.type()));
        return Math.min(1, place.isCapital() ? prominence + 0.1 : prominence);
    }

    private static double ofType(PlaceType type) {
        return switch (type) {
            case COUNTRY -> 0.75;
            case AREA -> 0.55;
            case REGION -> 0.5;
            case CITY -> 0.45;
            case AIRPORT, RIVER, LAKE -> 0.4;
            case DISTRICT, TOWN -> 0.38;
            case COMMUNE, NEIGHBOURHOOD, CAMP, ISLAND -> 0.33;
            case VILLAGE, MOUNTAIN -> 0.3;
            default -> 0.3;
        };
    }
}
