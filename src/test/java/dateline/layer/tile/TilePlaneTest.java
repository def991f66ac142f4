package dateline.layer.tile;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.geo.Antimeridian;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import dateline.layer.TileGrid;
import dateline.layer.TileGrid.Scheme;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/** Protects what maps draw: areas that are valid, in the right place, and whole across the edges of tiles. */
class TilePlaneTest {
    private static final Envelope REACH = new Envelope(-128, 4224, -128, 4224);

    private static TilePlane plane(Scheme scheme, int zoom, int row, int column) {
        return new TilePlane(new TileGrid(scheme, zoom, row, column, 1));
    }

    @Test
    void every_area_is_valid_and_of_whole_units_in_every_tile_that_it_touches() {
        long seed = 41;
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            Scheme scheme = random.nextBoolean() ? Scheme.WEB_MERCATOR_QUAD : Scheme.WORLD_CRS84_QUAD;
            int zoom = random.nextInt(17);
            double lon = random.nextDouble() * 360 - 180;
            double lat = random.nextDouble() * 178 - 89;
            int column = (int) ((lon + 180) / 360 * scheme.columns(zoom));
            int row = Math.max(
                    0, Math.min(scheme.rows(zoom) - 1, (int) (TilePlane.down(scheme, lat) * scheme.rows(zoom))));
            Geometry area = Antimeridian.cut(crooked(random, lon, lat, Math.pow(10, random.nextInt(7))));
            Optional<Geometry> seen = plane(scheme, zoom, row, column).area(area);
            seen.ifPresent(shown -> {
                assertThat(shown instanceof Polygonal).as("seed %d", seed).isTrue();
                assertThat(shown.isValid()).as("seed %d: %s", seed, shown).isTrue();
                assertThat(REACH.contains(shown.getEnvelopeInternal()))
                        .as("seed %d: %s of %s", seed, shown, area)
                        .isTrue();
                for (Coordinate c : shown.getCoordinates()) {
                    assertThat(c.x).isEqualTo(Math.rint(c.x));
                    assertThat(c.y).isEqualTo(Math.rint(c.y));
                }
            });
        }
    }

    /** A star around a point, with corners at random distances: valid, and far from round. */
    private static Geometry crooked(Random random, double lon, double lat, double metres) {
        Coordinate[] corners = new Coordinate[18];
        LonLat centre = new LonLat(lon, lat);
        for (int i = 0; i < 17; i++) {
            LonLat at = Geodesy.destination(centre, i * 360.0 / 17, metres * (0.1 + random.nextDouble()));
            corners[i] = new Coordinate(at.lon(), at.lat());
        }
        corners[17] = corners[0].copy();
        Polygon star = Geodesy.WGS84.createPolygon(corners);
        return star.isValid() ? star : star.convexHull();
    }

    @Test
    void an_area_lies_where_it_is() {
        // The north-western quarter of the world, seen from the first tile in degrees: a quarter of its buffered
        // square.
        Geometry quarter = Geodesy.WGS84.toGeometry(new Envelope(-180, -90, 0, 90));
        Geometry seen = plane(Scheme.WORLD_CRS84_QUAD, 0, 0, 0).area(quarter).orElseThrow();
        // It goes on in the buffer in the north, where nothing is, no more than in the west.
        assertThat((Object) seen.getEnvelopeInternal()).isEqualTo(new Envelope(0, 2048, 0, 2048));
    }

    @Test
    void the_world_is_drawn_around_the_antimeridian_too() {
        Geometry world = Geodesy.WGS84.toGeometry(new Envelope(-180, 180, -80, 80));
        Geometry seen = plane(Scheme.WEB_MERCATOR_QUAD, 2, 1, 0).area(world).orElseThrow();
        assertThat((Object) seen.getEnvelopeInternal()).isEqualTo(REACH);
        assertThat(seen.getNumGeometries()).isEqualTo(1);
        assertThat(seen.getArea()).isEqualTo(REACH.getArea());
    }

    @Test
    void what_goes_over_a_pole_ends_at_the_edge_of_the_tile() {
        Geometry cap = Geodesy.WGS84.toGeometry(new Envelope(-180, 180, 80, 90));
        Geometry seen = plane(Scheme.WEB_MERCATOR_QUAD, 0, 0, 0).area(cap).orElseThrow();
        assertThat(seen.getEnvelopeInternal().getMinY()).isEqualTo(-128);
    }

    @Test
    void simplifying_leaves_out_corners_and_hardly_any_area() {
        Geometry disc = Geodesy.disc(new LonLat(-8, 12.6), 100_000);
        Geometry seen = plane(Scheme.WEB_MERCATOR_QUAD, 5, 14, 15).area(disc).orElseThrow();
        assertThat(seen.getNumPoints()).isLessThan(disc.getNumPoints());
        // A disc of 100 km at 12.6° north, in units of 40,075 km / 32 / 4096.
        double radius = 100_000 / Math.cos(Math.toRadians(12.6)) / (40_075_016.7 / 32 / 4096);
        assertThat(seen.getArea()).isCloseTo(Math.PI * radius * radius, Percentage.withPercentage(4));
    }

    @Test
    void tiles_search_beyond_the_antimeridian_for_their_buffer() {
        Geometry shape = plane(Scheme.WEB_MERCATOR_QUAD, 10, 512, 0).reach().shape();
        GeometryFactory any = new GeometryFactory();
        assertThat(shape.intersects(any.createPoint(new Coordinate(179.995, -0.1))))
                .isTrue();
        assertThat(shape.intersects(any.createPoint(new Coordinate(-179.9, -0.1))))
                .isTrue();
        assertThat(shape.intersects(any.createPoint(new Coordinate(0, -0.1)))).isFalse();
        assertThat(plane(Scheme.WEB_MERCATOR_QUAD, 0, 0, 0)
                        .reach()
                        .shape()
                        .getEnvelopeInternal()
                        .getWidth())
                .isEqualTo(360);
    }

    @Test
    void the_deepest_tile_has_a_place_for_every_point_in_it() {
        int zoom = 22;
        double lon = 22.64;
        double lat = 32.76;
        int column = (int) ((lon + 180) / 360 * (1 << zoom));
        int row = (int) (TilePlane.down(Scheme.WEB_MERCATOR_QUAD, lat) * (1 << zoom));
        TilePlane plane = plane(Scheme.WEB_MERCATOR_QUAD, zoom, row, column);
        Geometry point = Geodesy.WGS84.createPoint(new Coordinate(lon, lat));
        assertThat(plane.contains(point)).isTrue();
        assertThat(plane.point(lon, lat).getX()).isBetween(0.0, 4096.0);
        assertThat(plane.inside().shape().covers(point)).isTrue();
    }
}
