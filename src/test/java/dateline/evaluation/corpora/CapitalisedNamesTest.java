package dateline.evaluation.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.incident.Reading;
import dateline.incident.ReportInput;
import dateline.report.Language;
import dateline.report.Provenance;
import dateline.resolution.Resolution;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Protects that the baseline is as plain as it says. */
class CapitalisedNamesTest {
    private static Reading read(String language, String text) {
        return new CapitalisedNames(Shipped.KNOWLEDGE.languages(), Shipped.GAZETTEER)
                .read(new ReportInput(text, null, new Language(language), Provenance.UNKNOWN), Shipped.RECEIVED);
    }

    @Test
    void the_longest_run_of_capitalised_words_that_is_a_name_is_taken() {
        assertThat(read("en", "Troops of Burkina Faso left gao for Gao.").mentions())
                .extracting(Resolution::surface)
                .containsExactly("Burkina Faso", "Gao");
        assertThat(read("fr", "Des habitants de Bamako ont fui.").mentions())
                .extracting(Resolution::surface)
                .containsExactly("Bamako");
    }

    @Test
    void in_a_language_without_capitals_any_word_may_be_a_name() {
        assertThat(read("ar", "هجوم في باماكو").mentions())
                .extracting(m -> Objects.requireNonNull(m.place()).id().value())
                .contains("ml.bamako");
    }

    @Test
    void of_places_of_one_name_the_most_populous_is_taken() {
        Resolution paris = read("en", "Fire in Paris").mentions().get(0);
        assertThat(Objects.requireNonNull(paris.place()).country()).isEqualTo("FR");
    }

    @Test
    void nothing_but_places_is_read() {
        Reading reading = read("en", "Gunmen killed 12 people in Gao on Tuesday.");
        assertThat(reading.incidents()).isEmpty();
        assertThat(reading.explanation().times()).isEmpty();
    }
}
