package dateline.incident;

import dateline.mention.LanguageRules.Part;
import dateline.mention.TimeMention;
import dateline.mention.TimeMention.ClockWords;
import dateline.mention.TimeMention.CountWords;
import dateline.mention.TimeMention.DateWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts out the words for a time against the day of publication and the day told last.
 *
 * <p>Days and longer stretches are calendar dates and are written as such days in UTC, so that a date reads the same
 * everywhere. Parts of the day and times of day are moments and are converted from the zone of the place.
 */
final class Chronology {
    private static final int WEEK = 7;
    private static final int DAY_HOURS = 24;
    private static final int NOON = 12;

    private final @Nullable LocalDate published;
    private final ZoneId zone;
    private final CalendarDays calendar;
    private final Telling telling;

    /**
     * Counts against a day.
     *
     * @param published the day of publication, absent where it is not known; relative words then stay open
     * @param zone the zone of the report's places
     */
    Chronology(@Nullable LocalDate published, ZoneId zone) {
        this(published, zone, new CalendarDays(published, false), Telling.NONE);
    }

    private Chronology(@Nullable LocalDate published, ZoneId zone, CalendarDays calendar, Telling telling) {
        this.published = published;
        this.zone = zone;
        this.calendar = calendar;
        this.telling = telling;
    }

    /** The same for places south of the equator, where summer is in January. */
    Chronology southern() {
        return new Chronology(published, zone, new CalendarDays(published, true), telling);
    }

    /** The same for a report whose telling is known. */
    Chronology of(Telling telling) {
        return new Chronology(published, zone, calendar, telling);
    }

    /**
     * The same for a report without a day of publication that tells of this day as its latest: its weekdays and its dates
     * without a year lie in the week that begins with it, or before.
     */
    Chronology around(LocalDate latest) {
        return new Chronology(
                published, zone, new CalendarDays(latest.plusDays(WEEK - 1L), calendar.isSouthern()), telling);
    }

    @Nullable
    LocalDate published() {
        return published;
    }

    /**
     * A time counted out.
     *
     * @param day the first day of it
     * @param conflict what is wrong with the words, where something is
     */
    record Moment(
            Occurrence occurrence, LocalDate day, @Nullable String conflict) {}

    /** Whether words give the time at which somebody said something, and not when it happened. */
    boolean isSaid(TimeMention words) {
        return telling.said().contains(words.span());
    }

    /**
     * Counts out a time.
     *
     * @param context the day that words like "in the morning" belong to, where the report has one
     */
    Optional<Moment> resolve(TimeMention words, @Nullable LocalDate context) {
        DateWords date = words.date();
        if (telling.open().contains(words.span())) {
            return Optional.empty();
        }
        if (date != null) {
            return days(date, telling.before(words).or(() -> Optional.ofNullable(context)))
                    .map(d -> moment(d, words));
        }
        return Optional.ofNullable(context).map(day -> moment(Days.one(day), words));
    }

    /** "from September to 3 October 2022": a year said once is that of both ends, or of the last. */
    private Optional<Days> stretch(DateWords words, DateWords until, Optional<LocalDate> told) {
        Optional<Days> last = days(until, told);
        Integer year = until.calendar().year();
        if (year == null || words.calendar().year() != null || words.count() != null) {
            return end(words, told).flatMap(d -> last.map(d::to));
        }
        Optional<Days> first = calendar.of(words.calendar(), year);
        boolean before = first.isPresent()
                && last.isPresent()
                && first.get().first().isAfter(last.get().first());
        return (before ? calendar.of(words.calendar(), year - 1) : first)
                .map(d -> d.part(words.position()))
                .flatMap(d -> last.map(d::to));
    }

    private Optional<Days> days(DateWords words, Optional<LocalDate> told) {
        DateWords until = words.until();
        return until == null ? end(words, told) : stretch(words, until, told);
    }

    private Optional<Days> end(DateWords words, Optional<LocalDate> told) {
        if (words.open()) {
            return Optional.empty();
        }
        CountWords count = words.count();
        if (count == null) {
            return calendar.of(words.calendar()).map(d -> d.part(words.position()));
        }
        Optional<LocalDate> from = words.fromTold() ? told.or(this::day) : day();
        return from.flatMap(day -> new CountedDays(calendar, day).of(words, count))
                .map(d -> d.part(words.position()));
    }

    private Optional<LocalDate> day() {
        return Optional.ofNullable(published);
    }

    /** The day that is as much later than another as the words count back. */
    Optional<LocalDate> later(TimeMention words, LocalDate day) {
        return Optional.ofNullable(words.date())
                .map(DateWords::count)
                .flatMap(c -> new CountedDays(calendar, day).of(new CountWords(-c.n(), c.unit(), c.base(), false)))
                .map(Days::first);
    }

    /** "Three days after the attack, …": the day that words are counted back from, where the report's telling gives it. */
    Optional<Moment> counted(TimeMention words) {
        return telling.before(words).map(day -> on(day, words));
    }

    /** A day that the words stand for, whatever they count. */
    Moment on(LocalDate day, TimeMention words) {
        return moment(Days.one(day), words);
    }

    /** The day of publication, where it is known, said in these words. */
    Optional<Moment> published(String words) {
        return day().map(d -> {
            Instant start = d.atStartOfDay().toInstant(ZoneOffset.UTC);
            return new Moment(new Occurrence(start, start.plus(1, ChronoUnit.DAYS), TimePrecision.DAY, words), d, null);
        });
    }

    /** The second year of two named together ("in 2020 and 2021"), as a time of its own. */
    Optional<Moment> secondYear(TimeMention words) {
        DateWords date = words.date();
        if (date == null
                || date.calendar().year2() == null
                || date.calendar().run()
                || date.calendar().month() != null) {
            return Optional.empty();
        }
        return Optional.of(moment(Days.year(date.calendar().year2()), words));
    }

    private Moment moment(Days d, TimeMention words) {
        Part part = words.part();
        ClockWords clock = words.clock();
        if (clock != null && d.precision() == TimePrecision.DAY) {
            return at(d, clock, words);
        }
        if (part != null && d.precision() == TimePrecision.DAY) {
            Instant start = local(d.first(), part.from());
            // "the night of Monday to Tuesday" names both days; one part of the day covers them.
            LocalDate last = part.to() > DAY_HOURS && d.last().isAfter(d.first()) ? d.first() : d.last();
            return new Moment(
                    new Occurrence(start, local(last, part.to()), TimePrecision.PART_OF_DAY, words.text()),
                    d.first(),
                    d.conflict());
        }
        Instant start = d.first().atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant end = d.last().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return new Moment(new Occurrence(start, end, d.precision(), words.text()), d.first(), d.conflict());
    }

    private Moment at(Days d, ClockWords clock, TimeMention words) {
        LocalTime time = ofPart(clock.at(), words.part());
        // "in the night of Saturday to Sunday, at 3": on Sunday.
        Part part = words.part();
        boolean afterMidnight = part != null && part.to() > DAY_HOURS && time.getHour() < part.to() - DAY_HOURS;
        LocalDate day = afterMidnight ? d.first().plusDays(1) : d.first();
        ZoneId clockZone = zone(clock);
        Instant start = day.atTime(time).atZone(clockZone).toInstant();
        LocalTime until = clock.until();
        if (until != null) {
            LocalTime last = ofPart(until, words.part());
            LocalDate lastDay = last.isAfter(time) ? day : day.plusDays(1);
            Instant end = lastDay.atTime(last).atZone(clockZone).toInstant();
            return new Moment(new Occurrence(start, end, TimePrecision.HOUR, words.text()), day, d.conflict());
        }
        TimePrecision precision = clock.about() ? TimePrecision.HOUR : TimePrecision.MINUTE;
        Instant end = start.plus(1, clock.about() ? ChronoUnit.HOURS : ChronoUnit.MINUTES);
        return new Moment(new Occurrence(start, end, precision, words.text()), day, d.conflict());
    }

    /** "at 8 in the evening": the hour that lies in the part of the day. */
    private static LocalTime ofPart(LocalTime time, @Nullable Part part) {
        int later = time.getHour() + NOON;
        boolean fits = part != null
                && part.from() >= NOON
                && time.getHour() < NOON
                && later >= part.from()
                && later < part.to()
                && time.getHour() + DAY_HOURS >= part.to();
        return fits ? time.plusHours(NOON) : time;
    }

    private ZoneId zone(ClockWords clock) {
        String stated = clock.zone();
        if (stated == null || stated.equals("local")) {
            return zone;
        }
        return stated.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(stated);
    }

    private Instant local(LocalDate day, int hour) {
        return day.atStartOfDay().plusHours(hour).atZone(zone).toInstant();
    }
}
