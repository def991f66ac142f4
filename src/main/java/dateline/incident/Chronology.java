package dateline.incident;

import dateline.mention.LanguageRules.Part;
import dateline.mention.TimeMention;
import dateline.mention.TimeMention.ClockWords;
import dateline.mention.TimeMention.DateWords;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts out the words for a time against the day of publication.
 *
 * <p>Days and longer stretches are calendar dates and are written as such days in UTC, so that a date reads the same
 * everywhere. Parts of the day and times of day are moments and are converted from the zone of the place.
 */
final class Chronology {
    private static final int WEEK = 7;
    /** A stated date lies at most this far after publication; a later one was said of the year before. */
    private static final int FUTURE_DAYS = 2;

    private final @Nullable LocalDate published;
    private final ZoneId zone;

    /**
     * Counts against a day.
     *
     * @param published the day of publication, absent where it is not known; relative words then stay open
     * @param zone the zone of the report's places
     */
    Chronology(@Nullable LocalDate published, ZoneId zone) {
        this.published = published;
        this.zone = zone;
    }

    /**
     * A time counted out.
     *
     * @param day the first day of it
     * @param conflict what is wrong with the words, where something is
     */
    record Moment(
            Occurrence occurrence, LocalDate day, @Nullable String conflict) {}

    /** A stretch of days. */
    private record Days(
            LocalDate first,
            LocalDate last,
            TimePrecision precision,
            @Nullable String conflict) {
        static Days one(LocalDate day) {
            return new Days(day, day, TimePrecision.DAY, null);
        }
    }

    /**
     * Counts out a time.
     *
     * @param context the day that words like "in the morning" belong to, where the report has one
     */
    Optional<Moment> resolve(TimeMention words, @Nullable LocalDate context) {
        Days days = null;
        if (words.date() != null) {
            days = days(words.date());
        } else if (context != null) {
            days = Days.one(context);
        }
        return days == null ? Optional.empty() : Optional.of(moment(days, words));
    }

    /** Words for a time as they are shown: what they count out to, or no more than the words. */
    TimeInText inText(TimeMention words) {
        Occurrence time = resolve(words, null)
                .map(Moment::occurrence)
                .orElse(new Occurrence(null, null, TimePrecision.UNKNOWN, words.text()));
        return new TimeInText(words.span(), TimeRole.EVENT, time);
    }

    /** The second year of two named together ("in 2020 and 2021"), as a time of its own. */
    Optional<Moment> secondYear(TimeMention words) {
        DateWords date = words.date();
        if (date == null || date.year2() == null) {
            return Optional.empty();
        }
        return Optional.of(moment(year(date.year2()), words));
    }

    private Moment moment(Days d, TimeMention words) {
        Part part = words.part();
        ClockWords clock = words.clock();
        if (clock != null && d.precision() == TimePrecision.DAY) {
            return at(d, clock, words.text());
        }
        if (part != null && d.precision() == TimePrecision.DAY) {
            Instant start = local(d.first(), part.from());
            Instant end = local(d.last(), part.to());
            // "the night of Monday to Tuesday" names both days; one part of the day covers them.
            Instant last = part.to() > 24 && d.last().isAfter(d.first()) ? local(d.first(), part.to()) : end;
            return new Moment(
                    new Occurrence(start, last, TimePrecision.PART_OF_DAY, words.text()), d.first(), d.conflict());
        }
        Instant start = d.first().atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant end = d.last().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return new Moment(new Occurrence(start, end, d.precision(), words.text()), d.first(), d.conflict());
    }

    private Moment at(Days d, ClockWords clock, String text) {
        ZoneId clockZone = "UTC".equals(clock.zone()) ? ZoneOffset.UTC : zone;
        Instant start = LocalDateTime.of(d.first(), LocalTime.of(clock.hour(), clock.minute()))
                .atZone(clockZone)
                .toInstant();
        TimePrecision precision = clock.about() ? TimePrecision.HOUR : TimePrecision.MINUTE;
        Instant end = start.plus(1, clock.about() ? ChronoUnit.HOURS : ChronoUnit.MINUTES);
        return new Moment(new Occurrence(start, end, precision, text), d.first(), d.conflict());
    }

    private Instant local(LocalDate day, int hour) {
        return day.atStartOfDay().plusHours(hour).atZone(zone).toInstant();
    }

    private @Nullable Days days(DateWords w) {
        try {
            if (w.days() != null) {
                return relativeDay(w);
            }
            if (w.agoCount() != null) {
                return ago(w.agoCount(), w.unit());
            }
            if (w.which() != null) {
                return unit(w.which(), w.unit());
            }
            if (w.month() != null) {
                return w.day() != null ? dayOfMonth(w) : month(w);
            }
            if (w.year() != null) {
                return year(w.year());
            }
            return w.weekday() != null ? weekday(w) : null;
        } catch (DateTimeException e) {
            // 31 February: the report's mistake, and no date.
            return null;
        }
    }

    private @Nullable Days relativeDay(DateWords w) {
        LocalDate from = published;
        if (from == null || w.days() == null) {
            return null;
        }
        LocalDate day = from.plusDays(w.days());
        if (w.weekday() == null || day.getDayOfWeek().getValue() == w.weekday()) {
            return Days.one(day);
        }
        LocalDate named = nearestPast(from, w.weekday());
        String conflict =
                "the words count to " + day + ", a " + day.getDayOfWeek() + ", but name the weekday of " + named;
        LocalDate first = named.isBefore(day) ? named : day;
        LocalDate last = named.isBefore(day) ? day : named;
        return new Days(first, last, TimePrecision.DAY, conflict);
    }

    private @Nullable Days ago(int count, @Nullable String unit) {
        LocalDate from = published;
        if (from == null || unit == null) {
            return null;
        }
        return switch (unit) {
            case "hour", "day" -> Days.one(from.minusDays(unit.equals("day") ? count : count / 24));
            case "week" -> week(from.minusWeeks(count));
            case "month" -> month(from.minusMonths(count));
            default -> year(from.getYear() - count);
        };
    }

    private @Nullable Days unit(int which, @Nullable String unit) {
        LocalDate from = published;
        if (from == null || unit == null) {
            return null;
        }
        return switch (unit) {
            case "week" -> week(from.plusWeeks(which));
            case "month" -> month(from.plusMonths(which));
            case "day" -> Days.one(from.plusDays(which));
            default -> year(from.getYear() + which);
        };
    }

    private static Days week(LocalDate in) {
        LocalDate monday = in.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Days(monday, monday.plusDays(WEEK - 1), TimePrecision.WEEK, null);
    }

    private static Days month(LocalDate in) {
        return new Days(in.withDayOfMonth(1), in.with(TemporalAdjusters.lastDayOfMonth()), TimePrecision.MONTH, null);
    }

    private static Days year(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), TimePrecision.YEAR, null);
    }

    private @Nullable Days dayOfMonth(DateWords w) {
        if (w.day() == null || w.month() == null) {
            return null;
        }
        Integer year = w.year() != null ? w.year() : yearOf(w.month(), w.day());
        if (year == null) {
            return null;
        }
        LocalDate day = LocalDate.of(year, w.month(), w.day());
        if (w.endsOn()) {
            day = day.minusDays(1);
        }
        LocalDate last = w.day2() != null && w.day2() > w.day() ? LocalDate.of(year, w.month(), w.day2()) : day;
        if (w.weekday() != null && w.weekday2() == null && day.getDayOfWeek().getValue() != w.weekday()) {
            LocalDate named = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(w.weekday())));
            String conflict = day + " is a " + day.getDayOfWeek() + ", but the words name the weekday of " + named;
            return new Days(day, last, TimePrecision.DAY, conflict);
        }
        return new Days(day, last, TimePrecision.DAY, null);
    }

    /** The year in which a day without one last came round. */
    private @Nullable Integer yearOf(int month, int day) {
        LocalDate from = published;
        if (from == null) {
            return null;
        }
        int last = LocalDate.of(from.getYear(), month, 1).lengthOfMonth();
        LocalDate sameYear = LocalDate.of(from.getYear(), month, Math.min(day, last));
        return sameYear.isAfter(from.plusDays(FUTURE_DAYS)) ? from.getYear() - 1 : from.getYear();
    }

    private @Nullable Days month(DateWords w) {
        if (w.month() == null) {
            return null;
        }
        Integer year = w.year() != null ? w.year() : yearOf(w.month(), 1);
        if (year == null) {
            return null;
        }
        Days whole = month(LocalDate.of(year, w.month(), 1));
        String position = w.position();
        if (position == null) {
            return whole;
        }
        return switch (position) {
            case "early" -> new Days(whole.first(), whole.first().plusDays(9), TimePrecision.WEEK, null);
            case "mid" -> new Days(whole.first().plusDays(9), whole.first().plusDays(20), TimePrecision.WEEK, null);
            default -> new Days(whole.last().minusDays(10), whole.last(), TimePrecision.WEEK, null);
        };
    }

    private @Nullable Days weekday(DateWords w) {
        LocalDate from = published;
        if (from == null || w.weekday() == null) {
            return null;
        }
        if (w.weekday2() == null) {
            return Days.one(nearestPast(from, w.weekday()));
        }
        LocalDate last = nearestPast(from, w.weekday2());
        return new Days(nearestPast(last, w.weekday()), last, TimePrecision.DAY, null);
    }

    /** The last such weekday, the day of publication included. */
    private static LocalDate nearestPast(LocalDate from, int weekday) {
        return from.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
    }
}
