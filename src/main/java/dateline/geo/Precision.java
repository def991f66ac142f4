package dateline.geo;

import java.util.Locale;

/** How exactly a position is known, finest first. The words are those of the {@code place_precision} property. */
public enum Precision {
    /** Coordinates given, or one building. */
    EXACT,
    /** A named facility or compound whose site is known. */
    SITE,
    /** A quarter of a town, or a village. */
    NEIGHBOURHOOD,
    /** A town or a city. */
    LOCALITY,
    /** Near, between or along something: an area drawn from the words. */
    AREA,
    /** A second-level administrative area. */
    DISTRICT,
    /** A first-level administrative area, or an informal region. */
    REGION,
    /** A country. */
    COUNTRY;

    /** The word used in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this says more exactly where something is than {@code other}. */
    public boolean isFinerThan(Precision other) {
        return compareTo(other) < 0;
    }
}
