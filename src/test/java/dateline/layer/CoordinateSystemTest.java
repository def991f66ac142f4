package dateline.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dateline.geo.Geodesy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Protects coordinates from changing places or axes on the way in and out. */
class CoordinateSystemTest {
    @ParameterizedTest
    @CsvSource({
        // Bamako airport, longitude first in CRS84 and latitude first where the authority says so.
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, -7.9499, 12.5335, -7.9499, 12.5335, 1e-9",
        "http://www.opengis.net/def/crs/EPSG/0/4326, -7.9499, 12.5335, 12.5335, -7.9499, 1e-9",
        "urn:ogc:def:crs:EPSG::4326, -7.9499, 12.5335, 12.5335, -7.9499, 1e-9",
        "EPSG:4326, -7.9499, 12.5335, 12.5335, -7.9499, 1e-9",
        "[EPSG:4326], -7.9499, 12.5335, 12.5335, -7.9499, 1e-9",
        // The corner of the Web Mercator world and a point of its equator.
        "EPSG:3857, 180, 85.0511287798066, 20037508.342789, 20037508.342789, 1e-3",
        "EPSG:3857, -7.9499, 0, -884978.82, 0, 0.01",
        // The middle of UTM zone 29, and the CN Tower (zone 17) as surveyed.
        "EPSG:32629, -9, 0, 500000, 0, 1e-3",
        "EPSG:32617, -79.387139, 43.6425667, 630084, 4833438, 1",
        // South of the equator, and a system whose authority puts north first.
        "EPSG:32755, 147, 0, 500000, 10000000, 1e-3",
        "EPSG:3035, 10, 52, 3210000, 4321000, 0.01"
    })
    void known_places_have_their_known_coordinates(
            String name, double lon, double lat, double first, double second, double tolerance) {
        Geometry point = CoordinateSystem.parse(name)
                .fromWgs84(Geodesy.WGS84.createPoint(new Coordinate(lon, lat)))
                .orElseThrow();
        assertThat(point.getCoordinate().x).isCloseTo(first, within(tolerance));
        assertThat(point.getCoordinate().y).isCloseTo(second, within(tolerance));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EPSG:999999", "EPSG:4979", "EPSG:5773", "4326", "http://example.org/crs", "EPSG:0"})
    void an_unknown_system_is_refused(String name) {
        assertThatThrownBy(() -> CoordinateSystem.parse(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_listed_system_is_known_and_says_its_own_name() {
        assertThat(CoordinateSystem.listed())
                .startsWith("http://www.opengis.net/def/crs/OGC/1.3/CRS84")
                .allSatisfy(uri -> assertThat(CoordinateSystem.parse(uri).uri()).isEqualTo(uri));
    }

    @Test
    void a_place_that_the_system_does_not_reach_has_no_coordinates() {
        Geometry pole = Geodesy.WGS84.createPoint(new Coordinate(0, 90));
        assertThat(CoordinateSystem.parse("EPSG:3857").fromWgs84(pole)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CRS84 | -9,12,-7,13",
                "EPSG:4326 | 12,-9,13,-7",
                "EPSG:3857 | -1001875.417,1345708.41,-779236.436,1459732.27",
                "CRS84 | -9,12,0,-7,13,500"
            })
    void the_same_box_in_other_systems_is_the_same_area(String system, String bbox) {
        Envelope area =
                SearchArea.parse(bbox, CoordinateSystem.parse(system)).shape().getEnvelopeInternal();
        assertThat(area.getMinX()).isCloseTo(-9, within(1e-6));
        assertThat(area.getMaxX()).isCloseTo(-7, within(1e-6));
        assertThat(area.getMinY()).isCloseTo(12, within(1e-6));
        assertThat(area.getMaxY()).isCloseTo(13, within(1e-6));
    }

    @Test
    void a_box_in_utm_follows_the_curve_of_its_sides() {
        Geometry area = SearchArea.parse("100000,6000000,900000,6100000", CoordinateSystem.parse("EPSG:32629"))
                .shape();
        Geometry corner = CoordinateSystem.parse("EPSG:32629")
                .toWgs84(Geodesy.WGS84.createPoint(new Coordinate(100000, 6000000)))
                .orElseThrow();
        Geometry middle = CoordinateSystem.parse("EPSG:32629")
                .toWgs84(Geodesy.WGS84.createPoint(new Coordinate(500000, 6000001)))
                .orElseThrow();
        assertThat(middle.getCoordinate().y).isGreaterThan(corner.getCoordinate().y + 0.1);
        assertThat(area.intersects(middle)).isTrue();
        // As far south as the corner, in the middle of the zone, lies outside.
        assertThat(area.intersects(Geodesy.WGS84.createPoint(new Coordinate(-9, corner.getCoordinate().y))))
                .isFalse();
    }

    @Test
    void maps_that_repeat_the_world_find_it() {
        assertThat((Object) area("-400,-95,400,95")).isEqualTo(new Envelope(-180, 180, -90, 90));
        assertThat((Object) area("190,0,200,1")).isEqualTo(new Envelope(-170, -160, 0, 1));
        assertThat(SearchArea.parse("170,0,190,1", CoordinateSystem.CRS84)
                        .shape()
                        .getNumGeometries())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2,3", "1,2,3,4,5", "a,b,c,d", "0,1,1,0", "0,NaN,1,1", "0,Infinity,1,1", "0,91,1,92"})
    void a_box_that_is_none_is_refused(String bbox) {
        assertThatThrownBy(() -> SearchArea.parse(bbox, CoordinateSystem.CRS84))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s).*(bbox|south).*");
    }

    private static Envelope area(String bbox) {
        return SearchArea.parse(bbox, CoordinateSystem.CRS84).shape().getEnvelopeInternal();
    }
}
