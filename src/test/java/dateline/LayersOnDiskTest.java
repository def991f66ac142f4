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
import dateline.store.IncidentStore;
import dateline.store.RandomReadings;
import dateline.store.Store;
import dateline.store.StoreHome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Protects the map from showing, after a start, anything but what the store holds: a file beside it may be old or broken. */
@ParameterizedClass(name = "{0}")
@EnumSource(StoreHome.Kind.class)
class LayersOnDiskTest {
    @Parameter
    StoreHome.Kind kind;

    private static final Instant NOON = Instant.parse("2024-09-19T12:00:00Z");
    private static final Gazetteer NOWHERE = NoGazetteer.but();

    @TempDir
    Path folder;

    private final RandomReadings random = new RandomReadings(7);
    private StoreHome home;
    private Store store;
    private int saved;

    @BeforeEach
    void open() {
        home = kind.in(folder.resolve("store"));
        store = home.open();
        save(30);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void layers_from_the_file_answer_as_those_that_were_read_from_the_store_do() {
        current(kept("1")).keep();
        assertThat(kept("1").read()).isPresent();
        assertAnswersAreThoseOfTheStore(kept("1"));
    }

    @Test
    void what_was_stored_retracted_and_dropped_after_the_file_was_written_is_so_after_the_start() {
        current(kept("1")).keep();
        save(10);
        incidents().snapshot().incidents().stream().limit(20).forEach(i -> {
            Status other = i.status() == Status.PUBLISHED ? Status.RETRACTED : Status.PUBLISHED;
            incidents().changeStatus(i.id(), other, "amina", "checked", NOON);
        });
        assertThat(kept("1").read()).isPresent();
        assertAnswersAreThoseOfTheStore(kept("1"));
    }

    @Test
    void layers_that_consist_of_parts_are_kept_whole_again_and_again() {
        CurrentLayers current = current(kept("1"));
        for (int i = 0; i < 5; i++) {
            save(3);
            current.now();
            current.keep();
            current = current(kept("1"));
        }
        assertAnswersAreThoseOfTheStore(kept("1"));
    }

    @Test
    void a_file_of_another_program_or_with_other_places_is_not_used() {
        current(kept("1")).keep();
        assertThat(kept("2").read()).isEmpty();
    }

    @Test
    void a_file_that_is_cut_off_or_has_a_wrong_bit_is_not_used() throws IOException {
        current(kept("1")).keep();
        Path file = folder.resolve(LayersOnDisk.FILE);
        byte[] whole = Files.readAllBytes(file);
        for (int part = 0; part < 16; part++) {
            int at = (int) ((long) (whole.length - 1) * part / 15);
            byte[] wrong = whole.clone();
            wrong[at] ^= 0x10;
            Files.write(file, wrong);
            assertThat(kept("1").read()).as("bit of byte %s", at).isEmpty();
            Files.write(file, Arrays.copyOf(whole, at));
            assertThat(kept("1").read()).as("%s bytes", at).isEmpty();
        }
        assertAnswersAreThoseOfTheStore(kept("1"));
        assertThat(kept("1").read()).as("written anew").isPresent();
    }

    @Test
    void the_file_of_another_store_is_not_used() throws IOException {
        current(kept("1")).keep();
        store.close();
        home = kind.in(folder.resolve("other"));
        store = home.open();
        save(40);
        assertThat(kept("1").read()).isEmpty();
    }

    @Test
    void writing_that_is_broken_off_leaves_the_file_before_and_nothing_else() throws IOException {
        current(kept("1")).keep();
        save(5);
        Files.writeString(folder.resolve("columns-1.tmp"), "begun by a program that was killed");
        Layers now = current(KeptLayers.NONE).now();
        Thread.currentThread().interrupt();
        kept("1").write(now);
        assertThat(Thread.interrupted()).isTrue();
        assertAnswersAreThoseOfTheStore(kept("1"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(f -> f.getFileName().toString()))
                    .containsExactly(LayersOnDisk.FILE);
        }
    }

    @Test
    void a_store_that_was_put_back_and_went_on_another_way_is_read_itself_however_far_it_went() throws IOException {
        if (kind == StoreHome.Kind.POSTGIS) {
            return; // its backups are PostgreSQL's, and the note is a row in it as here
        }
        Path file = ((StoreHome.InFile) home).file();
        store.close();
        Path backup = Files.copy(file, folder.resolve("backup.db"));
        store = home.open();
        save(3);
        current(kept("1")).keep();
        store.close();
        Files.move(backup, file, StandardCopyOption.REPLACE_EXISTING);
        store = home.open();
        assertThat(kept("1").read()).as("version gone back").isEmpty();
        save(9);
        assertThat(kept("1").read()).as("version beyond").isEmpty();
        assertAnswersAreThoseOfTheStore(kept("1"));
    }

    @Test
    void a_large_file_is_not_written_anew_for_a_few_changes() throws IOException {
        LayersOnDisk once = kept("1");
        current(once).keep();
        Path file = folder.resolve(LayersOnDisk.FILE);
        byte[] before = Files.readAllBytes(file);
        LayersOnDisk sparing = kept("1", new LayersOnDisk.Worth(1, 1, 20));
        CurrentLayers current = current(sparing);
        save(1);
        current.now();
        current.keep();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        save(40);
        current.now();
        current.keep();
        assertThat(Files.readAllBytes(file)).isNotEqualTo(before);
    }

    private IncidentStore incidents() {
        return store.incidents();
    }

    private void save(int count) {
        for (int i = 0; i < count; i++) {
            incidents().save(random.next(), saved % 3 == 0 ? Status.DRAFT : Status.PUBLISHED, "amina", NOON);
            saved++;
        }
    }

    private LayersOnDisk kept(String made) {
        return kept(made, new LayersOnDisk.Worth(1, 1, Integer.MAX_VALUE));
    }

    private LayersOnDisk kept(String made, LayersOnDisk.Worth worth) {
        return new LayersOnDisk(folder, made, incidents(), NOWHERE, ByteBuffer::allocate, worth);
    }

    private CurrentLayers current(KeptLayers kept) {
        CurrentLayers current =
                new CurrentLayers(CurrentLayers.Content.of(incidents()), NOWHERE, ByteBuffer::allocate, kept);
        current.now();
        return current;
    }

    private void assertAnswersAreThoseOfTheStore(KeptLayers kept) {
        CurrentLayers started = current(kept);
        Layers now = started.now();
        Layers read = current(KeptLayers.NONE).now();
        assertThat(now.version()).isEqualTo(read.version());
        for (LayerName layer : LayerName.values()) {
            for (Audience audience : Audience.values()) {
                assertThat(all(now, layer, audience)).isEqualTo(all(read, layer, audience));
                assertThat(now.describe(layer, audience)).isEqualTo(read.describe(layer, audience));
            }
        }
        started.keep();
    }

    private static List<LayerFeature> all(Layers layers, LayerName layer, Audience audience) {
        List<LayerFeature> all = new ArrayList<>();
        layers.features(layer, LayerQuery.ALL, audience).forEach(all::add);
        Optional.of(all)
                .filter(List::isEmpty)
                .ifPresent(none -> assertThat(layer).isNotEqualTo(LayerName.INCIDENTS));
        return all;
    }
}
