package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects turns of phrase of the press: who speaks, whose day it is, and what kind of thing is told, in three languages. */
class PressLanguageTest {
    private static final String THURSDAY = "2024-09-19T10:00:00Z";

    @Test
    void media_that_somebody_may_not_speak_to_say_nothing() {
        Incident blast =
                only("A bomb killed four soldiers in Gao on Tuesday, a security official who was not authorised to"
                        + " speak to the media said.");
        assertThat(source(blast)).isEqualTo(SourceKind.SECURITY);
    }

    @Test
    void words_between_commas_say_what_a_source_is() {
        Incident attack =
                only("Gunmen attacked Gao on Tuesday. A second source, a member of the civilian militia, put the"
                        + " death toll at 26.");
        assertThat(source(attack)).isEqualTo(SourceKind.SECURITY);
    }

    @Test
    void a_verb_behind_but_shares_the_subject_before() {
        Incident attack =
                only("Des hommes armés ont attaqué Gao mardi. Le porte-parole de la police a confirmé l'attaque"
                        + " mais avance un bilan de deux morts.");
        assertThat(source(attack)).isEqualTo(SourceKind.POLICE);
    }

    @Test
    void the_day_a_toll_rose_is_not_the_day_of_the_attack() {
        Incident attack = only(
                "The death toll from an attack on a market in Gao rose to nine on Wednesday, the mayor said. Gunmen"
                        + " opened fire in Gao on Sunday.");
        assertThat(Objects.requireNonNull(attack.time().start())).asString().startsWith("2024-09-15");
        assertThat(source(attack)).isEqualTo(SourceKind.OFFICIAL);
    }

    @Test
    void a_number_of_a_document_denies_nothing() {
        assertThat(only("FLASH UPDATE No. 3 - Floods in Gao. Police said 14 people had died on Tuesday.")
                        .kind())
                .isEqualTo("flood");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A drone hit a car in Gao on Tuesday, killing two people.",
                "Un drone a visé une voiture mardi à Gao, tuant deux personnes.",
                "استهدفت طائرة مسيرة سيارة في غاو الثلاثاء ما أدى إلى مقتل شخصين."
            })
    void what_a_drone_hits_is_struck_from_the_air(String text) {
        assertThat(only(text).kind()).isEqualTo("airstrike");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The body of a journalist was discovered in Gao on Tuesday.",
                "Le corps d'un journaliste a été retrouvé sans vie, criblé de balles, mardi à Gao.",
                "عثر الأهالي الثلاثاء في مدينة غاو على جثة صحفي."
            })
    void a_body_that_is_found_tells_of_a_killing(String text) {
        assertThat(only(text).kind()).isEqualTo("killing");
    }

    private static SourceKind source(Incident incident) {
        assertThat(incident.claims()).isNotEmpty();
        return incident.claims().get(0).source().kind();
    }

    private static Incident only(String text) {
        List<Incident> all = Shipped.read(text, THURSDAY).incidents();
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
