package dateline.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.geo.LonLat;
import dateline.incident.Incident;
import dateline.store.RandomReadings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Protects the numbers on clusters: everything that has a place is counted once on every level. */
class ClusterTest {
    private static final Instant FIVE = Instant.parse("2024-09-17T05:00:00Z");

    private final RandomReadings make = new RandomReadings(12);

    @Test
    void every_placed_incident_is_counted_in_one_cell_of_one_tile_of_a_level() {
        Random random = new Random(5);
        List<Incident> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            all.add(make.incident(
                    new LonLat(random.nextInt(37) * 10 - 180, random.nextInt(161) - 80), 1000, FIVE, FIVE));
        }
        all.add(make.incident(null, 0, FIVE, FIVE));
        Layers layers = Snapshots.layers(all.toArray(Incident[]::new));
        for (TileGrid.Scheme scheme : TileGrid.Scheme.values()) {
            for (int zoom = 0; zoom < 4; zoom++) {
                int count = 0;
                for (int row = 0; row < scheme.rows(zoom); row++) {
                    for (int column = 0; column < scheme.columns(zoom); column++) {
                        TileGrid grid = new TileGrid(scheme, zoom, row, column, 4);
                        count += layers.clusters(LayerName.INCIDENTS, Selection.ALL, grid, Audience.PUBLIC).stream()
                                .mapToInt(Cluster::count)
                                .sum();
                    }
                }
                assertThat(count).as(scheme + " " + zoom).isEqualTo(300);
            }
        }
    }

    @Test
    void a_cluster_says_how_many_of_what_and_lies_between_its_incidents() {
        Incident one = make.incident(new LonLat(10, 10), 1000, FIVE, FIVE);
        Incident other = make.incident(new LonLat(20, 20), 1000, FIVE, FIVE);
        Incident far = make.incident(new LonLat(-100, -40), 1000, FIVE, FIVE);
        List<Cluster> clusters = Snapshots.layers(one, other, far)
                .clusters(
                        LayerName.INCIDENTS,
                        Selection.ALL,
                        new TileGrid(TileGrid.Scheme.WEB_MERCATOR_QUAD, 0, 0, 0, 4),
                        Audience.PUBLIC);
        assertThat(clusters).hasSize(2);
        Cluster both = clusters.get(0);
        assertThat(both.count()).isEqualTo(2);
        assertThat(both.lon()).isEqualTo(15);
        assertThat(both.lat()).isEqualTo(15);
        assertThat(both.only()).isNull();
        assertThat(both.kinds().values().stream().mapToInt(i -> i).sum()).isEqualTo(2);
        assertThat(clusters.get(1).only()).isEqualTo(far.id().value());
    }

    @Test
    void a_tile_knows_its_sides() {
        TileGrid bamako = new TileGrid(TileGrid.Scheme.WEB_MERCATOR_QUAD, 12, 1903, 1956, 4);
        assertThat(bamako.contains(new LonLat(-8, 12.6))).isTrue();
        assertThat(bamako.west()).isBetween(-8.1, -8.0);
        assertThat(new TileGrid(TileGrid.Scheme.WEB_MERCATOR_QUAD, 0, 0, 0, 1).north())
                .isBetween(85.0511, 85.0512);
    }
}
