package dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.geo.Relation;
import dateline.mention.PlaceMention.Certainty;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects which words are taken for places, where they stand, and how they place something. */
class PlaceGrammarTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Shots were heard in Faladié.                      | Faladié       | IN",
                "en | Shots were heard near Sévaré.                     | Sévaré        | NEAR",
                "en | Shots were heard on the outskirts of Bamako.      | Bamako        | OUTSKIRTS",
                "en | Shots came from the direction of Kati.            | Kati          | DIRECTION",
                "en | An ambush struck on the road to Gossi.            | Gossi         | ALONG",
                "fr | Des tirs ont été entendus à Faladié.              | Faladié       | IN",
                "fr | Des tirs ont été entendus près de Sévaré.         | Sévaré        | NEAR",
                "fr | Des tirs ont éclaté à la périphérie de Bamako.    | Bamako        | OUTSKIRTS",
                "fr | Les tirs venaient de la direction de Kati.        | Kati          | DIRECTION",
                "ar | سمع إطلاق نار في باماكو.                          | باماكو        | IN",
                "ar | سمع إطلاق نار قرب باماكو.                         | باماكو        | NEAR",
                "ar | سمع إطلاق نار على مشارف باماكو.                   | باماكو        | OUTSKIRTS",
                "ar | جاء إطلاق النار من اتجاه كاتي.                    | كاتي          | DIRECTION"
            })
    void the_words_before_a_place_say_how_it_is_meant(String language, String text, String name, Relation relation) {
        PlaceMention found = named(language, text, name);
        assertThat(found.relation()).isEqualTo(relation);
        assertThat(found.span().of(text)).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Gunmen stormed the gendarmerie training school.         | gendarmerie",
                "en | The international airport was closed.                   | airport",
                "en | They attacked a military airport.                       | military-airport",
                "fr | Des hommes ont attaqué l'école de gendarmerie.          | gendarmerie",
                "fr | L'aéroport international a été fermé.                   | airport",
                "fr | Une base aérienne a été attaquée.                       | military-airport",
                "ar | هاجم مسلحون مركز تدريب لقوات الدرك.                     | gendarmerie",
                "ar | أغلقت السلطات المطار الدولي الرئيس.                      | airport",
                "ar | استهدف الهجوم مطاراً عسكرياً.                            | military-airport"
            })
    void facilities_are_known_by_what_they_are(String language, String text, String facility) {
        assertThat(Shipped.mark(language, text).places())
                .filteredOn(p -> p.facility() != null)
                .extracting(p ->
                        String.valueOf(p.facility() == null ? "" : p.facility().id()))
                .anySatisfy(id -> assertThat(id).contains(facility));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The teacher Modibo Sikasso spoke to reporters.    | Sikasso",
                "en | He told the Gao Tribune that all was calm.        | Gao",
                "fr | Le président Ségou a parlé.                       | Ségou",
                "fr | Il l'a dit au journal Le Monde.                   | Monde",
                "ar | قال العقيد سيغو ذلك.                              | سيغو"
            })
    void a_persons_name_or_a_newspaper_is_no_place(String language, String text, String name) {
        assertThat(Shipped.mark(language, text).places())
                .filteredOn(p -> p.certainty() == Certainty.NAMED)
                .extracting(PlaceMention::name)
                .doesNotContain(name);
    }

    @Test
    void a_dateline_is_where_the_report_was_written() {
        String text = "DAKAR, Senegal (AFP) — Rebels in northern Mali said they killed 84 fighters.";
        MarkedReport report = Shipped.mark("en", text);
        assertThat(report.dateline()).isNotNull();
        assertThat(report.places())
                .filteredOn(PlaceMention::dateline)
                .extracting(PlaceMention::name)
                .contains("DAKAR");
        assertThat(report.places())
                .filteredOn(p -> !p.dateline())
                .extracting(PlaceMention::name)
                .containsExactly("Mali");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | BAMAKO, 19 sept (Agence) – L'armée a parlé.",
                "en | BAMAKO (Agency) - The army spoke.",
                "ar | باماكو (وكالة) - قال الجيش إن الوضع هادئ."
            })
    void datelines_of_all_languages_are_found(String language, String text) {
        assertThat(Shipped.mark(language, text).places())
                .filteredOn(PlaceMention::dateline)
                .hasSize(1);
    }

    @Test
    void a_dash_inside_a_sentence_makes_no_dateline() {
        assertThat(Shipped.mark("en", "The army - which runs Mali - said that all was calm.")
                        .dateline())
                .isNull();
    }

    @Test
    void a_glued_preposition_is_no_part_of_the_name() {
        String text = "وقع هجوم بباماكو وبغاو.";
        assertThat(Shipped.mark("ar", text).places())
                .extracting(p -> p.span().of(text))
                .contains("باماكو");
    }

    @Test
    void an_unknown_name_after_a_word_for_a_place_is_kept() {
        PlaceMention found = named("en", "Gunmen attacked the village of Zzyzxville on Monday.", "Zzyzxville");
        assertThat(found.known()).isEmpty();
        assertThat(found.certainty()).isEqualTo(Certainty.NAMED);
        assertThat(found.cue()).isEqualTo("village");
    }

    @Test
    void the_capital_is_a_mention_of_its_own_unless_its_name_stands_beside_it() {
        assertThat(Shipped.mark("en", "Shots were heard in the capital of Mali.")
                        .places())
                .anyMatch(PlaceMention::isCapital);
        assertThat(Shipped.mark("en", "Shots were heard in Mali's capital, Bamako.")
                        .places())
                .noneMatch(PlaceMention::isCapital);
        assertThat(Shipped.mark("ar", "سمع إطلاق نار في العاصمة باماكو.").places())
                .noneMatch(PlaceMention::isCapital);
    }

    @Test
    void the_longest_name_wins() {
        assertThat(names("en", "He went to Burkina Faso and to Guinea-Bissau."))
                .containsExactly("Burkina Faso", "Guinea-Bissau");
        assertThat(names("fr", "Une attaque à Bobo-Dioulasso.")).containsExactly("Bobo-Dioulasso");
    }

    @Test
    void words_that_happen_to_be_places_elsewhere_are_not_taken() {
        assertThat(names("en", "Nice weather. They were reading on mobile phones, and many split up."))
                .isEmpty();
        assertThat(names("ar", "قال مسؤول مالي إن الوضع هادئ.")).isEmpty();
    }

    private static List<String> names(String language, String text) {
        return Shipped.mark(language, text).places().stream()
                .filter(p -> p.certainty() == Certainty.NAMED)
                .map(PlaceMention::name)
                .toList();
    }

    private static PlaceMention named(String language, String text, String name) {
        List<PlaceMention> all = Shipped.mark(language, text).places().stream()
                .filter(p -> p.name().equals(name))
                .toList();
        assertThat(all).as(text).hasSize(1);
        return all.get(0);
    }
}
