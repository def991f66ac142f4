package dateline.gazetteer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.data.Shipped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects that a name is weighed by how it would be written, whatever its language. */
class TranscriptionTest {
    private static final Pronunciation PRONUNCIATION = Shipped.KNOWLEDGE.pronunciation();
    /** Sounds half alike, so that all that differs is the writing. */
    private static final double HALF = 0.5;

    @ParameterizedTest(name = "{0} is {1}, not {2}")
    @CsvSource({
        // English: ee is long, a short o is not written, th has a letter.
        "غرينفيلد, Greenfield, Granfield",
        "باث, Bath, Baath",
        // French: ou and oi, a last mute e, ch.
        "شارلوروا, Charleroi, Charleri",
        "تولوز, Toulouse, Talas",
        "شومون, Chaumont, Kaumont",
        // German: z is ts, ei is ai.
        "تسفايبروكن, Zweibrücken, Sweibrucken",
        // Bambara and Hausa names.
        "كوليكورو, Koulikoro, Kilikara",
        "مايدوغوري, Maiduguri, Madagari",
        // Arabic names in French and English spelling: the article, a doubled letter, a last a.
        "القصرين, Kasserine, Kisarina",
        "المحمدية, Mohammedia, Mahmoud"
    })
    void the_likelier_writing_is_the_better_match(String asked, String name, String other) {
        assertThat(likeness(asked, name)).isGreaterThan(likeness(asked, other));
    }

    @Test
    void a_long_vowel_is_written() {
        assertThat(likeness("مينا", "Meena")).isGreaterThan(likeness("منا", "Meena"));
    }

    @Test
    void names_of_one_script_are_as_alike_as_they_sound() {
        assertThat(likeness("باماكو", "بماكو")).isEqualTo(HALF);
        assertThat(likeness("Bamako", "Bamaco")).isEqualTo(HALF);
        assertThat(likeness("Bamako", "باماكو")).isEqualTo(HALF);
    }

    @Test
    void what_the_table_does_not_know_is_left_as_it_sounds() {
        assertThat(likeness("Бамако", "Bamako")).isEqualTo(HALF);
        assertThat(likeness("باماكو", "Бамако")).isEqualTo(HALF);
        assertThat(likeness("حي 400", "Hay 400")).isEqualTo(HALF);
        assertThat(likeness("ب".repeat(300), "b".repeat(300))).isEqualTo(HALF);
        assertThat(likeness("باماكو", "")).isEqualTo(HALF);
        assertThat(likeness("", "Bamako")).isEqualTo(HALF);
    }

    @Test
    void a_likeness_stays_between_nothing_and_one() {
        assertThat(PRONUNCIATION.asked(NameKey.of("ضضضضض")).likeness("bamako", 0))
                .isBetween(0.0, 0.5);
        assertThat(PRONUNCIATION.asked(NameKey.of("باماكو")).likeness("bamako", 1))
                .isBetween(0.9, 1.0);
    }

    @Test
    void another_script_is_another_table() {
        Transcription tifinagh =
                new Transcription(counts("+ g a ⴳ 5", "+ a $ ⴰ 3", "+ a $ . 1", "# g a ⴳ 2"), c -> c == 'a');
        Transcription.Written written = tifinagh.written("ⴳⴰ").orElseThrow();
        assertThat(written.likelihood("ga"))
                .hasValueSatisfying(v -> assertThat(v).isNegative());
        assertThat(written.likelihood("ga").orElseThrow())
                .isGreaterThan(written.likelihood("aga").orElseThrow());
        assertThat(tifinagh.written("غا")).isEmpty();
    }

    @Test
    void a_row_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> counts("# ab c ⴳ 2")).hasMessageContaining("ab");
        assertThatThrownBy(() -> counts("# a c ⴳⴳⴳ 2")).hasMessageContaining("ⴳⴳⴳ");
        assertThatThrownBy(() -> counts("# a c ⴳ 0")).hasMessageContaining("0");
        assertThatThrownBy(() -> counts("# a c")).hasMessageContaining("[#, a, c]");
    }

    /** Rows with spaces between the cells and a full stop for none written. */
    private static WritingCounts counts(String... rows) {
        return new WritingCounts(Stream.of(rows)
                .map(r -> List.copyOf(Arrays.stream(r.split(" ", -1))
                        .map(c -> c.equals(".") ? "" : c)
                        .toList()))
                .toList());
    }

    private static double likeness(String asked, String name) {
        return PRONUNCIATION.asked(NameKey.of(asked)).likeness(NameKey.of(name), HALF);
    }
}
