package dateline.incident;

import dateline.mention.TimeMention.Base;
import dateline.mention.TimeMention.CalendarWords;
import dateline.mention.TimeMention.CountWords;
import dateline.mention.TimeMention.DateWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Counts days, weeks, months and years from a day. */
final class CountedDays {
    private static final int HOURS = 24;
    private static final int DECADE = 10;

    private final CalendarDays calendar;
    private final LocalDate from;

    /** Counts from a day; what is named besides is found by a calendar. */
    CountedDays(CalendarDays calendar, LocalDate from) {
        this.calendar = calendar;
        this.from = from;
    }

    /** What is counted, with nothing named besides. */
    Optional<Days> of(CountWords count) {
        return count.unit() == null ? Optional.empty() : Optional.of(unit(count));
    }

    Optional<Days> of(DateWords words, CountWords count) {
        CalendarWords named = words.calendar();
        if (count.unit() == null) {
            return nearest(named, count.n());
        }
        Days counted = unit(count);
        if (named.isEmpty()) {
            return Optional.of(count.run() ? run(counted, count.n()) : counted);
        }
        return switch (count.unit()) {
            case "day" -> Optional.of(checked(counted, named));
            case "week", "weekend" ->
                named.weekday() == null
                        ? Optional.of(counted)
                        : Optional.of(Days.one(
                                counted.first().with(TemporalAdjusters.nextOrSame(DayOfWeek.of(named.weekday())))));
            case "month" -> dayIn(counted, named);
            default -> calendar.of(named, counted.first().getYear());
        };
    }

    private Days unit(CountWords count) {
        int n = count.n();
        return switch (String.valueOf(count.unit())) {
            case "minute" -> Days.one(from);
            case "hour" -> Days.one(from.plusDays(n / HOURS));
            case "day" -> Days.one(from.plusDays(n));
            case "weekend" -> weekend(n);
            // "a week after the raid": reporters count to the day.
            case "week" ->
                count.base() == Base.BACK_TO_EVENT ? Days.one(from.plusWeeks(n)) : Days.week(from.plusWeeks(n));
            case "month" -> Days.month(from.plusMonths(n));
            case "decade" -> Days.decade((from.getYear() / DECADE + n) * DECADE);
            default -> Days.year(from.getYear() + n);
        };
    }

    /** "over the weekend" is the last one that has begun; "last weekend" the one before this week's. */
    private Days weekend(int n) {
        Days ofThisWeek = Days.weekend(from);
        boolean begun = !from.isBefore(ofThisWeek.first());
        return n != 0 || begun ? Days.weekend(from.plusWeeks(n)) : Days.weekend(from.minusWeeks(1));
    }

    /** All the time from the beginning of a unit up to the day itself, or from the day to the end of one to come. */
    private Days run(Days counted, int n) {
        return n <= 0
                ? new Days(counted.first(), from, counted.precision(), null)
                : new Days(from, counted.last(), counted.precision(), null);
    }

    /** "yesterday, Tuesday": both must agree; where they do not, both readings. */
    private Days checked(Days counted, CalendarWords named) {
        LocalDate day = counted.first();
        Integer weekday = named.day() == null ? named.weekday() : null;
        LocalDate other = weekday != null
                ? CalendarDays.nearestPast(from, weekday)
                : calendar.of(named).map(Days::first).orElse(day);
        boolean agrees = weekday != null && day.getDayOfWeek().getValue() == weekday;
        if (agrees || other.equals(day)) {
            return calendar.of(named)
                    .filter(d -> d.conflict() != null)
                    .map(d -> counted.withConflict(String.valueOf(d.conflict())))
                    .orElse(counted);
        }
        LocalDate first = other.isBefore(day) ? other : day;
        LocalDate last = other.isBefore(day) ? day : other;
        String what = named.day() == null ? "the weekday of " + other : other.toString();
        return Days.run(first, last)
                .withConflict("the words count to " + day + ", a " + day.getDayOfWeek() + ", but name " + what);
    }

    /** "the 5th of last month" */
    private static Optional<Days> dayIn(Days month, CalendarWords named) {
        Integer day = named.day();
        if (day == null || day > month.last().getDayOfMonth()) {
            return day == null ? Optional.of(month) : Optional.empty();
        }
        return Optional.of(Days.one(month.first().withDayOfMonth(day)));
    }

    /** "last Friday", "next July": strictly before or after. */
    private Optional<Days> nearest(CalendarWords named, int n) {
        Integer weekday = named.weekday();
        if (weekday != null && named.day() == null) {
            DayOfWeek day = DayOfWeek.of(weekday);
            return Optional.of(Days.one(from.with(
                    n < 0
                            ? TemporalAdjusters.previous(day)
                            : n > 0 ? TemporalAdjusters.next(day) : TemporalAdjusters.previousOrSame(day))));
        }
        if (n == 0) {
            return calendar.of(named);
        }
        for (int year : new int[] {from.getYear(), from.getYear() + n}) {
            Optional<Days> days = calendar.of(named, year)
                    .filter(d -> n < 0 ? d.last().isBefore(from) : d.first().isAfter(from));
            if (days.isPresent()) {
                return days;
            }
        }
        return calendar.of(named);
    }
}
