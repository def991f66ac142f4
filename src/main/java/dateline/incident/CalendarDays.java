package dateline.incident;

import dateline.mention.LanguageRules.Season;
import dateline.mention.TimeMention.CalendarWords;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the days that words name on the calendar. What a report leaves out lies in the past nearest to its day. */
final class CalendarDays {
    /** A day without a year lies at most this far after publication; a later one was said of the year before. */
    private static final int FUTURE_DAYS = 10;
    /** A month without a year begins at most this far after publication. */
    private static final int FUTURE_MONTH_DAYS = 2;
    /** Within these days a date whose weekday is wrong is a slip, not a date of another year. */
    private static final int SLIP_DAYS = 60;
    /** A date to come is announced at most so early. */
    private static final int ANNOUNCED_DAYS = 180;

    /** So many years back a day is known by its weekday alone. */
    private static final int REMEMBERED_YEARS = 6;

    private static final int HALF_YEAR_MONTHS = 6;
    private static final int MONTHS_BACK = 12;

    private final @Nullable LocalDate published;
    private final boolean south;

    /**
     * Counts against a day.
     *
     * @param south whether the report's places lie south of the equator
     */
    CalendarDays(@Nullable LocalDate published, boolean south) {
        this.published = published;
        this.south = south;
    }

    /** Whether the seasons are those south of the equator. */
    boolean isSouthern() {
        return south;
    }

    /** The days named; none where the day of publication is needed and not known, or where no calendar has the day. */
    Optional<Days> of(CalendarWords w) {
        try {
            return Optional.ofNullable(find(w, w.year()));
        } catch (DateTimeException e) {
            // 31 February: the report's mistake, and no date.
            return Optional.empty();
        }
    }

    /** The days named, in a year. */
    Optional<Days> of(CalendarWords w, int year) {
        try {
            return Optional.ofNullable(find(w, year));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private @Nullable Days find(CalendarWords w, @Nullable Integer year) {
        if (w.month() != null) {
            return w.day() != null ? dayOfMonth(w, w.day(), w.month(), year) : months(w, w.month(), year);
        }
        if (w.season() != null) {
            return season(w.season(), year);
        }
        if (w.decade() != null) {
            return Days.decade(w.decade());
        }
        if (year != null) {
            return w.run() && w.year2() != null ? Days.year(year).to(Days.year(w.year2())) : Days.year(year);
        }
        if (w.day() != null) {
            return dayAlone(w.day(), w.weekday());
        }
        return w.weekday() != null ? weekday(w, w.weekday()) : null;
    }

    private @Nullable Days dayOfMonth(CalendarWords w, int day, int month, @Nullable Integer stated) {
        Integer year =
                stated != null ? stated : yearOf(month, day, w.weekday2() == null ? w.weekday() : null, FUTURE_DAYS);
        if (year == null) {
            return null;
        }
        LocalDate first = LocalDate.of(year, month, day);
        if (w.endsOn()) {
            return Days.run(first.minusDays(1), first);
        }
        LocalDate last = first;
        if (w.day2() != null) {
            LocalDate end = LocalDate.of(year, w.month2() != null ? w.month2() : month, w.day2());
            if (end.isBefore(first) && w.month2() != null) {
                // "from 28 December to 3 January 2015": the year is that of the end.
                first = stated != null ? first.minusYears(1) : first;
                end = stated != null ? end : end.plusYears(1);
            }
            last = end.isAfter(first) ? end : first;
        }
        Days days = Days.run(first, last);
        if (w.weekday() == null || w.weekday2() != null || first.getDayOfWeek().getValue() == w.weekday()) {
            return days;
        }
        LocalDate named = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(w.weekday())));
        return days.withConflict(
                first + " is a " + first.getDayOfWeek() + ", but the words name the weekday of " + named);
    }

    /**
     * The year in which a day without one last came round. Far from publication a weekday may tell it to be one of the
     * months to come, or of an earlier year: "les attentats du vendredi 13 novembre".
     */
    private @Nullable Integer yearOf(int month, int day, @Nullable Integer weekday, int future) {
        LocalDate from = published;
        if (from == null) {
            return null;
        }
        LocalDate announced = from.plusDays(future);
        int past =
                in(announced.getYear(), month, day).isAfter(announced) ? announced.getYear() - 1 : announced.getYear();
        while (day > YearMonth.of(past, month).lengthOfMonth() && from.getYear() - past < 4) {
            // 29 February last came round in a leap year.
            past--;
        }
        LocalDate nearest = in(past, month, day);
        LocalDate next = nearest.plusYears(1);
        boolean far = nearest.isBefore(from.minusDays(SLIP_DAYS)) && next.isBefore(from.plusDays(ANNOUNCED_DAYS));
        if (weekday == null || nearest.getDayOfWeek().getValue() == weekday) {
            return past;
        }
        if (far && next.getDayOfWeek().getValue() == weekday) {
            return past + 1;
        }
        return nearest.isBefore(from.minusDays(SLIP_DAYS)) ? earlier(nearest, weekday) : past;
    }

    /** The last year, up to this one, in which a date fell on a weekday; this one where none did of late. */
    private static int earlier(LocalDate date, int weekday) {
        return IntStream.rangeClosed(0, REMEMBERED_YEARS)
                .map(back -> date.getYear() - back)
                .filter(y -> in(y, date.getMonthValue(), date.getDayOfMonth())
                                .getDayOfWeek()
                                .getValue()
                        == weekday)
                .findFirst()
                .orElse(date.getYear());
    }

    /** The day, or the last one of a month that is too short for it. */
    private static LocalDate in(int year, int month, int day) {
        return LocalDate.of(year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
    }

    private @Nullable Days months(CalendarWords w, int month, @Nullable Integer stated) {
        Integer year = stated != null ? stated : yearOf(month, 1, null, FUTURE_MONTH_DAYS);
        if (year == null) {
            return null;
        }
        Days first = Days.month(LocalDate.of(year, month, 1));
        Integer last = w.month2();
        if (last == null) {
            return first;
        }
        if (w.year2() != null) {
            return first.to(Days.month(LocalDate.of(w.year2(), last, 1)));
        }
        // "from November to February 2017": the year is that of the end.
        int begins = last < month && stated != null ? year - 1 : year;
        int ends = last < month ? begins + 1 : begins;
        return Days.month(LocalDate.of(begins, month, 1)).to(Days.month(LocalDate.of(ends, last, 1)));
    }

    private @Nullable Days season(Season season, @Nullable Integer stated) {
        if (season.from() == null || season.to() == null) {
            return null;
        }
        int shift = south ? HALF_YEAR_MONTHS : 0;
        int from = (season.from() + shift - 1) % MONTHS_BACK + 1;
        int length = Math.floorMod(season.to() - season.from(), MONTHS_BACK);
        Integer year = stated != null ? stated : yearOf(from, 1, null, FUTURE_MONTH_DAYS);
        if (year == null) {
            return null;
        }
        LocalDate first = LocalDate.of(year, from, 1);
        LocalDate last = first.plusMonths(length).with(TemporalAdjusters.lastDayOfMonth());
        return new Days(first, last, TimePrecision.SEASON, null);
    }

    /** "Tuesday 17": the last such day of a month; where its weekday is another, both readings. */
    private @Nullable Days dayAlone(int day, @Nullable Integer weekday) {
        LocalDate from = published;
        if (from == null) {
            return null;
        }
        Optional<LocalDate> last = Stream.iterate(YearMonth.from(from), m -> m.minusMonths(1))
                .limit(MONTHS_BACK)
                .filter(m -> day <= m.lengthOfMonth())
                .map(m -> m.atDay(day))
                .filter(d -> !d.isAfter(from.plusDays(FUTURE_DAYS)))
                .findFirst();
        if (last.isEmpty()) {
            return null;
        }
        LocalDate found = last.get();
        if (weekday == null || found.getDayOfWeek().getValue() == weekday) {
            return Days.one(found);
        }
        return Days.one(found)
                .withConflict(found + " is a " + found.getDayOfWeek() + ", but the words name the weekday of "
                        + nearestPast(from, weekday));
    }

    private @Nullable Days weekday(CalendarWords w, int weekday) {
        LocalDate from = published;
        if (from == null) {
            return null;
        }
        if (w.weekday2() == null) {
            return Days.one(nearestPast(from, weekday));
        }
        LocalDate last = nearestPast(from, w.weekday2());
        return Days.run(nearestPast(last, weekday), last);
    }

    /** The last such weekday, the day counted from included. */
    static LocalDate nearestPast(LocalDate from, int weekday) {
        return from.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
    }
}
