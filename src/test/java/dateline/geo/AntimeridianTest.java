package dateline.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Protects areas in the Pacific from being drawn around the world. */
class AntimeridianTest {
    @Test
    void a_disc_on_the_meridian_is_cut_in_two_halves() {
        Geometry cut = Antimeridian.cut(Geodesy.disc(new LonLat(180, -16.8), 5000));
        assertThat(cut.getNumGeometries()).isEqualTo(2);
        assertThat(cut.isValid()).isTrue();
        assertThat(cut.getArea())
                .isCloseTo(Geodesy.disc(new LonLat(170, -16.8), 5000).getArea(), within(1e-6));
        for (int i = 0; i < 2; i++) {
            assertThat(cut.getGeometryN(i).getEnvelopeInternal().getWidth()).isLessThan(0.1);
        }
    }

    @Test
    void a_disc_elsewhere_stays_as_it_is() {
        Geometry disc = Geodesy.disc(new LonLat(-8, 12.6), 5000);
        assertThat((Object) Antimeridian.cut(disc)).isSameAs(disc);
    }

    @Test
    void a_box_around_the_world_is_no_crossing() throws ParseException {
        Geometry world = read("POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))");
        assertThat((Object) Antimeridian.cut(world)).isSameAs(world);
    }

    @Test
    void holes_are_cut_too() throws ParseException {
        Geometry ring = read(
                "POLYGON ((170 -10, -170 -10, -170 10, 170 10, 170 -10), (175 -5, 175 5, -175 5, -175 -5, 175 -5))");
        Geometry cut = Antimeridian.cut(ring);
        assertThat(cut.getArea()).isCloseTo(20 * 20 - 10 * 10, within(1e-9));
        assertThat(cut.contains(Geodesy.WGS84.createPoint(new Coordinate(179, 0))))
                .isFalse();
        assertThat(cut.contains(Geodesy.WGS84.createPoint(new Coordinate(-172, 0))))
                .isTrue();
    }

    @Test
    void degrees_beyond_the_rim_are_brought_back() throws ParseException {
        Geometry cut = Antimeridian.cut(read("POLYGON ((175 0, 185 0, 185 1, 175 1, 175 0))"));
        assertThat(cut.getNumGeometries()).isEqualTo(2);
        assertThat((Object) cut.getEnvelopeInternal()).isEqualTo(new Envelope(-180, 180, 0, 1));
    }

    @Test
    void each_part_of_several_is_cut_by_itself() throws ParseException {
        Geometry cut = Antimeridian.cut(
                read("MULTIPOLYGON (((175 0, -175 0, -175 1, 175 1, 175 0)), ((10 0, 11 0, 11 1, 10 1, 10 0)))"));
        assertThat(cut.getNumGeometries()).isEqualTo(3);
        assertThat(cut.getArea()).isCloseTo(11, within(1e-9));
    }

    @Test
    void a_disc_around_the_pole_holds_the_pole() {
        Geometry cut = Antimeridian.cut(Geodesy.disc(new LonLat(0, 89), 500_000));
        assertThat(cut.isValid()).isTrue();
        assertThat(cut.intersects(Geodesy.WGS84.createPoint(new Coordinate(120, 89.5))))
                .isTrue();
        assertThat(cut.intersects(Geodesy.WGS84.createPoint(new Coordinate(120, 70))))
                .isFalse();
    }

    private static Geometry read(String wkt) throws ParseException {
        return new WKTReader(Geodesy.WGS84).read(wkt);
    }
}
