package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Protects the arithmetic. */
class TallyTest {
    @Test
    void f1_is_the_harmonic_mean_of_precision_and_recall() {
        Tally tally = new Tally(6, 8, 12);
        assertThat(tally.precision()).isEqualTo(0.75);
        assertThat(tally.recall()).isEqualTo(0.5);
        assertThat(tally.f1()).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void of_nothing_everything_is_right() {
        assertThat(Tally.NONE.f1()).isEqualTo(1);
        assertThat(new Tally(0, 3, 0).f1()).isZero();
    }

    @Test
    void no_more_can_be_right_than_was_read() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(2, 1, 3));
    }

    @Test
    void languages_are_added_up_and_not_averaged() {
        Scores one = new Scores(Map.of(Measure.INCIDENT, new Tally(1, 1, 1)));
        Scores other = new Scores(Map.of(Measure.INCIDENT, new Tally(0, 3, 3)));
        assertThat(new Evaluation(2, true, Map.of("en", one, "fr", other), java.util.List.of())
                        .overall()
                        .of(Measure.INCIDENT))
                .isEqualTo(new Tally(1, 4, 4));
    }
}
