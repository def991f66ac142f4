package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.gazetteer.Gazetteer;
import dateline.incident.Status;
import dateline.layer.Audience;
import dateline.layer.CurrentLayers;
import dateline.layer.KeptLayers;
import dateline.layer.LayerFeature;
import dateline.layer.LayerName;
import dateline.layer.LayerQuery;
import dateline.layer.Layers;
import dateline.layer.NoGazetteer;
import dateline.store.RandomReadings;
import dateline.store.Store;
import dateline.store.sqlite.SqliteStore;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects a start after the server was killed while it wrote its layers to the disk. */
class LayersOnDiskKilledTest {
    private static final Gazetteer NOWHERE = NoGazetteer.but();
    private static final Instant NOON = Instant.parse("2024-09-19T12:00:00Z");
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    /** Stores and writes layers without end. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            RandomReadings random = new RandomReadings(Integer.parseInt(arguments[1]));
            try (Store store = SqliteStore.open(folder.resolve("dateline.db"))) {
                while (true) {
                    store.incidents().save(random.next(), Status.PUBLISHED, "amina", NOON);
                    new CurrentLayers(
                                    CurrentLayers.Content.of(store.incidents()),
                                    NOWHERE,
                                    ByteBuffer::allocate,
                                    kept(store, folder))
                            .now();
                    kept(store, folder).write(layers(store, KeptLayers.NONE));
                    System.out.println("written");
                }
            }
        }
    }

    @Test
    void a_server_killed_while_it_wrote_them_starts_with_what_the_store_holds() throws Exception {
        Random random = new Random(7);
        int read = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            folder.toString(),
                            Integer.toString(kill))
                    .redirectError(folder.resolve("errors").toFile())
                    .start();
            assertThat(writer.getInputStream().read())
                    .as(Files.readString(folder.resolve("errors")))
                    .isPositive();
            Thread.sleep(random.nextInt(200));
            writer.destroyForcibly().waitFor();
            try (Store store = SqliteStore.open(folder.resolve("dateline.db"))) {
                read += kept(store, folder).read().isPresent() ? 1 : 0;
                assertThat(all(layers(store, kept(store, folder)))).isEqualTo(all(layers(store, KeptLayers.NONE)));
            }
        }
        assertThat(read).as("starts from the file").isPositive();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    private static LayersOnDisk kept(Store store, Path folder) {
        return new LayersOnDisk(
                folder,
                "1",
                store.incidents(),
                NOWHERE,
                ByteBuffer::allocate,
                new LayersOnDisk.Worth(1, 1, Integer.MAX_VALUE));
    }

    private static Layers layers(Store store, KeptLayers kept) {
        return new CurrentLayers(CurrentLayers.Content.of(store.incidents()), NOWHERE, ByteBuffer::allocate, kept)
                .now();
    }

    private static List<LayerFeature> all(Layers layers) {
        List<LayerFeature> all = new ArrayList<>();
        layers.features(LayerName.INCIDENTS, LayerQuery.ALL, Audience.EDITOR).forEach(all::add);
        return all;
    }
}
