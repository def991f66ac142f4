package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Protects that who sends a report when the disk is full is told so, and that maps go on being answered. The server runs
 * in a process whose files may only grow so large.
 */
@DisabledOnOs(OS.WINDOWS)
class FullDiskOverHttpTest {
    private static final int BLOCKS = 8192;

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void a_report_for_which_there_is_no_room_is_refused_as_such_and_the_map_goes_on()
            throws IOException, InterruptedException {
        Path answers = folder.resolve("answers");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f " + BLOCKS + "; exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sender.class.getName(),
                        folder.resolve("home").toString())
                .redirectError(errors.toFile())
                .redirectOutput(answers.toFile())
                .start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        List<String> lines = Files.readAllLines(answers);
        assertThat(lines).as(Files.readString(errors)).hasSizeGreaterThan(3);
        assertThat(lines.subList(0, lines.size() - 2)).containsOnly("201");
        assertThat(lines.get(lines.size() - 2))
                .startsWith("507 application/problem+json")
                .contains("no room");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("200");
    }

    /** Sends reports until one is refused, prints what became of each, and last whether the layer is still answered. */
    static final class Sender {
        private Sender() {}

        public static void main(String[] args) throws IOException {
            Path home = Files.createDirectories(Path.of(args[0]));
            try (TestServer server = new TestServer(home)) {
                int status = 201;
                for (int i = 0; status == 201; i++) {
                    HttpResponse<String> answer =
                            server.post("/api/reports", server.editor, "text/plain", i + " " + "words ".repeat(50_000));
                    status = answer.statusCode();
                    String type = answer.headers().firstValue("Content-Type").orElse("");
                    System.out.println(status == 201 ? "201" : status + " " + type + " " + answer.body());
                }
                System.out.println(
                        server.get("/api/collections/incidents/items").statusCode());
            }
        }
    }
}
