package dateline.gazetteer.imports;

import dateline.gazetteer.PlaceType;

/** How large a place is where nobody measured it: by its type and its people. Rather too large than too small. */
public final class UsualSize {
    private static final long CITY = 100_000;
    private static final long TOWN = 5_000;
    /** People on a square metre of a densely built town. */
    private static final double DENSITY = 0.004;

    private static final double WIDEST_CITY = 30_000;

    private UsualSize() {}

    /** City, town or village, by the number of people; a village where that is not known. */
    public static PlaceType settlement(long population) {
        return population >= CITY ? PlaceType.CITY : population >= TOWN ? PlaceType.TOWN : PlaceType.VILLAGE;
    }

    /** The reach of a place of which no more is known than its type and its people. */
    public static double radiusMetres(PlaceType type, long population) {
        return radiusMetres(type, usual(type), population);
    }

    /**
     * The reach of a place. A settlement is at least as wide as its people need.
     *
     * @param usual how far such places reach as a rule, in metres
     */
    public static double radiusMetres(PlaceType type, double usual, long population) {
        if (!type.isSettlement()) {
            return usual;
        }
        double least = type == PlaceType.CITY ? 4_000 : type == PlaceType.TOWN ? 2_000 : usual;
        double needed = Math.round(Math.sqrt(population / (Math.PI * DENSITY)) / 100) * 100.0;
        return Math.min(Math.max(usual, WIDEST_CITY), Math.max(Math.max(usual, least), needed));
    }

    private static double usual(PlaceType type) {
        return switch (type) {
            case COUNTRY -> 300_000;
            case REGION -> 100_000;
            case DISTRICT -> 35_000;
            case AREA, RIVER -> 20_000;
            case COMMUNE -> 10_000;
            case LAKE, ISLAND, MOUNTAIN, ROAD -> 5_000;
            case CITY -> 4_000;
            case AIRPORT, TOWN, AIRBASE -> 2_000;
            case NEIGHBOURHOOD, CAMP -> 1_200;
            case VILLAGE, MILITARY_CAMP, MINE, PORT -> 1_000;
            default -> 400;
        };
    }
}
