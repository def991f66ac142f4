package dateline.evaluation.gold;

import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * Where something is.
 *
 * @param at absent where only the country is known, or nothing
 * @param radiusMetres how far from {@code at} an answer is right, 0 or more
 * @param country ISO 3166-1 alpha-2, where {@code at} is absent or the place is a country
 */
public record Whereabouts(
        @Nullable LonLat at, double radiusMetres, @Nullable String country) {
    /** Nobody can say where. */
    public static final Whereabouts UNKNOWN = new Whereabouts(null, 0, null);

    public Whereabouts {
        if (!(radiusMetres >= 0)) {
            throw new IllegalArgumentException("radius " + radiusMetres + " m is below zero");
        }
    }

    /** A position. */
    public static Whereabouts at(LonLat point, double radiusMetres) {
        return new Whereabouts(point, radiusMetres, null);
    }

    /** A country as a whole. */
    public static Whereabouts country(String code) {
        return new Whereabouts(null, 0, code);
    }

    /** Whether anything is known. */
    public boolean isKnown() {
        return at != null || country != null;
    }

    /** Whether a position is right, or no more than {@code leastMetres} away. */
    public boolean isNear(LonLat point, double leastMetres) {
        return at != null && Geodesy.distanceMetres(at, point) <= Math.max(leastMetres, radiusMetres);
    }

    @Override
    public String toString() {
        if (at == null) {
            return country == null ? "nowhere known" : country;
        }
        return at + " within " + Math.round(radiusMetres / 1000) + " km";
    }
}
