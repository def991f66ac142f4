package dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.data.Shipped;
import dateline.geo.BoundingBox;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of places go into other people's databases: they must never change. */
class PlaceIdTest {
    @Test
    void the_number_of_an_id_never_changes() {
        assertThat(new PlaceId("ml.bamako").number()).isEqualTo(4459963566980674L);
        assertThat(new PlaceId("ml.bamako.faladie-sema").number()).isEqualTo(3161067903072360L);
    }

    @Test
    void every_shipped_place_has_a_number_of_its_own_by_which_it_is_found() {
        List<Place> places = Shipped.GAZETTEER.within(BoundingBox.WORLD, Integer.MAX_VALUE);
        assertThat(places)
                .extracting(p -> p.id().number())
                .doesNotHaveDuplicates()
                .allMatch(n -> n >= 1L << 51 && n < 1L << 52);
        Place last = places.get(places.size() - 1);
        assertThat(Shipped.GAZETTEER.numbered(Set.of(last.id().number(), 7L))).containsExactly(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-ml", ".ml", "ML", "ml bamako", "ml/bamako", "ml.ségou", "مالي"})
    void what_an_address_could_not_carry_is_no_id(String value) {
        assertThatThrownBy(() -> new PlaceId(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_id_has_at_most_128_letters() {
        assertThat(new PlaceId("a".repeat(128)).value()).hasSize(128);
        assertThatThrownBy(() -> new PlaceId("a".repeat(129))).hasMessageStartingWith("not a place id");
    }
}
