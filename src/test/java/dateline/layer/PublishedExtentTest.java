package dateline.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.geo.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects that a client which sends a layer's box back, in a system the layer names, misses nothing of it. */
class PublishedExtentTest {
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    @ParameterizedTest
    @CsvSource({
        "-8.043, 12.533, -7.91, 12.7",
        "-8.043, 12.533, 22.64, 39.3",
        "-180, -90, 180, 90",
        "5, 5, 5, 5",
        "179.9, -17, -179.9, -16",
        "-179.9999, -90, 179.9999, 90",
        "1, 3, 0.5, 4"
    })
    void the_box_is_larger_than_what_it_holds(double west, double south, double east, double north) {
        BoundingBox bounds = new BoundingBox(west, south, east, north);
        BoundingBox box = PublishedExtent.of(bounds).box();
        assertThat(SearchArea.of(box).shape().covers(SearchArea.of(bounds).shape()))
                .as(box + " holds " + bounds)
                .isTrue();
        if (south > -89) {
            assertThat(box.south()).isLessThanOrEqualTo(south - 0.001).isGreaterThan(south - 1);
        }
    }

    @Test
    void a_layer_without_geometry_may_be_anywhere() {
        PublishedExtent extent = PublishedExtent.of(null);
        assertThat(extent.box()).isEqualTo(BoundingBox.WORLD);
        assertThat(extent.systems())
                .containsExactly("http://www.opengis.net/def/crs/OGC/1.3/CRS84", EPSG + "4326", EPSG + "3857");
    }

    @ParameterizedTest
    @CsvSource({
        // Bamako; the border of two zones at 6 degrees west; Mauritius, south of the equator.
        "-8.043, 12.533, -7.91, 12.7, 32629, 32630",
        "-6.1, 14.1, -5.9, 14.2, 32629, 32631",
        "57.3, -20.5, 57.8, -20, 32740, 32640"
    })
    void a_layer_in_a_zone_names_the_zone_and_no_other(
            double west, double south, double east, double north, String zone, String other) {
        assertThat(PublishedExtent.of(new BoundingBox(west, south, east, north)).systems())
                .contains(EPSG + zone)
                .doesNotContain(EPSG + other);
    }

    @ParameterizedTest
    @CsvSource({"-8.043, 12.533, 22.64, 39.3", "179.9, -17, -179.9, -16", "-12, 10, -6, 25"})
    void a_layer_whose_box_no_zone_can_hold_names_none(double west, double south, double east, double north) {
        assertThat(PublishedExtent.of(new BoundingBox(west, south, east, north)).systems())
                .hasSize(3);
    }
}
