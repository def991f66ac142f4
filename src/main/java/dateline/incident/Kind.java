package dateline.incident;

import java.util.Map;

/**
 * A kind of incident, as {@code data/kinds.yaml} describes it.
 *
 * @param id for example {@code armed-attack}
 * @param labels its name by language code
 * @param colour its hue on the map, {@code #rrggbb}
 * @param symbol its pictogram, an SVG path in a 24 by 24 box
 * @param acled the event type and sub-event type of ACLED it corresponds to
 * @param plover the event type of PLOVER it corresponds to
 */
public record Kind(String id, Map<String, String> labels, String colour, String symbol, String acled, String plover) {
    public Kind {
        labels = Map.copyOf(labels);
    }

    /** Its name in a language, English where there is none. */
    public String label(String language) {
        return labels.getOrDefault(language, labels.getOrDefault("en", id));
    }
}
