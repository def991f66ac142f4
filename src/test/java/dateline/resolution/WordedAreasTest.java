package dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.geo.Extent;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import dateline.geo.Precision;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects the areas that words make of places, in all three languages. */
class WordedAreasTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | An ambush struck 40 km north of Kaya.              | Kaya | -1.08 | 13.45 | 12",
                "fr | Une embuscade à 40 km au nord de Kaya.             | Kaya | -1.08 | 13.45 | 12",
                "ar | وقع كمين على بعد 40 كيلومترا شمال شرقي غاو.        | غاو  | 0.22  | 16.53 | 15"
            })
    void a_distance_and_a_direction_are_another_point(
            String language, String text, String name, double lon, double lat, double km) {
        Extent area = located(language, text, name);
        assertThat(Geodesy.distanceMetres(area.point(), new LonLat(lon, lat))).isLessThan(km * 1000);
        assertThat(area.uncertaintyMetres()).isBetween(5_000.0, 20_000.0);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Fighting broke out in northern Mali on Monday.     | Mali",
                "fr | Des combats ont éclaté dans le nord du Mali.       | Mali",
                "ar | اندلعت معارك في شمال مالي.                         | مالي"
            })
    void the_north_of_a_country_is_a_part_of_it(String language, String text, String name) {
        ResolvedMention mali = mention(language, text, name);
        assertThat(Objects.requireNonNull(mali.located().extent()).point().lat())
                .isGreaterThan(17.5);
        assertThat(mali.resolution().precision()).isEqualTo(Precision.REGION);
        assertThat(Objects.requireNonNull(mali.resolution().place()).id().value())
                .isEqualTo("ml");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | An ambush struck on the road between Gao and Kidal.      | Gao",
                "fr | Une embuscade sur la route entre Gao et Kidal.           | Gao",
                "fr | Une embuscade sur l'axe Gao-Kidal.                       | Gao",
                "ar | وقع كمين على الطريق بين غاو وكيدال.                      | غاو"
            })
    void a_road_between_two_towns_is_a_band(String language, String text, String name) {
        Extent band = located(language, text, name);
        assertThat(Geodesy.distanceMetres(band.point(), new LonLat(0.68, 17.36)))
                .isLessThan(25_000);
        assertThat(band.uncertaintyMetres()).isGreaterThan(130_000);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Soldiers of Mali, in Mali, were killed near the border with Niger.       | Niger",
                "fr | Au Mali, des soldats du pays ont été tués au Mali près de la frontière avec le Niger. | Niger",
                "ar | قتل جنود في مالي في شمال مالي قرب الحدود مع النيجر.                      | النيجر"
            })
    void a_border_is_where_two_countries_meet(String language, String text, String name) {
        Extent border = located(language, text, name);
        assertThat(border.point().lon()).isBetween(0.0, 5.0);
        assertThat(border.point().lat()).isBetween(14.0, 20.0);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Gunmen attacked Kaya at dawn. Shots were heard in the town until noon.   | the town | bf.kaya",
                "fr | Des hommes ont attaqué Kaya à l'aube. Des tirs dans la ville ont duré.   | la ville | bf.kaya",
                "ar | هاجم مسلحون مدينة كايا في بوركينا فاسو. وسمع إطلاق نار في المدينة.       | المدينة  | bf.kaya"
            })
    void a_word_that_points_back_is_the_place_named_last(String language, String text, String words, String id) {
        assertThat(Objects.requireNonNull(
                                mention(language, text, words).resolution().place())
                        .id()
                        .value())
                .isEqualTo(id);
    }

    @Test
    void a_dateline_abroad_does_not_drag_names_there() {
        String text = "PARIS/DAKAR, Nov. 4 (Agency) - Gunmen attacked soldiers in Gossi. The army of Mali said so.";
        assertThat(Objects.requireNonNull(
                                mention("en", text, "Gossi").resolution().place())
                        .id()
                        .value())
                .isEqualTo("ml.gossi");
    }

    @Test
    void a_thousand_names_are_read_in_the_time_of_a_thousand() {
        String text = "Gunmen attacked Gao, Kidal and Timbuktu. ".repeat(3_000);
        assertThat(Shipped.resolve("en", text).mentions()).hasSize(9_000);
    }

    private static Extent located(String language, String text, String words) {
        return Objects.requireNonNull(mention(language, text, words).located().extent());
    }

    private static ResolvedMention mention(String language, String text, String words) {
        return Shipped.resolve(language, text).mentions().stream()
                .filter(r -> r.resolution().span().of(text).equals(words))
                .reduce((a, b) -> b)
                .orElseThrow(() -> new AssertionError(words + " is no mention of: " + text));
    }
}
