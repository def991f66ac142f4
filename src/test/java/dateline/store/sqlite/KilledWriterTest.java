package dateline.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.incident.Reading;
import dateline.incident.Status;
import dateline.report.ReportId;
import dateline.store.RandomReadings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
        Path answers = folder.resolve("answers");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // What the killed process cannot clear away goes with the folder.
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(answers.toFile())
                .start();
        try {
            while (writer.isAlive() && acknowledged(answers).size() < WRITES_BEFORE_DEATH) {
                Thread.sleep(5);
            }
        } finally {
            // SIGKILL, in the middle of the writes that follow.
            writer.destroyForcibly();
            assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        List<String> acknowledged = acknowledged(answers);
        assertThat(writer.exitValue()).as("128 + SIGKILL").isEqualTo(137);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITES_BEFORE_DEATH);
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(acknowledged)
                    .allSatisfy(id -> assertThat(store.incidents().findReport(new ReportId(id)))
                            .isPresent());
            assertThat(store.incidents().snapshot().reports()).hasSizeGreaterThanOrEqualTo(acknowledged.size());
        }
    }

    private static List<String> acknowledged(Path answers) throws IOException {
        return Files.readAllLines(answers).stream()
                .filter(id -> id.length() == 64)
                .toList();
    }

    /** Saves reports until it is killed, and prints the id of each once it is saved. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            SqliteStore store = SqliteStore.open(Path.of(args[0]));
            RandomReadings random = new RandomReadings(3);
            for (int i = 0; i < 5000; i++) {
                Reading reading = random.next();
                store.incidents().save(reading, Status.DRAFT, "amina", Instant.EPOCH);
                System.out.println(reading.report().id().sha256());
                System.out.flush();
            }
        }
    }
}
