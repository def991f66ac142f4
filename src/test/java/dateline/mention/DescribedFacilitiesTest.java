package dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects which words describe a facility, and where its name begins and ends. */
class DescribedFacilitiesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | A bomb went off on Fourth Street in Chicago. | Fourth Street",
                "en | Fire broke out at the Colectiv club in Bucharest. | Colectiv club",
                "en | The ferry sank on Lake Zzyzx on Monday. | Lake Zzyzx",
                "en | He was taken to the district headquarters hospital in Kaya. | the district headquarters hospital",
                "fr | Une voiture a foncé dans la foule rue des Canadiens, à Paris. | rue des Canadiens",
                "fr | Un bateau a chaviré sur le lac Zzyzx lundi. | lac Zzyzx",
                "fr | Les blessés sont à l'hôpital Carlos Monge, selon lui. | l'hôpital Carlos Monge",
                "fr | Ils ont frappé l'aéroport de Gao, au Mali. | l'aéroport",
                "ar | انفجرت عبوة في شارع الرشيد وسط بغداد. | شارع الرشيد",
                "ar | غرق قارب في بحيرة زغزوغة يوم الأحد. | بحيرة زغزوغة"
            })
    void it_is_found_with_its_name(String language, String text, String words) {
        assertThat(places(language, text)).contains(words);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | They walked down the street to the lake. | street",
                "fr | Ils ont défilé dans la rue jusqu'au lac. | rue",
                "fr | Des combats ont éclaté dans le gouvernorat de Kasserine. | gouvernorat",
                "fr | Le Haut-Commissariat a publié un bilan. | Commissariat",
                "fr | Dix personnes sont mortes, selon la gendarmerie. | gendarmerie",
                "ar | نزل الناس إلى الشارع يوم الأحد. | الشارع"
            })
    void what_bears_no_name_or_is_no_building_is_none(String language, String text, String words) {
        assertThat(places(language, text)).noneMatch(p -> p.contains(words));
    }

    private static List<String> places(String language, String text) {
        return Shipped.mark(language, text).places().stream()
                .filter(m -> m.certainty() == PlaceMention.Certainty.NAMED)
                .map(m -> text.substring(m.span().start(), m.span().end()))
                .toList();
    }
}
