package dateline.incident;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of calendar days.
 *
 * @param last its last day, included
 * @param conflict what is wrong with the words that name it, where something is
 */
record Days(
        LocalDate first,
        LocalDate last,
        TimePrecision precision,
        @Nullable String conflict) {
    private static final int WEEK = 7;
    private static final int DECADE = 10;

    static Days one(LocalDate day) {
        return new Days(day, day, TimePrecision.DAY, null);
    }

    static Days run(LocalDate first, LocalDate last) {
        return new Days(first, last, TimePrecision.DAY, null);
    }

    /** The week around a day, Monday to Sunday. */
    static Days week(LocalDate in) {
        LocalDate monday = in.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Days(monday, monday.plusDays(WEEK - 1), TimePrecision.WEEK, null);
    }

    /** Saturday and Sunday of a week. */
    static Days weekend(LocalDate in) {
        LocalDate saturday =
                in.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(WEEK - 2);
        return run(saturday, saturday.plusDays(1));
    }

    static Days month(LocalDate in) {
        return new Days(in.withDayOfMonth(1), in.with(TemporalAdjusters.lastDayOfMonth()), TimePrecision.MONTH, null);
    }

    static Days year(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), TimePrecision.YEAR, null);
    }

    static Days decade(int first) {
        return new Days(LocalDate.of(first, 1, 1), LocalDate.of(first + DECADE - 1, 12, 31), TimePrecision.YEAR, null);
    }

    /** From the beginning of this to the end of another. */
    Days to(Days other) {
        return other.last.isBefore(first) ? this : new Days(first, other.last, other.precision, conflict);
    }

    Days withConflict(String said) {
        return new Days(first, last, precision, said);
    }

    /** The early, middle or late part of it: days of a week or a month, months of a year. */
    Days part(@Nullable String position) {
        boolean manyYears = precision == TimePrecision.YEAR && first.getYear() != last.getYear();
        if (position == null || manyYears) {
            return this;
        }
        return switch (precision) {
            case YEAR ->
                third(
                        position,
                        first.withMonth(5),
                        first.withMonth(5),
                        first.withMonth(9),
                        first.withMonth(9),
                        TimePrecision.SEASON);
            case MONTH ->
                third(
                        position,
                        first.plusDays(10),
                        first.plusDays(9),
                        first.plusDays(21),
                        last.minusDays(10),
                        TimePrecision.WEEK);
            case WEEK ->
                third(
                        position,
                        first.plusDays(3),
                        first.plusDays(2),
                        first.plusDays(4),
                        first.plusDays(4),
                        TimePrecision.DAY);
            default -> this;
        };
    }

    private Days third(
            String position,
            LocalDate afterEarly,
            LocalDate mid,
            LocalDate afterMid,
            LocalDate late,
            TimePrecision precision) {
        return switch (position) {
            case "early" -> new Days(first, afterEarly.minusDays(1), precision, conflict);
            case "mid" -> new Days(mid, afterMid.minusDays(1), precision, conflict);
            default -> new Days(late, last, precision, conflict);
        };
    }
}
