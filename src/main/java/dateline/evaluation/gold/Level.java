package dateline.evaluation.gold;

import java.util.Locale;

/** What sort of place a mention names, by the word of the gold format. */
public enum Level {
    COUNTRY(300),
    REGION(150),
    /** A river, a desert, a road, a border zone. */
    AREA(150),
    DISTRICT(40),
    CITY(15),
    TOWN(5),
    VILLAGE(5),
    NEIGHBOURHOOD(2),
    SITE(2);

    private static final double METRES_PER_KM = 1000;

    private final double kilometres;

    Level(double kilometres) {
        this.kilometres = kilometres;
    }

    /** How far from the point an answer is right, where the report says no other radius. */
    double usualRadiusMetres() {
        return kilometres * METRES_PER_KM;
    }

    /** Whether it is so large that its representative point says little. */
    boolean isLarge() {
        return this == COUNTRY || this == REGION || this == AREA;
    }

    /** Whether it is a quarter or a single site. */
    public boolean isFine() {
        return this == NEIGHBOURHOOD || this == SITE;
    }

    /** Reads the word of the format. */
    static Level parse(String word) {
        try {
            return valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a level: " + word, e);
        }
    }
}
