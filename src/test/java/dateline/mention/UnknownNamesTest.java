package dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.mention.PlaceMention.Certainty;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects which names that nobody knows are taken for places, by the words around them. */
class UnknownNamesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Residents of Zzyzx fled on Monday, officials said. | Zzyzx",
                "en | The gunmen stormed Zzyzx before dawn on Monday. | Zzyzx",
                "en | The storm reached Gao and Zzyzx on Monday. | Zzyzx",
                "en | The storm then hit Zzyzx, Tennessee, on Monday. | Zzyzx",
                "en | The bodies were taken to Zzyzx on Monday. | Zzyzx",
                "en | He walked back to La Zzyzx, a hamlet in the hills. | La Zzyzx",
                "fr | Les habitants de Zzyzx ont fui lundi, selon un élu. | Zzyzx",
                "fr | Des hommes armés ont attaqué Zzyzx lundi à l'aube. | Zzyzx",
                "fr | La tempête a atteint Gao et Zzyzx lundi. | Zzyzx",
                "fr | La route passe par deux villages, Zzyzx et Yyxzy, selon lui. | Zzyzx",
                "fr | Les blessés ont été transportés à Zzyzx lundi. | Zzyzx",
                "ar | انقلبت حافلة في زغزوغة التابعة لولاية باجة يوم الأحد. | زغزوغة",
                "ar | انقلبت حافلة بمعتمدية زغزوغة من ولاية باجة يوم الأحد. | زغزوغة",
                "ar | اقتحم مسلحون قرى الزغزوغة والزغزاغة يوم الأحد. | الزغزاغة",
                "ar | قصفت الطائرات زفافا في زغزوغة، قرب المخا، يوم الأحد. | زغزوغة"
            })
    void the_words_around_it_say_that_a_place_is_named(String language, String text, String name) {
        assertThat(named(language, text)).contains(name);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Islamic State in the Great Zzyzx claimed the attack on Monday. | Zzyzx",
                "en | Police in Gao, Zzyzx said, were looking for the men. | Zzyzx",
                "en | He works at the Department of Zzyzx in Bamako. | Zzyzx",
                "fr | Niamey accuse l'État islamique au Grand Zzyzx d'être derrière le raid. | Zzyzx",
                "fr | Le gouverneur de la région de Gao, Pavlo Zzyzx, a appelé au calme. | Zzyzx",
                "ar | اقتحم مسلحون قرية في زغزوغة وقتلوا عشرة أشخاص. | زغزوغة"
            })
    void a_force_a_person_or_an_office_is_none(String language, String text, String name) {
        assertThat(named(language, text)).noneMatch(n -> n.contains(name));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The road from Zzyzx to Yyxzy is closed. The Zzyzx-Gao road is open. | Zzyzx",
                "fr | L'axe Zzyzx-Yyxzy est fermé depuis lundi. | Zzyzx"
            })
    void a_road_has_two_ends_and_not_one_name(String language, String text, String name) {
        assertThat(named(language, text)).contains(name).noneMatch(n -> n.contains("-"));
    }

    private static List<String> named(String language, String text) {
        return Shipped.mark(language, text).places().stream()
                .filter(m -> m.certainty() == Certainty.NAMED && m.facility() == null)
                .map(PlaceMention::name)
                .toList();
    }
}
