package dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects that where a report was written is not taken for where something happened. */
class DatelineGrammarTest {
    private static String dateline(String text) {
        return DatelineGrammar.find(text).map(s -> s.of(text)).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BAMAKO, 19 sept (Agence) – Des tirs ont retenti. | BAMAKO, 19 sept (Agence)",
                "OUAGADOUGOU, April 21 (Agency) - Gunmen attacked. | OUAGADOUGOU, April 21 (Agency)",
                "باماكو (وكالات) - سمع دوي إطلاق نار. | باماكو (وكالات)",
                "DAKAR --- Gunmen attacked. | DAKAR",
                "القاهرة ـ رويترز: هز انفجار المدينة. | القاهرة"
            })
    void it_stands_before_the_first_dash(String text, String dateline) {
        assertThat(dateline(text)).isEqualTo(dateline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A headline\n\nBAMAKO - Gunmen attacked.", "\n \r\n\u2060\n\u200f BAMAKO - Gunmen attacked."})
    void a_headline_and_empty_lines_may_stand_before_it(String text) {
        assertThat(dateline(text)).isEqualTo("BAMAKO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"الدمام: «الوكالة»", "بغداد / وكالات", "Bamako - « Le Quotidien »", "Tunis/Agence"})
    void it_may_have_a_line_of_its_own(String line) {
        assertThat(dateline("A headline\n\n" + line + "\n\nA bomb went off.")).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Gao: gunmen attack the market", "He said: \"They came by night\", and left the town before dawn came"})
    void a_line_that_tells_something_is_none(String line) {
        assertThat(dateline(line + "\n\nA bomb went off.")).isEmpty();
    }

    @Test
    void it_stands_in_the_first_three_lines_that_say_anything() {
        assertThat(dateline("One\nTwo\nThree\nBAMAKO - Gunmen attacked.")).isEmpty();
    }

    @Test
    void a_sentence_with_a_dash_is_none() {
        assertThat(dateline("The town – quiet until then – was attacked.")).isEmpty();
    }
}
