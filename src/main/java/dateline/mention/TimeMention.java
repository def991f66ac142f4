package dateline.mention;

import dateline.report.Span;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Words that say when, taken apart but not yet counted out: that needs the date of publication and the place.
 *
 * @param from its first token
 * @param to the token after its last
 * @param date the day, week, month or year
 * @param part the part of the day
 * @param clock the time of day
 */
public record TimeMention(
        Span span,
        int from,
        int to,
        String text,
        @Nullable DateWords date,
        LanguageRules.@Nullable Part part,
        @Nullable ClockWords clock) {

    /** The day a number of days or other units is counted from. */
    public enum Base {
        /** The day of publication. */
        PUBLICATION,
        /** The day told last: "the next day". */
        TOLD,
        /** Publication, back to an event named right after: "three days after the assault". */
        BACK_TO_EVENT,
        /** An event named right after, which was on another day: "two days before the raid". */
        NAMED_EVENT
    }

    /**
     * What the words say of the date.
     *
     * @param calendar what they name
     * @param count what they count
     * @param position early, mid or late in it
     * @param until the last end, where the words name two
     * @param since the date is a beginning
     * @param asOf they say how things stood then ("by Sunday evening"), not when something happened
     * @param open the words cannot be counted out: another calendar, a season that differs from country to country
     */
    public record DateWords(
            CalendarWords calendar,
            @Nullable CountWords count,
            @Nullable String position,
            @Nullable DateWords until,
            boolean since,
            boolean asOf,
            boolean open) {
        /** Whether it needs no other date to be counted from. */
        public boolean isAbsolute() {
            return calendar.year() != null && count == null;
        }

        /** Whether it counts back to an event named right after it ("three days after the assault"). */
        public boolean after() {
            return count != null && count.base() == Base.BACK_TO_EVENT;
        }

        /** Whether it counts from an event named right after it, of which it is not the time. */
        public boolean isAside() {
            return count != null && count.base() == Base.NAMED_EVENT;
        }

        /** Whether it is counted from the day told last. */
        public boolean fromTold() {
            return count != null && count.base() != Base.PUBLICATION;
        }

        /** Whether it is counted from the moment told last, whoever told it: "a few hours later". */
        public boolean fromMoment() {
            return count != null && count.base() == Base.TOLD && "hour".equals(count.unit());
        }
    }

    /**
     * What the words name of the calendar; most is absent.
     *
     * @param weekday ISO number
     * @param weekday2 the second of two weekdays: the end of a stretch, or of the night between them
     * @param day day of the month
     * @param day2 last day of a run of days
     * @param month2 the month of {@code day2}, or the last of a run of months
     * @param year2 the last of a run of years, or the second of two named together
     * @param decade the first year of a decade
     * @param season the season
     * @param run whether all the time between the two ends is meant
     * @param endsOn whether the day given is that of {@code weekday2}
     */
    public record CalendarWords(
            @Nullable Integer weekday,
            @Nullable Integer weekday2,
            @Nullable Integer day,
            @Nullable Integer day2,
            @Nullable Integer month,
            @Nullable Integer month2,
            @Nullable Integer year,
            @Nullable Integer year2,
            @Nullable Integer decade,
            LanguageRules.@Nullable Season season,
            boolean run,
            boolean endsOn) {
        /** Whether nothing is named. */
        public boolean isEmpty() {
            return weekday == null && day == null && month == null && year == null && decade == null && season == null;
        }
    }

    /**
     * What the words count.
     *
     * @param n so many units later, or earlier where below zero
     * @param unit absent where the nearest of what is named before or after is meant: "last Friday"
     * @param run whether all the time in between is meant: "the past three days"
     */
    public record CountWords(int n, @Nullable String unit, Base base, boolean run) {}

    /**
     * A time of day.
     *
     * @param until the end of a stretch, where the words give one
     * @param zone {@code UTC}, {@code local}, the name of a zone, or absent where not stated
     * @param about whether the words make it approximate
     */
    public record ClockWords(
            LocalTime at,
            @Nullable LocalTime until,
            @Nullable String zone,
            boolean about) {}

    /** Both said together: the date of one and the time of day of the other. */
    TimeMention with(TimeMention other, Span span, String text) {
        return new TimeMention(
                span,
                Math.min(from, other.from),
                Math.max(to, other.to),
                text,
                date != null ? date : other.date,
                part != null ? part : other.part,
                clock != null ? clock : other.clock);
    }

    /** The stretch from this date to another. */
    TimeMention until(TimeMention other, Span span, String text) {
        DateWords d = date;
        DateWords stretch =
                d == null ? null : new DateWords(d.calendar, d.count, d.position, other.date, d.since, d.asOf, d.open);
        return new TimeMention(span, Math.min(from, other.from), Math.max(to, other.to), text, stretch, part, clock);
    }

    /** Whether nothing that one says is also said by the other. */
    boolean completes(TimeMention other) {
        return !(date != null && other.date != null)
                && !(part != null && other.part != null)
                && !(clock != null && other.clock != null);
    }
}
