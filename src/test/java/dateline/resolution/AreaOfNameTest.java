package dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.gazetteer.Place;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects that a word for a region or district beside a name chooses the area and not the town of that name. */
class AreaOfNameTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Dix personnes ont été tuées dans la province d'Adana, en Turquie. | Adana | tr.adana-province",
                "fr | Un attentat a fait dix morts dans la wilaya de Tizi Ouzou, en Algérie. | Tizi Ouzou | dz.tizi-ouzou-wilaya",
                "fr | Les bombardements se poursuivent dans l'oblast de Kharkiv, en Ukraine. | Kharkiv | ua.kharkiv-oblast",
                "en | Ten people were killed in the province of Adana, Turkey. | Adana | tr.adana-province",
                "en | A village in Ansongo cercle, Mali, was attacked. | Ansongo cercle | ml.ansongo-cercle",
                "ar | قتل عشرة أشخاص في محافظة أضنة بتركيا. | محافظة أضنة | tr.adana-province"
            })
    void the_area_is_meant(String language, String text, String words, String area) {
        assertThat(place(language, text, words).id().value()).isEqualTo(area);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Un incendie a détruit le marché d'Adana, en Turquie. | Adana | tr.adana",
                "en | The quake shook Fresno County, California. | Fresno | us.fresno"
            })
    void without_the_word_or_without_a_known_area_it_is_the_town(
            String language, String text, String words, String town) {
        assertThat(place(language, text, words).id().value()).isEqualTo(town);
    }

    private static Place place(String language, String text, String words) {
        return Shipped.resolve(language, text).mentions().stream()
                .map(ResolvedMention::resolution)
                .filter(r -> r.surface().equals(words))
                .map(r -> Objects.requireNonNull(r.place()))
                .findFirst()
                .orElseThrow();
    }
}
