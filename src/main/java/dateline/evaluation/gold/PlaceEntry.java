package dateline.evaluation.gold;

import dateline.geo.LonLat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads where things are. */
final class PlaceEntry {
    private static final Set<String> KEYS = Set.of("words", "nth", "at", "radius_km", "level", "country", "optional");
    private static final double METRES_PER_KM = 1000;
    /** An answer this far from the representative point of something large is right. */
    private static final double LARGE_METRES = 25_000;

    private PlaceEntry() {}

    static GoldMention mention(GoldNode node, WordsInText words) throws GoldFormatException {
        node.knowing(KEYS);
        Level level = node.parsed("level", Level::parse);
        Whereabouts where = where(node, level.usualRadiusMetres());
        boolean asCountry = level == Level.COUNTRY && where.country() != null;
        return new GoldMention(
                words.find(node),
                node.needed("words"),
                asCountry ? Whereabouts.country(String.valueOf(where.country())) : where,
                level,
                true,
                node.isTrue("optional"));
    }

    /**
     * Where an incident was. Its radius is that of the place it names where it says none, and no less than 25 km where
     * that is a region, a country or a stretch of land.
     */
    static Whereabouts incident(GoldNode node, List<GoldMention> mentions) throws GoldFormatException {
        String place = node.text("place").orElse("");
        List<GoldMention> named =
                mentions.stream().filter(m -> m.words().equals(place)).toList();
        double usual = named.stream()
                .map(m -> m.level().usualRadiusMetres())
                .findFirst()
                .orElse(Level.TOWN.usualRadiusMetres());
        Whereabouts stated = where(node, usual);
        LonLat at = stated.at();
        boolean large = named.stream().anyMatch(m -> m.level().isLarge());
        return at == null || !large ? stated : Whereabouts.at(at, Math.max(LARGE_METRES, stated.radiusMetres()));
    }

    private static Whereabouts where(GoldNode node, double usualRadiusMetres) throws GoldFormatException {
        LonLat at = node.position("at");
        String country = node.has("country") ? node.parsed("country", PlaceEntry::country) : null;
        if (at == null) {
            return country == null ? Whereabouts.UNKNOWN : Whereabouts.country(country);
        }
        double radius = node.number("radius_km").orElse(usualRadiusMetres / METRES_PER_KM) * METRES_PER_KM;
        try {
            return new Whereabouts(at, radius, country);
        } catch (IllegalArgumentException e) {
            throw node.wrong("radius_km", String.valueOf(e.getMessage()));
        }
    }

    static String country(String code) {
        return Stream.of(code)
                .filter(c -> c.matches("[A-Z]{2}"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a code of ISO 3166-1 alpha-2: " + code));
    }
}
