package dateline.geo;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The time zone that clocks show at a place, by the tz database's list of a country's zones. */
public final class TimeZones {
    private static final double DEGREES_AN_HOUR = 15;
    private static final double MILLIS_AN_HOUR = 3_600_000;

    /** The list takes long to ask, and each report asks it. */
    private static final Map<String, List<Zone>> BY_COUNTRY = new ConcurrentHashMap<>();

    /**
     * A zone of a country.
     *
     * @param hours its standard time before UTC
     */
    private record Zone(ZoneId id, double hours) {}

    private TimeZones() {}

    /**
     * The zone of a place. Where a country has several, the one whose standard time fits the longitude best.
     *
     * @param country ISO 3166-1 alpha-2
     * @return UTC where the country is not known
     */
    public static ZoneId at(@Nullable String country, LonLat point) {
        if (country == null) {
            return ZoneOffset.UTC;
        }
        double solar = point.lon() / DEGREES_AN_HOUR;
        return BY_COUNTRY.computeIfAbsent(country, TimeZones::zones).stream()
                .min(Comparator.comparingDouble((Zone z) -> Math.abs(z.hours() - solar))
                        .thenComparing(z -> z.id().getId()))
                .<ZoneId>map(Zone::id)
                .orElse(ZoneOffset.UTC);
    }

    private static List<Zone> zones(String country) {
        return TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, country, null).stream()
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(id -> new Zone(ZoneId.of(id), TimeZone.getTimeZone(id).getRawOffset() / MILLIS_AN_HOUR))
                .toList();
    }
}
