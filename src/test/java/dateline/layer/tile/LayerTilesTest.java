package dateline.layer.tile;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.export.mvt.VectorTileFile;
import dateline.geo.LonLat;
import dateline.incident.Incident;
import dateline.layer.Audience;
import dateline.layer.LayerName;
import dateline.layer.Layers;
import dateline.layer.Selection;
import dateline.layer.Snapshots;
import dateline.store.RandomReadings;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Protects the honesty of crowded tiles: what is not drawn is counted. */
class LayerTilesTest {
    private static final Instant FIVE = Instant.parse("2024-09-17T05:00:00Z");
    private static final TileMatrixSet SET = TileMatrixSet.WEB_MERCATOR_QUAD;
    private static final List<String> PROPERTIES = List.of("kind", "title", "uncertainty_m");

    private final RandomReadings make = new RandomReadings(3);

    private Incident at(double lon, double lat, double metres) {
        return make.incident(new LonLat(lon, lat), metres, FIVE, FIVE);
    }

    private static List<TileFeature> tile(
            Layers layers, LayerName layer, int zoom, int row, int column, Detail detail) {
        return new LayerTiles(layers, Audience.PUBLIC)
                .of(layer, Selection.ALL, PROPERTIES, SET, zoom, row, column, detail)
                .features();
    }

    private static long counted(List<TileFeature> features) {
        return features.stream()
                .mapToLong(f -> f.properties().get("count") instanceof Integer many ? many : 1)
                .sum();
    }

    @Test
    void more_than_a_tile_shows_one_by_one_are_counted_together_at_any_level() {
        int many = LayerTiles.MAX_FEATURES + 1;
        Layers layers = Snapshots.layers(
                IntStream.range(0, many).mapToObj(i -> at(-7.95, 12.58, 900)).toArray(Incident[]::new));
        List<TileFeature> features = tile(layers, LayerName.INCIDENTS, 14, 7614, 7830, Detail.FULL);
        assertThat(features).hasSize(1);
        assertThat(features.get(0).properties()).containsEntry("cluster", true).containsEntry("count", many);
        List<TileFeature> areas = tile(layers, LayerName.EXTENTS, 14, 7614, 7830, Detail.FULL);
        assertThat(areas).hasSize(1);
        assertThat(areas.get(0).properties()).containsEntry("count", many);
        assertThat(new VectorTileFile().write(List.of(new TileLayer(LayerName.EXTENTS, areas))))
                .hasSizeLessThan(1000);
    }

    @Test
    void with_less_detail_nothing_is_lost_from_the_count() {
        // A city, and a country whose middle lies in another tile.
        Layers layers = Snapshots.layers(at(-7.95, 12.58, 900), at(-7.9, 12.6, 5_000), at(-3.5, 17, 900_000));
        for (Detail detail : Detail.values()) {
            assertThat(counted(tile(layers, LayerName.INCIDENTS, 10, 475, 489, detail)))
                    .isEqualTo(2);
            assertThat(counted(tile(layers, LayerName.EXTENTS, 10, 475, 489, detail)))
                    .as(detail.name())
                    .isEqualTo(3);
        }
        List<TileFeature> counts = tile(layers, LayerName.EXTENTS, 10, 475, 489, Detail.COUNTS);
        assertThat(counts)
                .allSatisfy(f -> assertThat(f.geometry().getDimension()).isZero());
        assertThat(counts).anySatisfy(f -> assertThat(f.properties()).containsEntry("left_out", true));
    }

    @Test
    void areas_of_two_pixels_are_drawn_and_smaller_ones_counted() {
        double pixel = SET.metresPerPixel(8);
        Layers layers = Snapshots.layers(at(-7.95, 12.58, 2 * pixel), at(-7.94, 12.58, pixel), at(-7.93, 12.58, pixel));
        List<TileFeature> features = tile(layers, LayerName.EXTENTS, 8, 118, 122, Detail.FULL);
        assertThat(features).hasSize(2);
        assertThat(features.get(0).geometry().getDimension()).isEqualTo(2);
        assertThat(features.get(1).properties()).containsEntry("count", 2);
    }

    @Test
    void what_has_no_place_is_in_no_tile() {
        Layers layers = Snapshots.layers(make.incident(null, 0, FIVE, FIVE));
        for (int zoom : new int[] {0, 14}) {
            assertThat(tile(layers, LayerName.INCIDENTS, zoom, 0, 0, Detail.FULL))
                    .isEmpty();
            assertThat(tile(layers, LayerName.EXTENTS, zoom, 0, 0, Detail.FULL)).isEmpty();
        }
    }
}
