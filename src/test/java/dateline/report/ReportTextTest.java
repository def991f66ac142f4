package dateline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects where sentences end, which decides what a place, a time and a number belong to. */
class ReportTextTest {
    private static final Set<String> ABBREVIATIONS = Set.of("gen", "mr", "st", "col", "sept");
    private static final long SEED = Long.getLong("tests.seed", System.nanoTime());

    @Test
    void sentences_end_at_full_stops_questions_and_exclamations() {
        assertThat(cut("They fled. Who fired? Nobody knows! It ended."))
                .containsExactly("They fled.", "Who fired?", "Nobody knows!", "It ended.");
    }

    @Test
    void arabic_sentences_end_at_arabic_question_marks() {
        assertThat(cut("من أطلق النار؟ لا أحد يعرف. قال الجيش ذلك، ثم صمت؛ وانتهى الأمر."))
                .containsExactly("من أطلق النار؟", "لا أحد يعرف.", "قال الجيش ذلك، ثم صمت؛ وانتهى الأمر.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It began at 5.30 p.m. (1750 GMT) in the city.",
                "It began at 5.30 p.m. local time.",
                "Gen. Assimi Goita spoke.",
                "A magnitude 6.8 quake struck.",
                "The U.S. embassy closed.",
                "M. Diallo a parlé, le 17 sept. 2024.",
                "J. Smith spoke to J. K. Jones.",
                "Le bilan est de 1.200 morts.",
                "بلغت قوته 6.8 درجات."
            })
    void a_full_stop_inside_an_abbreviation_or_a_number_ends_nothing(String text) {
        assertThat(cut(text)).containsExactly(text);
    }

    @Test
    void an_abbreviation_at_the_end_of_a_sentence_ends_it_where_a_new_one_begins() {
        assertThat(cut("It began at 5.30 p.m. The army came.")).hasSize(2);
    }

    @Test
    void closing_quotation_marks_belong_to_the_sentence() {
        assertThat(cut("He said “we fled.” Then he left.")).containsExactly("He said “we fled.”", "Then he left.");
    }

    @Test
    void each_word_stands_where_no_other_does_whatever_its_characters_stand_for() {
        ReportText text = ReportText.of("5½ شخص ﷺ قتل ㏂㏠ 5৴ ١٢", Set.of());
        List<Token> tokens = text.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            assertThat(tokens.get(i).span().start())
                    .isGreaterThanOrEqualTo(tokens.get(i - 1).span().end());
        }
        assertThat(tokens).filteredOn(Token::isNumber).extracting(Token::folded).containsExactly("5", "5", "12");
    }

    @Test
    void words_without_markup_are_as_received() {
        String written = "Gao\u2060 \u00a0 Mali";
        assertThat(ReportText.of(written, Set.of()).words(new Span(0, written.length())))
                .isEqualTo(written);
    }

    @Test
    void a_line_end_ends_a_sentence_and_a_paragraph() {
        ReportText text = ReportText.of("A headline without a stop\r\n\r\nThe text.", ABBREVIATIONS);
        assertThat(text.sentences()).extracting(Sentence::paragraph).containsExactly(0, 1);
        assertThat(text.sentences()).extracting(Sentence::index).containsExactly(0, 1);
    }

    @Test
    void a_text_without_words_has_no_sentences() {
        assertThat(ReportText.of("… — !", ABBREVIATIONS).sentences()).isEmpty();
    }

    @Test
    void numbers_and_words_are_tokens_of_their_own() {
        ReportText text = ReportText.of("Le 17septembre, 1 200 morts", ABBREVIATIONS);
        assertThat(text.tokens())
                .extracting(Token::folded)
                .containsExactly("le", "17", "septembre", "1", "200", "morts");
    }

    @Test
    void every_sentence_and_token_lies_in_its_text() {
        Random random = new Random(SEED);
        String[] parts = {"Gen", ".", " ", "p.m.", "قُتل", "؟", "\n", "5.30", "«", "»", "été", "😀", "\r\n", "ـ", "U.S."
        };
        for (int run = 0; run < 2000; run++) {
            StringBuilder built = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                built.append(parts[random.nextInt(parts.length)]);
            }
            String words = built.toString();
            ReportText text = ReportText.of(words, ABBREVIATIONS);
            int last = 0;
            for (Sentence s : text.sentences()) {
                assertThat(s.span().start())
                        .as("seed %d, run %d: %s", SEED, run, words)
                        .isGreaterThanOrEqualTo(last);
                last = s.span().end();
                assertThat(last).isLessThanOrEqualTo(words.length());
                assertThat(s.tokens()).isNotEmpty().allSatisfy(t -> {
                    assertThat(s.span().contains(t.span())).isTrue();
                    assertThat(Folding.fold(t.span().of(words))).isEqualTo(t.folded());
                });
            }
        }
    }

    @Test
    void a_span_has_at_least_one_character() {
        assertThatThrownBy(() -> new Span(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(-1, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> cut(String text) {
        return ReportText.of(text, ABBREVIATIONS).sentences().stream()
                .map(s -> s.span().of(text))
                .toList();
    }

    @Test
    void a_text_without_a_full_stop_is_cut_so_that_one_endless_sentence_cannot_stop_the_server() {
        ReportText text = ReportText.of("gunmen attacked the town ".repeat(1000), Set.of());
        assertThat(text.sentences()).hasSizeGreaterThan(1);
        assertThat(text.sentences()).allSatisfy(s -> assertThat(s.tokens()).hasSizeLessThanOrEqualTo(250));
        assertThat(text.tokens()).hasSize(4000);
    }
}
