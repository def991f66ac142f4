package dateline.gazetteer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects which slips of the hand are forgiven. */
class TypingErrorTest {
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "bamako, bamako, 0",
        "bamaco, bamako, 1",
        "bamko, bamako, 1",
        "bamakko, bamako, 1",
        "abmako, bamako, 1",
        "bmaaok, bamako, 2",
        "tombuctu, tombouctou, 2",
        "باماكو, بماكو, 1"
    })
    void slips_are_counted_and_swapped_neighbours_are_one(String typed, String name, int edits) {
        assertThat(TypingError.edits(typed, name, 2)).isEqualTo(edits);
        assertThat(TypingError.edits(name, typed, 2)).isEqualTo(edits);
    }

    @Test
    void more_slips_than_allowed_are_not_counted_out() {
        assertThat(TypingError.edits("koutiala", "kolokani", 2)).isEqualTo(-1);
        assertThat(TypingError.edits("gao", "gaoua", 1)).isEqualTo(-1);
    }

    @Test
    void short_names_are_forgiven_nothing_and_long_ones_two_slips() {
        assertThat(TypingError.score("gaa", "gao")).isZero();
        assertThat(TypingError.score("dire", "diri")).isPositive();
        assertThat(TypingError.score("mopty", "mopte")).isPositive();
        assertThat(TypingError.score("mupty", "mopti")).isZero();
        assertThat(TypingError.score("ougadugou", "ouagadougou")).isPositive();
    }

    @Test
    void a_slip_weighs_less_in_a_long_name() {
        assertThat(TypingError.score("banankabougo", "banankabougou")).isGreaterThan(TypingError.score("dior", "diou"));
    }

    @Test
    void one_random_slip_is_never_more_than_one() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            StringBuilder name = new StringBuilder();
            for (int j = 0; j < 4 + random.nextInt(12); j++) {
                name.append((char) ('a' + random.nextInt(5)));
            }
            StringBuilder typed = new StringBuilder(name);
            typed.insert(random.nextInt(typed.length()), 'x');
            assertThat(TypingError.edits(typed.toString(), name.toString(), 2))
                    .as("seed %d, %s, %s", seed, typed, name)
                    .isEqualTo(1);
        }
    }
}
