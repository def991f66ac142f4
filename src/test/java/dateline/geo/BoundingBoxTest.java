package dateline.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Boxes around areas. */
class BoundingBoxTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((1 2, 3 2, 3 5, 1 2))                                          | 1  | 2 | 3    | 5",
                "MULTIPOLYGON (((1 2, 3 2, 3 5, 1 2)), ((-9 0, -8 0, -8 1, -9 0)))       | -9 | 0 | 3    | 5",
                "MULTIPOLYGON (((30 2, 180 2, 180 5, 30 2)), ((-180 2, -169 2, -169 5, -180 2))) | 30 | 2 | -169 | 5",
                "POLYGON ((179 0, -179 0, -179 1, 179 1, 179 0))                         | 179 | 0 | -179 | 1",
                "MULTIPOLYGON (((-61 2, -51 2, -51 5, -61 2)), ((-5 42, 8 42, 8 51, -5 42)), ((55 -21, 56 -21, 56 -20, 55 -21))) | -61 | -21 | 56 | 51",
            })
    void the_smallest_box_goes_over_the_antimeridian_where_that_is_shorter(
            String wkt, double west, double south, double east, double north) throws ParseException {
        assertThat(BoundingBox.around(new WKTReader(Geodesy.WGS84).read(wkt)))
                .isEqualTo(new BoundingBox(west, south, east, north));
    }

    @Test
    void nothing_has_no_box() {
        assertThatThrownBy(() -> BoundingBox.around(Geodesy.WGS84.createPolygon()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
