package dateline.incident;

import dateline.mention.Marked;
import dateline.report.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Tells news from history: what happened well before the day the report is about is background. */
final class NewsWindow {
    /** News is at most this much older than the lead. */
    private static final Duration REACH = Duration.ofDays(8);

    /** What is told later on and is older than this, and older than what the report began with, is looked back at. */
    private static final Duration LATER_REACH = Duration.ofDays(3);

    private static final int BEGINNING = 4;

    private final Marked text;
    private final @Nullable LocalDate lead;

    /**
     * Judges by a day.
     *
     * @param lead the day the report is about, or of its publication; absent where neither is known
     */
    NewsWindow(Marked text, @Nullable LocalDate lead) {
        this.text = text;
        this.lead = lead;
    }

    /** Whether a time lies before the window. */
    boolean isHistory(Chronology.@Nullable Moment moment) {
        if (moment == null) {
            return false;
        }
        if (lead == null) {
            // Where no day is known, what is dated by its year alone is history.
            return moment.occurrence().precision() == TimePrecision.YEAR;
        }
        Instant end = moment.occurrence().end();
        Instant from = lead.atStartOfDay().toInstant(ZoneOffset.UTC).minus(REACH);
        return (end != null && end.isBefore(from)) || isLongRun(moment) || isLongStretchBefore(moment, end);
    }

    /** "last month", "the week before": a whole month or week that was over when it happened. */
    private boolean isLongStretchBefore(Chronology.Moment moment, @Nullable Instant end) {
        TimePrecision precision = moment.occurrence().precision();
        return lead != null
                && end != null
                && (precision == TimePrecision.MONTH || precision == TimePrecision.WEEK)
                && !end.isAfter(lead.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** Whether a sentence looks back to that time: later in the report news is younger. */
    boolean isHistory(Sentence s, Chronology.@Nullable Moment moment) {
        if (moment == null || lead == null || s.index() < BEGINNING) {
            return isHistory(moment);
        }
        Instant end = moment.occurrence().end();
        Instant from = lead.atStartOfDay().toInstant(ZoneOffset.UTC).minus(LATER_REACH);
        return isHistory(moment) || (end != null && !end.isAfter(from));
    }

    /** Whether a telling looks back; a flood or a quake stays news for as long as its dead are counted. */
    boolean isHistory(Event e) {
        return e.kind().disaster() ? isHistory(e.moment()) : isHistory(e.sentence(), e.moment());
    }

    /** A whole year or "since 2012" that reaches up to the lead is history all the same. */
    private boolean isLongRun(Chronology.Moment moment) {
        return moment.occurrence().precision() == TimePrecision.YEAR
                && lead != null
                && moment.day().getYear() < lead.getYear();
    }

    /** Whether a sentence looks back by its words, not by a date. */
    boolean looksBack(Sentence s) {
        return s.index() > 1 && text.terms("historic", s).findAny().isPresent();
    }
}
