package dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.gazetteer.Place;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import dateline.geo.Precision;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects where a name is put that nobody knows: in the place that the words beside it name, else nowhere. */
class UnknownPlacesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Gunmen killed 14 people in Zzyzxville, a village in Oudalan province, Burkina Faso. | Zzyzxville | bf.oudalan",
                "en | Gunmen killed 14 people in Zzyzxville (Oudalan), in Burkina Faso, police said. | Zzyzxville | bf.oudalan",
                "fr | Quatorze personnes ont été tuées à Zzyzxville, un village de l'Oudalan, au Burkina Faso. | Zzyzxville | bf.oudalan",
                "ar | قتل مسلحون أربعة عشر شخصا في قرية تادارياتش الواقعة في ولاية ياغا في بوركينا فاسو. | تادارياتش | bf.yagha",
                "ar | قتل مسلحون أربعة عشر شخصا في قرية تادارياتش بولاية ياغا في بوركينا فاسو. | تادارياتش | bf.yagha"
            })
    void an_unknown_name_lies_somewhere_in_the_area_beside_it(String language, String text, String name, String area) {
        Resolution r = resolution(language, text, name);
        assertThat(Objects.requireNonNull(r.place()).id().value()).isEqualTo(area);
        assertThat(r.isSomewhereIn()).isTrue();
        assertThat(r.basis()).isEqualTo(PlaceBasis.DERIVED);
        assertThat(r.note()).contains("somewhere in");
        assertThat(r.candidates()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Gunmen attacked Kaya in Burkina Faso and the village of Zzyzxville on Monday. | Zzyzxville",
                "fr | Des hommes armés ont attaqué le village de Zzyzxville et Kaya, au Burkina Faso. | Zzyzxville",
                "en | The army shelled the village of Zzyzxville, killing 40 people, and left Kaya in Burkina Faso. | Zzyzxville"
            })
    void without_such_words_it_stays_without_a_place(String language, String text, String name) {
        assertThat(resolution(language, text, name).isResolved()).isFalse();
    }

    @Test
    void a_distance_from_a_known_town_says_where() {
        Resolution r = resolution(
                "en", "Gunmen attacked the village of Zzyzxville, 40 km north of Kaya, in Burkina Faso.", "Zzyzxville");
        Place kaya = Objects.requireNonNull(r.place());
        LonLat point = Objects.requireNonNull(r.extent()).point();
        assertThat(Geodesy.distanceMetres(kaya.point(), point)).isBetween(39_000.0, 41_000.0);
        assertThat(r.precision()).isEqualTo(Precision.AREA);
    }

    @Test
    void it_is_the_same_place_wherever_the_report_says_its_name() {
        List<ResolvedMention> all = Shipped.resolve(
                        "en",
                        "Gunmen attacked Zzyzxville, a village in Oudalan province, Burkina Faso. People fled Zzyzxville"
                                + " on Monday. The market in Zzyzxville was burnt.")
                .mentions();
        assertThat(all)
                .filteredOn(m -> m.resolution().surface().equals("Zzyzxville"))
                .hasSize(3)
                .allMatch(m -> m.resolution().isSomewhereIn());
    }

    @Test
    void a_facility_beside_a_place_nobody_knows_is_not_looked_for_elsewhere() {
        Resolution camp = resolution(
                "en",
                "Gunmen left Ouagadougou, in Burkina Faso. They attacked the army camp at Zzyzxville.",
                "army camp");
        assertThat(camp.isResolved()).isFalse();
    }

    private static Resolution resolution(String language, String text, String words) {
        return Shipped.resolve(language, text).mentions().stream()
                .map(ResolvedMention::resolution)
                .filter(r -> r.surface().contains(words))
                .findFirst()
                .orElseThrow();
    }
}
