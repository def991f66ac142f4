package dateline.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.data.Shipped;
import dateline.gazetteer.PlaceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects the shapes that words make: halves, middles, borders and bands. */
class AreasTest {
    private static final LonLat GAO = new LonLat(-0.04, 16.27);
    private static final LonLat KIDAL = new LonLat(1.41, 18.44);

    @ParameterizedTest
    @CsvSource({"ml", "ne", "cd", "us", "fj"})
    void the_north_of_a_country_is_the_part_of_it_north_of_its_middle(String id) {
        Extent country = country(id);
        double middle = country.area().getCentroid().getY();
        Extent north = Areas.side(country, 0).orElseThrow();
        assertThat(north.area().getEnvelopeInternal().getMinY()).isGreaterThanOrEqualTo(middle - 0.01);
        assertThat(north.area().getArea())
                .isBetween(country.area().getArea() * 0.2, country.area().getArea() * 0.8);
        assertThat(north.point().lat()).isGreaterThan(middle);
    }

    @Test
    void east_is_where_the_longitude_is_greater() {
        Extent east = Areas.side(country("cd"), 90).orElseThrow();
        assertThat(east.point().lon())
                .isGreaterThan(country("cd").area().getCentroid().getX());
    }

    @Test
    void the_middle_of_a_country_holds_its_centroid_and_not_its_edge() {
        Extent mali = country("ml");
        Extent middle = Areas.middle(mali).orElseThrow();
        assertThat(middle.area().contains(mali.area().getCentroid())).isTrue();
        assertThat(middle.area().getArea()).isLessThan(mali.area().getArea() / 2);
    }

    @Test
    void a_border_is_a_band_on_both_sides_and_countries_apart_have_none() {
        Extent border = Areas.border(country("ml"), country("ne"), 30_000).orElseThrow();
        assertThat(border.area().intersects(country("ml").area())).isTrue();
        assertThat(border.area().intersects(country("ne").area())).isTrue();
        assertThat(border.area().getArea()).isLessThan(country("ml").area().getArea() / 5);
        assertThat(Areas.border(country("ml"), country("ua"), 30_000)).isEmpty();
    }

    @Test
    void a_band_holds_both_ends_and_lies_around_the_middle() {
        Extent band = Areas.band(Extent.disc(GAO, 4_000), Extent.disc(KIDAL, 4_000), 5_000, 0.1);
        double length = Geodesy.distanceMetres(GAO, KIDAL);
        assertThat(Geodesy.distanceMetres(band.point(), GAO)).isCloseTo(length / 2, within(500.0));
        assertThat(band.uncertaintyMetres()).isGreaterThan(length / 2);
        assertThat(band.area().contains(Geodesy.disc(band.point(), 1_000))).isTrue();
    }

    private static Extent country(String id) {
        return Shipped.GAZETTEER.extent(Shipped.GAZETTEER.find(new PlaceId(id)).orElseThrow());
    }
}
