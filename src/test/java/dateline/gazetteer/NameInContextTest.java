package dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A query is taken apart where its words allow it. */
class NameInContextTest {
    private static final PlaceWords WORDS = new PlaceWords(List.of("de", "في"), List.of(), List.of());

    @Test
    void commas_of_any_script_part_a_name_from_what_is_around_it() {
        NameInContext expected = new NameInContext("Faladié", List.of("Bamako", "Mali"), true);
        assertThat(NameInContext.readings("Faladié, Bamako, Mali", WORDS)).startsWith(expected);
        assertThat(NameInContext.readings(" Faladié ،Bamako ؛ Mali", WORDS)).startsWith(expected);
    }

    @Test
    void the_other_way_round_is_tried_second() {
        assertThat(NameInContext.readings("Mali, Gao", WORDS).get(1))
                .isEqualTo(new NameInContext("Gao", List.of("Mali"), true));
    }

    @Test
    void without_a_comma_every_gap_is_tried_and_words_that_only_link_are_left_out() {
        assertThat(NameInContext.readings("marché de Djibo", WORDS))
                .contains(new NameInContext("marché", List.of("Djibo"), false))
                .noneMatch(r -> r.name().equals("de"));
    }

    @Test
    void one_word_has_no_context() {
        assertThat(NameInContext.readings("Bamako", WORDS)).isEmpty();
    }

    @Test
    void a_whole_sentence_is_not_taken_apart() {
        assertThat(NameInContext.readings("one two three four five six seven eight nine", WORDS))
                .isEmpty();
    }
}
