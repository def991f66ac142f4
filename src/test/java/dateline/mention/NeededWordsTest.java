package dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Protects that a pattern is skipped only where it cannot match. */
class NeededWordsTest {
    @Test
    void words_that_must_stand_are_needed() {
        assertThat(NeededWords.of("the day before")).containsExactly(Set.of("the"), Set.of("day"), Set.of("before"));
    }

    @Test
    void of_alternatives_one_is_needed() {
        assertThat(NeededWords.of("(?:hier|demain) matin")).containsExactly(Set.of("hier", "demain"), Set.of("matin"));
    }

    @Test
    void what_may_be_missing_is_not_needed() {
        assertThat(NeededWords.of("(?:on )?monday(?: night)?")).containsExactly(Set.of("monday"));
    }

    @Test
    void letters_that_something_may_be_glued_to_are_no_word() {
        assertThat(NeededWords.of("(?:ال)?ساعة")).isEmpty();
        assertThat(NeededWords.of("il ?y ?a")).isEmpty();
        assertThat(NeededWords.of("hours? ago")).containsExactly(Set.of("ago"));
    }

    @Test
    void digits_need_a_number_and_looking_around_needs_nothing() {
        assertThat(NeededWords.of("(?<day>[0-3]?\\d)(?! people) may"))
                .containsExactly(Set.of(NeededWords.NUMBER), Set.of("may"));
    }
}
