package dateline.evaluation;

import dateline.evaluation.gold.Days;
import dateline.evaluation.gold.GoldMention;
import dateline.evaluation.gold.GoldReport;
import dateline.evaluation.gold.Whereabouts;
import dateline.geo.Extent;
import dateline.geo.LonLat;
import dateline.geo.TimeZones;
import dateline.incident.Location;
import dateline.incident.Occurrence;
import dateline.incident.TimePrecision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The calendar days of a time that was read. Parts of the day and times of day are moments: their days are those of the
 * place. Days and longer stretches are calendar dates already, written in UTC.
 */
final class LocalDays {
    private static final LonLat ANYWHERE = new LonLat(0, 0);

    private LocalDays() {}

    /** Absent where the time is not known. */
    static @Nullable Days of(Occurrence time, ZoneId zone) {
        Instant start = time.start();
        Instant end = time.end();
        if (start == null || end == null) {
            return null;
        }
        ZoneId calendar = time.precision().compareTo(TimePrecision.DAY) < 0 ? zone : ZoneOffset.UTC;
        LocalDate first = LocalDate.ofInstant(start, calendar);
        LocalDate last = LocalDate.ofInstant(end.minusNanos(1), calendar);
        return new Days(first, last.isBefore(first) ? first : last);
    }

    /** The zone of the country that a report is about, where it is a large one that of the first place it names. */
    static ZoneId zone(GoldReport report) {
        LonLat near = report.mentions().stream()
                .map(GoldMention::where)
                .map(Whereabouts::at)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(ANYWHERE);
        return TimeZones.at(report.country(), near);
    }

    /** The zone of where an incident was placed, else that of the report. */
    static ZoneId zone(Location location, ZoneId ofReport) {
        Extent extent = location.extent();
        return extent == null || location.country() == null
                ? ofReport
                : TimeZones.at(location.country(), extent.point());
    }
}
