package dateline.resolution;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Match;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.mention.PlaceMention;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    public Focus {
        inCountries = Map.copyOf(inCountries);
    }

    /** Weighs the known names of a report. */
    static Focus of(List<PlaceMention> mentions, Senses senses, Gazetteer gazetteer) {
        Optional<String> first = senses.countries().entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
        Place country = first.flatMap(c -> countryPlace(c, gazetteer)).orElse(null);
        Place city = first.map(c -> city(mentions, c, senses, gazetteer)).orElse(null);
        return new Focus(country, city, senses.countries());
    }

    private static Optional<Place> countryPlace(String country, Gazetteer gazetteer) {
        return gazetteer.find(new PlaceId(country.toLowerCase(Locale.ROOT)));
    }

    private static @Nullable Place city(
            List<PlaceMention> mentions, String country, Senses senses, Gazetteer gazetteer) {
        Map<Place, Double> weights = new LinkedHashMap<>();
        for (PlaceMention m : mentions) {
            if (m.isCapital()) {
                gazetteer.capital(country).ifPresent(c -> weights.merge(c, senses.weight(m), Double::sum));
            }
            // "Katsina state": the state, where it is known.
            boolean area = m.known().stream().map(k -> k.place().type()).anyMatch(PlaceType::isPartOfCountry);
            if (area && ("region".equals(m.cue()) || "district".equals(m.cue()))) {
                continue;
            }
            m.known().stream()
                    .map(Match::place)
                    .filter(p -> country.equals(p.country()))
                    .filter(p -> p.type() == PlaceType.CITY || p.type() == PlaceType.TOWN)
                    .limit(1)
                    .forEach(p -> weights.merge(p, senses.weight(m), Double::sum));
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
