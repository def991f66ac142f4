package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.geo.Extent;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import dateline.geo.Relation;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects that what is measured from a place, beside its border or in one of its many markets is not put into it. */
class MeasuredPlacesTest {
    private static final LonLat BAMAKO = new LonLat(-7.99, 12.63);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gunmen killed ten people on Monday 100 kilometres north-east of the capital Bamako, officials said.",
                "Gunmen killed ten people on Monday in a village 100 km (62 miles) north-east of the capital, Bamako.",
                "Des hommes armés ont tué dix personnes lundi à 100 km au nord-est de la capitale Bamako.",
                "Des hommes armés ont tué dix personnes lundi à 100 km au nord-est de la ville de Bamako.",
                "قتل مسلحون عشرة أشخاص يوم الاثنين على بعد 100 كيلومتر شمال شرق العاصمة باماكو."
            })
    void a_distance_from_the_capital_or_the_town_of_a_name_is_measured(String text) {
        Location where = where(text);
        assertThat(where.relation()).isEqualTo(Relation.NEAR);
        LonLat point = Objects.requireNonNull(where.extent()).point();
        assertThat(Geodesy.distanceMetres(BAMAKO, point)).isBetween(95_000.0, 105_000.0);
        assertThat(point.lon()).isGreaterThan(BAMAKO.lon());
        assertThat(point.lat()).isGreaterThan(BAMAKO.lat());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Five people were killed when a bomb hit a market in the Hodan district of Mogadishu on Monday. | Hodan",
                "Cinq personnes ont été tuées lundi sur un marché du quartier de Hodan, à Mogadiscio. | Hodan",
                "Drones hit an oil depot in Russia's Rostov region overnight, killing two people. | Rostov Oblast",
                "Shelling killed 11 people at a market in Omdurman, Khartoum's twin city, on Monday. | Omdurman",
                "Gunmen killed 12 villagers on Tuesday near the border with Niger, in the Menaka region. | Région de Ménaka",
                "اغتال مسلحون ضابطا يوم الاثنين في حي المنصورة بعدن. | Aden"
            })
    void words_that_say_no_one_site_are_not_taken_for_one(String text, String place) {
        assertThat(where(text).placeName()).isEqualTo(place);
    }

    @Test
    void a_section_of_a_report_is_about_the_town_at_its_head() {
        Reading read = Shipped.read(
                "What is known of Monday\n\nDIBOLI. Less than two kilometres from Senegal, gunmen killed two"
                        + " officers.\n\nNIORO. Gunmen opened fire in the quarter of Koulouba.",
                "2024-09-19T10:00:00Z");
        assertThat(read.incidents())
                .extracting(i -> i.location().placeName())
                .anyMatch(n -> n.contains("Diboli"))
                .anyMatch(n -> n.contains("Nioro"));
    }

    @Test
    void a_report_from_a_village_is_about_the_village() {
        Location where =
                where("HROZA, Ukraine, Sept 19 (Agency) - Rescuers searched the ruins of a café on Thursday after"
                        + " a missile struck it, killing 52 people. The town of Kupiansk lies 35 km away.");
        Extent area = Objects.requireNonNull(where.extent());
        assertThat(Geodesy.distanceMetres(area.point(), new LonLat(37.22, 49.68)))
                .isLessThan(5_000);
    }

    private static Location where(String text) {
        return Shipped.read(text, "2024-09-19T10:00:00Z").incidents().get(0).location();
    }
}
