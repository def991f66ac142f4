package dateline.layer;

import java.util.Locale;
import java.util.Optional;

/** The four layers. */
public enum LayerName {
    /** A representative point for each incident. */
    INCIDENTS,
    /** The same incidents, each as the area in which it lies. */
    EXTENTS,
    /** Every mention that was resolved. */
    MENTIONS,
    /** Every report, without its text. */
    REPORTS;

    /** The word used in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The layer of this word. */
    public static Optional<LayerName> find(String word) {
        for (LayerName value : values()) {
            if (value.word().equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
