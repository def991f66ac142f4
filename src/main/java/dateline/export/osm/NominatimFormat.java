package dateline.export.osm;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which Nominatim answers. */
public enum NominatimFormat {
    XML,
    JSON,
    JSONV2,
    GEOJSON,
    GEOCODEJSON;

    /** The word of the parameter {@code format}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of this word. */
    public static Optional<NominatimFormat> parse(String word) {
        return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
    }
}
