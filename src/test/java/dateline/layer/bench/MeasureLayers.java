package dateline.layer.bench;

import dateline.export.GeoJsonFile;
import dateline.filter.Cql2Text;
import dateline.layer.Audience;
import dateline.layer.CoordinateSystem;
import dateline.layer.CurrentLayers;
import dateline.layer.KeptLayers;
import dateline.layer.LayerName;
import dateline.layer.LayerQuery;
import dateline.layer.LayerQueryables;
import dateline.layer.Layers;
import dateline.layer.NoGazetteer;
import dateline.layer.SearchArea;
import dateline.layer.Selection;
import dateline.layer.SortTerm;
import dateline.layer.TileGrid;
import dateline.layer.TimeInterval;
import dateline.store.IncidentStore;
import dateline.store.sqlite.SqliteStore;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Measures layers over generated incidents: {@code MeasureLayers POINTS COUNT} without a store, or {@code MeasureLayers
 * HOME} over one that {@link GeneratedStore} filled. Prints medians in milliseconds of processor
 * time, which a busy machine does not change much.
 */
public final class MeasureLayers {
    private static final int ROUNDS = 41;
    private static final double MILLION = 1e6;

    private MeasureLayers() {}

    /** Measures. */
    public static void main(String[] arguments) throws IOException {
        AtomicLong version = new AtomicLong(1);
        CurrentLayers current;
        boolean isGenerated = arguments.length > 1;
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (!isGenerated) {
            IncidentStore store =
                    SqliteStore.open(Path.of(arguments[0], "dateline.db")).incidents();
            current = new CurrentLayers(
                    CurrentLayers.Content.of(store), NoGazetteer.but(), GeneratedContent.onDisk(), KeptLayers.NONE);
            current.now();
        } else {
            current = new CurrentLayers(
                    GeneratedContent.of(arguments[0], Integer.parseInt(arguments[1]), version),
                    NoGazetteer.but(),
                    GeneratedContent.onDisk(),
                    KeptLayers.NONE);
        }
        Layers layers = current.now();
        say("start", (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / MILLION);
        say("heap MB after GC", (double) heap());
        questions(layers);
        if (isGenerated) {
            write(current, version);
            say("heap MB after GC", (double) heap());
        }
        download(current.now());
    }

    private static void questions(Layers layers) {
        SearchArea west = SearchArea.parse("-18,4,16,25", CoordinateSystem.CRS84);
        SearchArea town = SearchArea.parse("-8.5,12,-7.5,13", CoordinateSystem.CRS84);
        TimeInterval days = TimeInterval.parse("2024-03-01/2024-03-03");
        TimeInterval month = TimeInterval.parse("2024-03-01/2024-03-30");
        Map<String, List<String>> kind = Map.of("kind", List.of("clash"));
        Filter like = Cql2Text.parse(
                "kind IN ('clash','killing') AND CASEI(title) LIKE '%bamako%'",
                new LayerQueryables(
                        layers.describe(LayerName.INCIDENTS, Audience.PUBLIC).properties(), CoordinateSystem.CRS84));
        page(layers, "all, limit 100", Selection.ALL, 100);
        page(layers, "large bbox, limit 100", of(west, null, Map.of(), Filter.INCLUDE), 100);
        page(layers, "large bbox, limit 1000", of(west, null, Map.of(), Filter.INCLUDE), 1000);
        page(layers, "small bbox, limit 100", of(town, null, Map.of(), Filter.INCLUDE), 100);
        page(layers, "three days, limit 100", of(null, days, Map.of(), Filter.INCLUDE), 100);
        page(layers, "kind, limit 100", of(null, null, kind, Filter.INCLUDE), 100);
        page(layers, "CQL2 on a title, limit 100", of(null, null, Map.of(), like), 100);
        median(
                "extents, large bbox, limit 100",
                () -> layers.query(
                        LayerName.EXTENTS,
                        new LayerQuery(of(west, null, Map.of(), Filter.INCLUDE), List.of(), 100, 0, null),
                        Audience.PUBLIC));
        median(
                "sorted by killed_high, limit 100",
                () -> layers.query(
                        LayerName.INCIDENTS,
                        new LayerQuery(
                                of(town, null, Map.of(), Filter.INCLUDE),
                                List.of(new SortTerm("killed_high", false)),
                                100,
                                0,
                                null),
                        Audience.PUBLIC));
        for (TileGrid tile : List.of(
                new TileGrid(TileGrid.Scheme.WEB_MERCATOR_QUAD, 0, 0, 0, 4),
                new TileGrid(TileGrid.Scheme.WEB_MERCATOR_QUAD, 5, 14, 15, 4),
                new TileGrid(TileGrid.Scheme.WEB_MERCATOR_QUAD, 9, 237, 244, 4))) {
            tile(layers, "tile z" + tile.zoom(), Selection.ALL, tile);
            tile(layers, "tile z" + tile.zoom() + " kind, 30 days", of(null, month, kind, Filter.INCLUDE), tile);
        }
    }

    private static Selection of(
            @Nullable SearchArea area, @Nullable TimeInterval time, Map<String, List<String>> values, Filter filter) {
        return new Selection(area, time, values, filter);
    }

    private static void page(Layers layers, String what, Selection selection, int limit) {
        LayerQuery query = new LayerQuery(selection, List.of(), limit, 0, null);
        int matched = layers.query(LayerName.INCIDENTS, query, Audience.PUBLIC).matched();
        median(what + " (of " + matched + ")", () -> layers.query(LayerName.INCIDENTS, query, Audience.PUBLIC));
    }

    private static void tile(Layers layers, String what, Selection selection, TileGrid grid) {
        median(what, () -> layers.clusters(LayerName.INCIDENTS, selection, grid, Audience.PUBLIC));
    }

    private static void write(CurrentLayers current, AtomicLong version) {
        median("write to visible, with descriptions", () -> {
            version.incrementAndGet();
            for (Audience audience : Audience.values()) {
                current.now().describe(LayerName.INCIDENTS, audience);
            }
        });
    }

    private static void download(Layers layers) throws IOException {
        long idle = heap();
        long[] peak = {0};
        long[] bytes = {0};
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int one) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] all, int start, int length) {
                if (bytes[0] >> 28 != (bytes[0] + length) >> 28) {
                    peak[0] = Math.max(peak[0], heap());
                }
                bytes[0] += length;
            }
        };
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        new GeoJsonFile(CoordinateSystem.CRS84)
                .write(
                        counting,
                        layers.describe(LayerName.INCIDENTS, Audience.PUBLIC),
                        layers.features(LayerName.INCIDENTS, LayerQuery.ALL, Audience.PUBLIC));
        say("download", (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / MILLION);
        say("download MB", (double) (bytes[0] >> 20));
        say("heap MB over idle while downloading", (double) Math.max(0, peak[0] - idle));
    }

    private static long heap() {
        System.gc();
        Runtime java = Runtime.getRuntime();
        return (java.totalMemory() - java.freeMemory()) >> 20;
    }

    private static void median(String what, Runnable question) {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            question.run();
            times[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / MILLION;
        }
        Arrays.sort(times);
        say(what, times[ROUNDS / 2]);
    }

    private static void say(String what, double value) {
        System.out.printf(Locale.ROOT, "%-50s %12.3f%n", what, value);
    }
}
