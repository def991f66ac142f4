package dateline.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.gazetteer.OverlayPlace;
import dateline.gazetteer.OverlayPlaces;
import dateline.gazetteer.PlaceId;
import dateline.incident.Reading;
import dateline.incident.Status;
import dateline.report.ReportId;
import dateline.store.PlaceRevision;
import dateline.store.RandomReadings;
import dateline.store.Signature;
import java.io.IOException;
import java.nio.file.Files;
import dateline.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Protects the promise that a write which was answered survives the sudden death of the process. */
class KilledWriterTest {
    private static final int WRITES_BEFORE_DEATH = 25;

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void every_acknowledged_report_is_there_after_kill_9() throws IOException, InterruptedException {
        Path file = folder.resolve("dateline.db");
        List<String> acknowledged = untilKilled(Writer.class, file);
        try (Store store = SqliteStore.open(file)) {
            assertThat(acknowledged)
                    .allSatisfy(id -> assertThat(store.incidents().findReport(new ReportId(id)))
                            .isPresent());
            assertThat(store.incidents().snapshot().reports()).hasSizeGreaterThanOrEqualTo(acknowledged.size());
        }
    }

    @Test
    @Timeout(60)
    void every_acknowledged_edit_of_a_place_is_there_after_kill_9() throws IOException, InterruptedException {
        Path file = folder.resolve("dateline.db");
        List<String> acknowledged = untilKilled(PlaceWriter.class, file);
        try (Store store = SqliteStore.open(file)) {
            List<PlaceRevision> kept = store.places().history(PlaceWriter.ID);
            assertThat(kept).hasSizeGreaterThanOrEqualTo(acknowledged.size());
            for (int i = 0; i < acknowledged.size(); i++) {
                OverlayPlace entry = kept.get(i).entry();
                assertThat(entry == null ? "removal" : entry.place().name()).isEqualTo(acknowledged.get(i));
            }
        }
    }

    /** What a writer acknowledged before SIGKILL met it in the middle of its writes. */
    private List<String> untilKilled(Class<?> kind, Path file) throws IOException, InterruptedException {
        Path answers = folder.resolve("answers");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // What the killed process cannot clear away goes with the folder.
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        kind.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(answers.toFile())
                .start();
        try {
            while (writer.isAlive() && acknowledged(answers).size() < WRITES_BEFORE_DEATH) {
                Thread.sleep(5);
            }
        } finally {
            writer.destroyForcibly();
            assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(writer.exitValue()).as("128 + SIGKILL").isEqualTo(137);
        List<String> acknowledged = acknowledged(answers);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITES_BEFORE_DEATH);
        return acknowledged;
    }

    /** Whole lines only: the last may have been cut off. */
    private static List<String> acknowledged(Path answers) throws IOException {
        String text = Files.readString(answers);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Saves reports until it is killed, and prints the id of each once it is saved. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            Store store = SqliteStore.open(Path.of(args[0]));
            RandomReadings random = new RandomReadings(3);
            for (int i = 0; i < 5000; i++) {
                Reading reading = random.next();
                store.incidents().save(reading, Status.DRAFT, "amina", Instant.EPOCH);
                System.out.println(reading.report().id().sha256());
                System.out.flush();
            }
        }
    }

    /** Edits one place until it is killed, and prints its name, or that it was taken back, once that is saved. */
    static final class PlaceWriter {
        static final PlaceId ID = new PlaceId("overlay.x");

        private PlaceWriter() {}

        public static void main(String[] args) {
            Store store = SqliteStore.open(Path.of(args[0]));
            for (int i = 1; i < 5000; i++) {
                Signature signature = new Signature("amina", "edit " + i, Instant.EPOCH);
                OptionalInt expected = OptionalInt.of(i - 1);
                if (i % 5 == 0) {
                    store.places().remove(ID, expected, signature);
                    System.out.println("removal");
                } else {
                    OverlayPlace entry = OverlayPlaces.quarter(ID.value(), "name " + i);
                    store.places().save(entry, expected, signature);
                    System.out.println("name " + i);
                }
                System.out.flush();
            }
        }
    }
}
