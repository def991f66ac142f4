package dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.gazetteer.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Protects the map from small places of other lands that only bear the name. */
class FarNamesakeTest {
    @Test
    void a_small_town_across_the_border_is_not_far() {
        List<String> places = places(
                "en",
                "ISTANBUL, July 20 (Agency) - An explosion tore through a garden in Suruc, a Turkish border town facing"
                        + " the Syrian city of Kobani, killing at least 27 people, officials in Ankara said.");
        assertThat(places).contains("tr.suruc", "sy.kobani");
    }

    @Test
    void a_word_that_spells_a_town_of_another_continent_is_a_word() {
        List<String> places = places(
                "ar",
                "باماكو 17 سبتمبر (وكالة) - هاجم مسلحون حي فالادي في باماكو، وقال سكان في حي سينو إن المسلحين تولوا"
                        + " السيطرة على الطريق المؤدي إلى كاتي في مالي.");
        assertThat(places).contains("ml.bamako").allMatch(id -> id.startsWith("ml"));
    }

    private static List<String> places(String language, String text) {
        return Shipped.resolve(language, text).mentions().stream()
                .map(ResolvedMention::resolution)
                .map(r -> Optional.ofNullable(r.place()))
                .flatMap(Optional::stream)
                .map(Place::id)
                .map(id -> id.value())
                .toList();
    }
}
