package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.incident.Occurrence;
import dateline.incident.TimeRole;
import org.junit.jupiter.api.Test;

/** Protects when words that say when count as read rightly. */
class TimeScorerTest {
    private static final String TEXT = "Shots rang out on Tuesday night, police said on Thursday, September 18.";
    private static final String NIGHT =
            "times: [{words: on Tuesday night, from: 2024-09-17, to: 2024-09-17, role: event, part: night}]";
    private static final String CONFLICT =
            "times: [{words: 'Thursday, September 18', from: 2024-09-18, to: 2024-09-18, role: statement, conflict: true}]";

    private static HandMade against(String yaml) {
        return HandMade.against(TEXT, yaml);
    }

    @Test
    void an_overlapping_time_with_the_same_days_is_right() {
        String tuesday = "times: [{words: on Tuesday, from: 2024-09-17, to: 2024-09-17, role: event}]";
        HandMade right = against(tuesday).time("Tuesday night", HandMade.day("2024-09-17"), TimeRole.EVENT);
        assertThat(right.tally(Measure.TIME_DAYS)).isEqualTo(new Tally(1, 1, 1));
        HandMade longer = against(tuesday).time("Tuesday", HandMade.days("2024-09-17", "2024-09-18"), TimeRole.EVENT);
        assertThat(longer.tally(Measure.TIME_DAYS)).isEqualTo(new Tally(0, 1, 1));
        assertThat(longer.faults("time")).containsExactly("on Tuesday: 2024-09-17 → Tuesday: 2024-09-17 to 2024-09-18");
        assertThat(against(tuesday)
                        .time("September 18", HandMade.day("2024-09-17"), TimeRole.EVENT)
                        .tally(Measure.TIME_DAYS)
                        .right())
                .isZero();
    }

    @Test
    void a_part_of_a_day_may_run_past_midnight() {
        HandMade night = against(NIGHT)
                .time("Tuesday night", HandMade.moment("2024-09-17T18:00:00Z", "2024-09-18T06:00:00Z"), TimeRole.EVENT);
        assertThat(night.tally(Measure.TIME_DAYS).right()).isEqualTo(1);
        HandMade before = against(NIGHT)
                .time("Tuesday night", HandMade.moment("2024-09-16T18:00:00Z", "2024-09-17T06:00:00Z"), TimeRole.EVENT);
        assertThat(before.tally(Measure.TIME_DAYS).right()).isZero();
    }

    @Test
    void what_cannot_be_counted_out_is_right_when_it_is_left_open() {
        String open = "times: [{words: on Tuesday, role: event}]";
        assertThat(against(open)
                        .time("Tuesday", Occurrence.UNKNOWN, TimeRole.EVENT)
                        .tally(Measure.TIME_DAYS)
                        .right())
                .isEqualTo(1);
        assertThat(against(open)
                        .time("Tuesday", HandMade.day("2024-09-17"), TimeRole.EVENT)
                        .tally(Measure.TIME_DAYS)
                        .right())
                .isZero();
        // Nor is it right where no time is read at all: nothing shows that it is one.
        assertThat(against(open).tally(Measure.TIME_DAYS).right()).isZero();
    }

    @Test
    void roles_are_judged_of_the_times_that_are_found() {
        HandMade statement = against(NIGHT).time("Tuesday", HandMade.day("2024-09-17"), TimeRole.STATEMENT);
        assertThat(statement.tally(Measure.TIME_ROLE)).isEqualTo(new Tally(0, 1, 1));
        assertThat(statement.faults("time-role")).containsExactly("on Tuesday night: event → statement");
        assertThat(against(NIGHT).tally(Measure.TIME_ROLE)).isEqualTo(Tally.NONE);
    }

    @Test
    void a_weekday_conflict_without_a_warning_is_silent() {
        assertThat(against(CONFLICT).tally(Measure.SILENT_CONFLICT)).isEqualTo(new Tally(1, 1, 1));
        HandMade warned = against(CONFLICT).warning("weekday-conflict", "September 18");
        assertThat(warned.tally(Measure.SILENT_CONFLICT)).isEqualTo(new Tally(0, 1, 1));
        HandMade other = against(CONFLICT).warning("publication-date-unknown", "September 18");
        assertThat(other.tally(Measure.SILENT_CONFLICT).right()).isEqualTo(1);
    }

    @Test
    void a_warning_without_a_conflict_is_counted_too() {
        HandMade warned = against(NIGHT).warning("weekday-conflict", "Tuesday");
        assertThat(warned.tally(Measure.FALSE_CONFLICT)).isEqualTo(new Tally(1, 1, 1));
        assertThat(against(NIGHT).tally(Measure.FALSE_CONFLICT).right()).isZero();
    }
}
