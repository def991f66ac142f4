package dateline.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.incident.Reading;
import dateline.incident.Status;
import dateline.report.ReportId;
import dateline.store.RandomReadings;
import dateline.store.Store;
import dateline.store.StoreException;
import dateline.store.sql.SqlStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Protects what was stored when there is no room for more. The room of a process of its own is bounded by its limit on the size of
 * a file, for which nobody needs to be root; the store gets the same refusal from the system as from a full disk.
 */
@DisabledOnOs(OS.WINDOWS)
class FullDiskTest {
    /** Of 512 bytes or of 1,024, as the shell counts: more than the library of SQLite itself, which is unpacked. */
    private static final int BLOCKS = 8192;

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void without_room_a_write_is_refused_as_such_and_nothing_is_lost() throws IOException, InterruptedException {
        Path file = folder.resolve("dateline.db");
        SqliteStore.open(file).close();
        Path answers = folder.resolve("answers");
        Process writer = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f " + BLOCKS + "; exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        // It would be a file, and larger.
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString())
                .redirectError(folder.resolve("errors").toFile())
                .redirectOutput(answers.toFile())
                .start();
        assertThat(writer.waitFor(90, TimeUnit.SECONDS)).isTrue();
        List<String> lines = Files.readAllLines(answers);
        assertThat(lines)
                .as(Files.readString(folder.resolve("errors")))
                .hasSizeGreaterThan(5)
                .last()
                .isEqualTo("FULL");
        try (Store store = SqliteStore.open(file)) {
            assertThat(lines.subList(0, lines.size() - 1))
                    .allSatisfy(id -> assertThat(store.incidents().findReport(new ReportId(id)))
                            .isPresent());
            assertThat(((SqlStore) store).check().problems()).isEmpty();
            // There is room again.
            store.incidents().save(new RandomReadings(78).next(), Status.DRAFT, "amina", Instant.EPOCH);
        }
    }

    /** Saves reports until it is refused, prints the id of each, and last what the trouble is. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            try (Store store = SqliteStore.open(Path.of(args[0]))) {
                RandomReadings random = new RandomReadings(77);
                while (true) {
                    Reading reading = random.next();
                    store.incidents().save(reading, Status.DRAFT, "amina", Instant.EPOCH);
                    System.out.println(reading.report().id().sha256());
                }
            } catch (StoreException e) {
                System.out.println(e.trouble());
                e.printStackTrace();
            }
        }
    }
}
