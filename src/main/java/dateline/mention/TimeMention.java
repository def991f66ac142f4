package dateline.mention;

import dateline.report.Span;
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

    /**
     * What the words say of the date. All parts are as stated; most are absent.
     *
     * @param weekday ISO number
     * @param weekday2 the second of two days that a night lies between
     * @param day day of the month
     * @param day2 last day of a run of days
     * @param year2 the second of two years named together
     * @param days days from publication
     * @param agoCount so many units before publication
     * @param which the unit before (-1) or of (0) publication
     * @param position early, mid or late
     * @param since the date is a beginning
     * @param after it counts back to an event named right after it ("three days after the assault")
     * @param endsOn the day given is the second of the two
     */
    public record DateWords(
            @Nullable Integer weekday,
            @Nullable Integer weekday2,
            @Nullable Integer day,
            @Nullable Integer day2,
            @Nullable Integer month,
            @Nullable Integer year,
            @Nullable Integer year2,
            @Nullable Integer days,
            @Nullable Integer agoCount,
            @Nullable Integer which,
            @Nullable String unit,
            @Nullable String position,
            boolean since,
            boolean endsOn,
            boolean after) {
        /** Whether it needs no other date to be counted from. */
        public boolean isAbsolute() {
            return year != null && days == null;
        }
    }

    /**
     * A time of day.
     *
     * @param zone {@code UTC}, {@code local}, or absent where not stated
     * @param about whether the words make it approximate
     */
    public record ClockWords(int hour, int minute, @Nullable String zone, boolean about) {}

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

    /** Whether nothing that one says is also said by the other. */
    boolean completes(TimeMention other) {
        return !(date != null && other.date != null)
                && !(part != null && other.part != null)
                && !(clock != null && other.clock != null);
    }
}
