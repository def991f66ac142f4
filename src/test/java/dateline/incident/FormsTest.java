package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects that what a form says of where and when holds for what it tells. */
class FormsTest {
    private static final String THURSDAY = "2024-09-19T10:00:00Z";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Note for staff in Bamako;What: attack on a convoy, 3 dead;Where: Gao;When: 17/09/2024",
                "Note aux équipes de Bamako;Quoi : attaque d'un convoi, 3 morts;Où : Gao;Quand : 17/09/2024",
                "مذكرة للعاملين في باماكو;الحدث: هجوم على قافلة، 3 قتلى;المكان: مدينة غاو;التاريخ: 17/09/2024"
            })
    void where_and_when_of_a_form_are_those_of_what_it_tells(String form) {
        String text = form.replace(";", "\n\n");
        assertThat(Shipped.read(text, THURSDAY).incidents()).singleElement().satisfies(i -> {
            assertThat(i.location().placeName()).isEqualTo("Gao");
            assertThat(Objects.requireNonNull(i.time().start())).asString().startsWith("2024-09-17");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Date: 19/09/2024;Gunmen attacked Gao on Tuesday.",
                "Date : 19/09/2024;Des hommes armés ont attaqué Gao mardi.",
                "التاريخ: 19/09/2024;هاجم مسلحون مدينة غاو الثلاثاء."
            })
    void the_date_of_a_note_is_not_the_day_of_what_it_tells(String note) {
        String text = note.replace(";", "\n\n");
        assertThat(Shipped.read(text, THURSDAY).incidents())
                .singleElement()
                .satisfies(i -> assertThat(Objects.requireNonNull(i.time().start()))
                        .asString()
                        .startsWith("2024-09-17"));
    }
}
