package dateline.resolution;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Match;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.mention.PlaceMention;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about, as a place: its country, and in it the city it speaks of most. Names are looked for there
 * first.
 *
 * @param country the country, absent where the report names no place that is known
 * @param city the city in that country
 * @param inCountries how much each country weighs, 0 to 1
 */
public record Focus(@Nullable Place country, @Nullable Place city, Map<String, Double> inCountries) {
    /** Nearer to the beginning weighs more: the lead says what a report is about. */
    private static final double LEAD_WEIGHT = 2;

    public Focus {
        inCountries = Map.copyOf(inCountries);
    }

    /** Weighs the known names of a report. */
    static Focus of(List<PlaceMention> mentions, Gazetteer gazetteer, int lastToken) {
        Map<String, Double> countries = new HashMap<>();
        for (PlaceMention m : mentions) {
            List<Match> known = m.known();
            double share = weight(m, lastToken) / Math.max(1, known.size());
            for (Match k : known) {
                String country = k.place().country();
                if (country != null) {
                    boolean whole = k.place().type() == PlaceType.COUNTRY;
                    countries.merge(country, whole ? share * 1.2 : share, Double::sum);
                }
            }
        }
        double sum =
                countries.values().stream().mapToDouble(Double::doubleValue).sum();
        countries.replaceAll((k, v) -> v / sum);
        Optional<String> first =
                countries.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        Place country = first.flatMap(c -> countryPlace(c, gazetteer)).orElse(null);
        Place city = first.map(c -> city(mentions, c, lastToken, gazetteer)).orElse(null);
        return new Focus(country, city, countries);
    }

    private static double weight(PlaceMention m, int lastToken) {
        double early = lastToken == 0 ? 1 : 1 - (double) m.from() / lastToken;
        return (1 + LEAD_WEIGHT * early * early) * (m.dateline() ? 0.3 : 1);
    }

    private static Optional<Place> countryPlace(String country, Gazetteer gazetteer) {
        return gazetteer.find(new dateline.gazetteer.PlaceId(country.toLowerCase(java.util.Locale.ROOT)));
    }

    private static @Nullable Place city(
            List<PlaceMention> mentions, String country, int lastToken, Gazetteer gazetteer) {
        Map<Place, Double> weights = new LinkedHashMap<>();
        for (PlaceMention m : mentions) {
            if (m.isCapital()) {
                gazetteer.capital(country).ifPresent(c -> weights.merge(c, weight(m, lastToken), Double::sum));
            }
            // "Katsina state": the state, where it is known.
            boolean area = m.known().stream()
                    .map(k -> k.place().type())
                    .anyMatch(t -> t == PlaceType.REGION || t == PlaceType.DISTRICT);
            if (area && ("region".equals(m.cue()) || "district".equals(m.cue()))) {
                continue;
            }
            m.known().stream()
                    .map(Match::place)
                    .filter(p -> country.equals(p.country()))
                    .filter(p -> p.type() == PlaceType.CITY || p.type() == PlaceType.TOWN)
                    .limit(1)
                    .forEach(p -> weights.merge(p, weight(m, lastToken), Double::sum));
        }
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** How much a country weighs in the report, 0 to 1. */
    public double weightOf(@Nullable String country) {
        return country == null ? 0 : inCountries.getOrDefault(country, 0.0);
    }
}
