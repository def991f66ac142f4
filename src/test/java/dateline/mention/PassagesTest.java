package dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.report.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Protects that a quotation in another language is read by that language's rules, and that a foreign name is none. */
class PassagesTest {
    private static final String MIXED =
            "The army said that the town was calm. “Nous avons vu des hommes armés dans la ville,"
                    + " et ils ont tué mon frère”, a trader said. قال شاهد إن المسلحين هاجموا القرية في الليل.";

    @Test
    void a_quotation_and_a_sentence_in_other_languages_are_in_those_languages() {
        MarkedReport read = Shipped.mark("en", MIXED);
        Marked text = read.text();
        assertThat(text.vocabularyAt(text.tokenAt(MIXED.indexOf("army"))).language())
                .isEqualTo(new Language("en"));
        assertThat(text.vocabularyAt(text.tokenAt(MIXED.indexOf("vu"))).language())
                .isEqualTo(new Language("fr"));
        assertThat(text.vocabularyAt(text.tokenAt(MIXED.indexOf("trader"))).language())
                .isEqualTo(new Language("en"));
        assertThat(text.language(text.text().sentences().get(2))).isEqualTo(new Language("ar"));
    }

    @Test
    void what_happened_is_found_by_the_rules_of_the_passage() {
        MarkedReport read = Shipped.mark("en", MIXED);
        List<String> words = read.text()
                .terms("kind", 0, read.text().tokens().size())
                .map(t -> read.text().words(t.from(), t.to()))
                .toList();
        assertThat(words).anySatisfy(w -> assertThat(w).contains("هاجموا"));
    }

    @Test
    void a_foreign_title_or_name_does_not_change_the_language() {
        MarkedReport read = Shipped.mark("en", "Le Monde and “La Voix du Nord” were quoted by the army in Le Kef.");
        assertThat(read.text().tokens()).isNotEmpty();
        for (int i = 0; i < read.text().tokens().size(); i++) {
            assertThat(read.text().vocabularyAt(i).language()).isEqualTo(new Language("en"));
        }
    }
}
