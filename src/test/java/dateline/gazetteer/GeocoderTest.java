package dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.geo.BoundingBox;
import dateline.geo.LonLat;
import dateline.geo.Precision;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query means what a person who knows the country would take it to mean, or nothing. */
class GeocoderTest {
    private final Geocoder geocoder = new Geocoder(Shipped.GAZETTEER, Shipped.KNOWLEDGE.placeWords());

    private List<String> ids(GeocodeQuery query) {
        return geocoder.reported(query).stream()
                .map(r -> r.place().id().value())
                .toList();
    }

    private List<String> typed(String text) {
        return geocoder.search(new GeocodeQuery(text, true, null, Scope.ANYWHERE, 8)).stream()
                .map(r -> r.place().id().value())
                .toList();
    }

    private String first(String text) {
        return ids(GeocodeQuery.of(text, 5)).stream().findFirst().orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Faladié                     | ml.bamako.faladie
            faladie                     | ml.bamako.faladie
            فالادي                      | ml.bamako.faladie
            Bamako                      | ml.bamako
            BAMAKO                      | ml.bamako
            Tombouctou                  | ml.tombouctou
            Timbuktu                    | ml.tombouctou
            Segu                        | ml.segou
            Ouagadogou                  | bf.ouagadougou
            N'Djaména                   | td.ndjamena
            Mali                        | ml
            مالي                        | ml
            """)
    void a_name_alone_is_the_best_known_place_of_that_name(String text, String id) {
        assertThat(first(text)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Faladié, Bamako             | ml.bamako.faladie
            Bamako, Faladié             | ml.bamako.faladie
            Faladié, Bamako, Mali       | ml.bamako.faladie
            Faladié Bamako              | ml.bamako.faladie
            Faladié à Bamako            | ml.bamako.faladie
            فالادي باماكو               | ml.bamako.faladie
            فالادي، باماكو              | ml.bamako.faladie
            Gao Mali                    | ml.gao
            Djibo, Burkina Faso         | bf.djibo
            Port-au-Prince Haiti        | ht.port-au-prince
            """)
    void the_parts_of_a_query_are_each_others_context(String text, String id) {
        assertThat(first(text)).isEqualTo(id);
    }

    @Test
    void an_airport_without_a_name_is_the_one_of_the_city_it_is_asked_in() {
        assertThat(geocoder.reported(GeocodeQuery.of("airport of Gao", 3))
                        .get(0)
                        .place()
                        .type())
                .isEqualTo(PlaceType.AIRPORT);
        assertThat(geocoder.search(GeocodeQuery.of("aéroport de Gao", 3))
                        .get(0)
                        .place()
                        .type())
                .isEqualTo(PlaceType.AIRPORT);
        assertThat(geocoder.search(GeocodeQuery.of("مطار غاو", 3))
                        .get(0)
                        .place()
                        .type())
                .isEqualTo(PlaceType.AIRPORT);
    }

    @Test
    void a_market_that_is_not_known_is_somewhere_in_its_town_and_the_answer_says_so() {
        RankedPlace market =
                geocoder.search(GeocodeQuery.of("marché de Djibo", 3)).get(0);
        assertThat(market.place().id().value()).isEqualTo("bf.djibo");
        assertThat(String.join(" ", market.why())).contains("somewhere in it");
    }

    @Test
    void what_names_no_place_is_answered_with_none() {
        for (String text : List.of("Xqwrtzplk", "le ministre a déclaré", "الذين", "hier soir", "yesterday evening")) {
            assertThat(first(text)).as(text).isEqualTo("nothing");
        }
    }

    @Test
    void a_place_near_the_focus_comes_before_a_namesake_elsewhere() {
        GeocodeQuery tripoliFromBeirut = new GeocodeQuery("Tripoli", false, new LonLat(35.6, 34.0), Scope.ANYWHERE, 5);
        assertThat(geocoder.search(tripoliFromBeirut).get(0).place().country()).isEqualTo("LB");
        assertThat(first("Tripoli")).startsWith("ly.");
    }

    @Test
    void a_scope_leaves_out_what_is_not_in_it() {
        assertThat(ids(new GeocodeQuery("Tripoli", false, null, Scope.country("lb"), 5)))
                .allMatch(id -> id.startsWith("lb"));
        assertThat(ids(new GeocodeQuery("Gao", false, null, Scope.types(Set.of(PlaceType.REGION)), 5)))
                .startsWith("ml.gao-region");
        assertThat(ids(new GeocodeQuery("Bamako", false, null, Scope.ANYWHERE.in(new BoundingBox(0, 0, 10, 10)), 5)))
                .isEmpty();
    }

    @Test
    void a_name_that_is_being_typed_offers_what_it_may_become() {
        assertThat(typed("fala")).contains("ml.bamako.faladie");
        assertThat(typed("tombo")).startsWith("ml.tombouctou");
        assertThat(typed("dioulasso")).contains("bf.bobo-dioulasso");
    }

    @Test
    void every_answer_says_why_it_is_there() {
        for (RankedPlace r : geocoder.search(GeocodeQuery.of("فالادي، باماكو", 5))) {
            assertThat(r.why()).isNotEmpty();
            assertThat(r.score()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void a_point_is_placed_by_the_smallest_area_that_holds_it_and_no_more_exactly() {
        Place faladie = Shipped.GAZETTEER.find(new PlaceId("ml.bamako.faladie")).orElseThrow();
        Surroundings there = geocoder.around(faladie.point(), Scope.ANYWHERE, 5);
        assertThat(there.areas().stream().filter(a -> !a.place().type().isFacility()))
                .extracting(a -> a.place().id().value())
                .startsWith("ml.bamako.faladie")
                .contains("ml.bamako")
                .endsWith("ml");
        assertThat(there.precision()).isEqualTo(Precision.NEIGHBOURHOOD);
        assertThat(there.nearest()).hasSize(5);
        assertThat(there.nearest().get(0).metres()).isLessThan(100);
    }

    @Test
    void in_the_desert_only_the_country_is_sure_and_at_sea_nothing() {
        Surroundings desert = geocoder.around(new LonLat(-3.5, 22.5), Scope.ANYWHERE, 3);
        assertThat(desert.areas()).extracting(a -> a.place().id().value()).containsExactly("ml");
        assertThat(desert.precision()).isEqualTo(Precision.COUNTRY);
        Surroundings sea = geocoder.around(new LonLat(-30, 30), Scope.ANYWHERE, 3);
        assertThat(sea.areas()).isEmpty();
        assertThat(sea.precision()).isNull();
    }

    @Test
    void a_plain_name_is_found_without_the_words_around_names() {
        AtomicInteger asked = new AtomicInteger();
        Geocoder early = new Geocoder(Shipped.GAZETTEER, PlaceWords.later(() -> {
            asked.incrementAndGet();
            return Shipped.KNOWLEDGE.placeWords();
        }));
        for (String name : List.of("Bamako", "باماكو", "Niamey")) {
            assertThat(early.reported(GeocodeQuery.of(name, 5))).isNotEmpty();
        }
        assertThat(asked).hasValue(0);
        assertThat(early.reported(GeocodeQuery.of("marché de Djibo", 5)))
                .isEqualTo(geocoder.reported(GeocodeQuery.of("marché de Djibo", 5)));
        assertThat(asked).hasPositiveValue();
    }
}
