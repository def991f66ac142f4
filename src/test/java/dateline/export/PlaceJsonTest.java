package dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Toponym;
import dateline.geo.LonLat;
import dateline.layer.NoGazetteer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a place is written, named and credited. */
class PlaceJsonTest {
    private static Place place(
            String id, PlaceType type, @Nullable String parent, @Nullable String country, String origin) {
        return new Place(
                new PlaceId(id),
                type,
                parent == null ? null : new PlaceId(parent),
                country,
                new LonLat(1, 2),
                500,
                0,
                List.of(new Toponym("Nom " + id, "fr"), new Toponym("اسم " + id, "ar")),
                List.of(),
                "test",
                origin,
                false);
    }

    private static GazetteerSource source(String id, String licence, String attribution) {
        return new GazetteerSource(id, "Title of " + id, licence, attribution, null, null, null, List.of(), 1, 1, 0);
    }

    @Test
    void a_name_is_in_the_first_language_that_the_place_has_one_in() {
        Place place = place("a", PlaceType.TOWN, null, null, "dateline");
        assertThat(Languages.parse("de, ar-ML;q=0.8, fr;q=0.5").nameOf(place)).isEqualTo("اسم a");
        assertThat(Languages.parse("de").nameOf(place)).isEqualTo("Nom a");
        assertThat(Languages.parse("*").nameOf(place)).isEqualTo("Nom a");
        assertThat(Languages.of(null).nameOf(place)).isEqualTo("Nom a");
    }

    @Test
    void the_country_is_named_also_where_only_its_code_is_known() {
        Place place = place("a", PlaceType.TOWN, null, "ML", "dateline");
        Gazetteer gazetteer = NoGazetteer.but(place);
        assertThat(PlaceAddress.of(place, gazetteer).label(Languages.of("ar"))).isEqualTo("اسم a, مالي");
        Place country = place("ml", PlaceType.COUNTRY, null, "ML", "dateline");
        assertThat(PlaceAddress.of(country, gazetteer).label(Languages.ANY)).isEqualTo("Nom ml");
    }

    @Test
    void a_ring_of_parents_does_not_hang() {
        Place a = place("a", PlaceType.TOWN, "b", null, "dateline");
        Place b = place("b", PlaceType.REGION, "a", null, "dateline");
        assertThat(PlaceAddress.of(a, NoGazetteer.but(a, b)).parents()).containsExactly(b, a);
        assertThat(new PlaceJson(NoGazetteer.but(a, b)).feature(a, Languages.ANY, Map.of()))
                .containsEntry("id", "a");
    }

    @Test
    void a_commune_is_a_district_of_a_city_and_elsewhere_a_municipality() {
        Place city = place("city", PlaceType.CITY, null, null, "dateline");
        Place inside = place("inside", PlaceType.COMMUNE, "city", null, "dateline");
        Place outside = place("outside", PlaceType.COMMUNE, null, null, "dateline");
        Gazetteer gazetteer = NoGazetteer.but(city, inside, outside);
        assertThat(PlaceAddress.of(inside, gazetteer).level()).isEqualTo(AddressLevel.DISTRICT);
        assertThat(PlaceAddress.of(outside, gazetteer).level()).isEqualTo(AddressLevel.CITY);
    }

    @Test
    void only_the_sources_of_the_places_shown_are_credited_each_once() {
        PlaceSources sources = new PlaceSources(() -> List.of(
                source("dateline", "Apache-2.0", ""),
                source("geonames", "CC-BY-4.0", "GeoNames"),
                source("codab", "CC-BY-4.0", "OCHA")));
        Place ours = place("a", PlaceType.TOWN, null, null, "dateline");
        Place theirs = place("b", PlaceType.TOWN, null, null, "geonames");
        Place third = place("c", PlaceType.TOWN, null, null, "codab");
        assertThat(sources.attribution(List.of(ours, theirs, theirs))).isEqualTo("Title of dateline; GeoNames");
        assertThat(sources.licence(List.of(theirs, third))).isEqualTo("CC-BY-4.0");
        assertThat(sources.credit(List.of(theirs))).isEqualTo("GeoNames, CC-BY-4.0");
        assertThat(sources.credit(List.of())).isNotEmpty();
    }
}
