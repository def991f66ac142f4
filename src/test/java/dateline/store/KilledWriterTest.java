package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.gazetteer.OverlayPlace;
import dateline.gazetteer.OverlayPlaces;
import dateline.gazetteer.PlaceId;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.Reading;
import dateline.incident.Status;
import dateline.report.ReportId;
import dateline.store.sql.SqlStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Protects the promise that a write which was answered survives the sudden death of the process: processes, five at a time on
 * one store, are each killed with SIGKILL in the middle of its writes. The processes are the store alone, since
 * a whole server starts no differently and takes longer.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(StoreHome.Kind.class)
class KilledWriterTest {
    /** With {@code -Ddateline.kill.rounds=10} fifty processes a store are killed, which takes minutes. */
    private static final int ROUNDS = Integer.getInteger("dateline.kill.rounds", 2);

    private static final int AT_ONCE = 5;
    private static final int MOST_WRITES = 12;

    @Parameter
    StoreHome.Kind kind;

    @TempDir
    Path folder;

    @Test
    @Timeout(600)
    void every_acknowledged_write_is_there_and_whole_after_kill_9() throws Exception {
        StoreHome home = kind.in(folder);
        home.open().close();
        Random random = new Random(7);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        for (int round = 0; round < ROUNDS; round++) {
            List<Future<?>> killed = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int seed = round * AT_ONCE + i;
                int writes = 1 + random.nextInt(MOST_WRITES);
                killed.add(threads.submit(() -> {
                    acknowledged.addAll(untilKilled(Writer.class, home, seed, writes));
                    return null;
                }));
            }
            for (Future<?> each : killed) {
                each.get();
            }
        }
        threads.shutdown();
        try (Store store = home.open()) {
            assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * AT_ONCE).allSatisfy(line -> {
                String[] words = line.split(" ", -1);
                if (words[0].equals("report")) {
                    assertThat(store.incidents().findReport(new ReportId(words[1])))
                            .isPresent();
                } else {
                    assertThat(store.incidents().history(new IncidentId(words[1])))
                            .extracting(HistoryEntry::status)
                            .contains(Status.PUBLISHED);
                }
            });
            assertThat(((SqlStore) store).check().problems()).isEmpty();
            assertThat(store.incidents().snapshot().reports()).hasSizeGreaterThanOrEqualTo((int)
                    acknowledged.stream().filter(l -> l.startsWith("report")).count());
        }
    }

    @Test
    @Timeout(60)
    void every_acknowledged_edit_of_a_place_is_there_after_kill_9() throws Exception {
        StoreHome home = kind.in(folder);
        home.open().close();
        List<String> acknowledged = untilKilled(PlaceWriter.class, home, 0, 25);
        try (Store store = home.open()) {
            List<PlaceRevision> kept = store.places().history(PlaceWriter.ID);
            assertThat(kept).hasSizeGreaterThanOrEqualTo(acknowledged.size());
            for (int i = 0; i < acknowledged.size(); i++) {
                OverlayPlace entry = kept.get(i).entry();
                assertThat(entry == null ? "removal" : entry.place().name()).isEqualTo(acknowledged.get(i));
            }
        }
    }

    /** What a writer acknowledged before SIGKILL met it in the middle of its writes. */
    private List<String> untilKilled(Class<?> writer, StoreHome home, int seed, int writes)
            throws IOException, InterruptedException {
        Path answers = Files.createTempFile(folder, "answers", "");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // What the killed process cannot clear away goes with the folder.
                        "-Djava.io.tmpdir=" + folder,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        writer.getName(),
                        home.address(),
                        Integer.toString(seed))
                .redirectError(folder.resolve("errors").toFile())
                .redirectOutput(answers.toFile())
                .start();
        try {
            while (process.isAlive() && acknowledged(answers).size() < writes) {
                Thread.sleep(5);
            }
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(process.exitValue())
                .as("128 + SIGKILL; else it ended by itself: %s", Files.readString(folder.resolve("errors")))
                .isEqualTo(137);
        return acknowledged(answers);
    }

    /** Whole lines only: the last may have been cut off. */
    private static List<String> acknowledged(Path answers) throws IOException {
        String text = Files.readString(answers);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** As a client does that is told to try again: on a busy machine five writers may wait long for each other. */
    private static void untilDone(Runnable write) {
        while (true) {
            try {
                write.run();
                return;
            } catch (StoreException e) {
                if (e.trouble() != StoreException.Trouble.AWAY) {
                    throw e;
                }
            }
        }
    }

    private static void acknowledge(String line) {
        System.out.print(line + "\n");
        System.out.flush();
    }

    /** Saves reports and publishes their incidents until it is killed, and says what is done. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            Store store = StoreHome.open(args[0]);
            RandomReadings random = new RandomReadings(5000 + Integer.parseInt(args[1]));
            for (int i = 0; i < 5000; i++) {
                Reading reading = random.next();
                untilDone(() -> store.incidents().save(reading, Status.DRAFT, "amina", Instant.EPOCH));
                acknowledge("report " + reading.report().id().sha256());
                for (Incident incident : reading.incidents()) {
                    untilDone(() -> store.incidents()
                            .changeStatus(incident.id(), Status.PUBLISHED, "amina", "", Instant.EPOCH));
                    acknowledge("published " + incident.id().value());
                }
            }
        }
    }

    /** Edits one place until it is killed, and says its name, or that it was taken back, once that is saved. */
    static final class PlaceWriter {
        static final PlaceId ID = new PlaceId("overlay.x");

        private PlaceWriter() {}

        public static void main(String[] args) {
            Store store = StoreHome.open(args[0]);
            for (int i = 1; i < 5000; i++) {
                Signature signature = new Signature("amina", "edit " + i, Instant.EPOCH);
                OptionalInt expected = OptionalInt.of(i - 1);
                if (i % 5 == 0) {
                    store.places().remove(ID, expected, signature);
                    acknowledge("removal");
                } else {
                    OverlayPlace entry = OverlayPlaces.quarter(ID.value(), "name " + i);
                    store.places().save(entry, expected, signature);
                    acknowledge("name " + i);
                }
            }
        }
    }
}
