package dateline.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.incident.Reading;
import dateline.incident.Status;
import dateline.report.ReportId;
import dateline.store.RandomReadings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader answers =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (String id = answers.readLine(); id != null; id = answers.readLine()) {
                acknowledged.add(id);
                if (acknowledged.size() == WRITES_BEFORE_DEATH) {
                    // SIGKILL, in the middle of the writes that follow.
                    writer.destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly();
            assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITES_BEFORE_DEATH);
        try (SqliteStore store = SqliteStore.open(file)) {
            assertThat(acknowledged)
                    .allSatisfy(id -> assertThat(store.incidents().findReport(new ReportId(id)))
                            .isPresent());
            assertThat(store.incidents().snapshot().reports()).hasSizeGreaterThanOrEqualTo(acknowledged.size());
        }
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
