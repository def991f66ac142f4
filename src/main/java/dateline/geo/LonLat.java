package dateline.geo;

import java.util.Locale;

/**
 * A position on the WGS 84 ellipsoid, longitude first.
 *
 * @param lon degrees east, -180 to 180
 * @param lat degrees north, -90 to 90
 */
public record LonLat(double lon, double lat) {
    public LonLat {
        // NaN fails both comparisons, so it is refused here too.
        if (!(lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("longitude " + lon + " is outside -180 to 180");
        }
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("latitude " + lat + " is outside -90 to 90");
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.5f,%.5f", lon, lat);
    }
}
