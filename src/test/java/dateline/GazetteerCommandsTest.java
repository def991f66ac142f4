package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.CommandLineReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerCommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path villages = Path.of("");

    @BeforeEach
    void write() throws IOException {
        villages = Files.writeString(
                folder.resolve("Test villages.csv"),
                "name,lon,lat,type\nTestdougou,-3.5,14.25,village\nSans position,,,\n");
    }

    private int run(String input, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        PrintWriter toOut = new PrintWriter(out, true);
        PrintWriter toErr = new PrintWriter(err, true);
        Dateline program = new Dateline(
                "test",
                Clock.systemUTC(),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                toOut,
                toErr);
        return new CommandLineReader(
                        program,
                        "test",
                        Map.of("DATELINE_HOME", folder.resolve("home").toString()),
                        toOut,
                        toErr)
                .run(arguments);
    }

    @Test
    void places_are_imported_listed_found_and_removed() throws IOException {
        assertThat(run("", "gazetteer", "import", villages.toString(), "--licence", "CC0-1.0"))
                .isZero();
        assertThat(out.toString()).startsWith("test-villages: 1 places, 1 names, 1 rows could not be read (");
        assertThat(err.toString()).contains("Test villages.csv:3: it has no position");
        assertThat(Files.readAllLines(folder.resolve("home/gazetteer/rejected-test-villages.txt")))
                .hasSize(1);
        assertThat(run("", "gazetteer", "list")).isZero();
        assertThat(out.toString()).contains("test-villages").contains("CC0-1.0");
        assertThat(run("", "gazetteer", "info", "test-villages")).isZero();
        assertThat(out.toString()).containsPattern("files +Test villages.csv");
        assertThat(run("", "gazetteer", "list", "--json")).isZero();
        assertThat(out.toString()).contains("\"id\" : \"test-villages\"");
        assertThat(run("Testdougou\n\n", "geocode", "-", "Bamako")).isZero();
        assertThat(out.toString())
                .contains("Testdougou")
                .contains("-3.5000, 14.2500")
                .contains("1.0 km")
                .contains("Mali");
        assertThat(run("", "gazetteer", "remove", "test-villages")).isZero();
        assertThat(run("", "geocode", "Testdougou", "--country", "ML", "--limit", "1"))
                .isZero();
        assertThat(out.toString()).doesNotContain("14.2500");
    }

    @Test
    void what_cannot_be_imported_is_one_line_and_an_exit_code() throws IOException {
        assertThat(run("", "gazetteer", "import", "nowhere.csv")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("dateline: nowhere.csv is not there, or is no file");
        assertThat(run("", "gazetteer", "import", villages.toString(), "--source", "Überall"))
                .isEqualTo(2);
        assertThat(run("", "gazetteer", "import", villages.toString(), "--type", "moon"))
                .isEqualTo(2);
        Path broken = Files.write(folder.resolve("ML.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(run("", "gazetteer", "import", broken.toString())).isEqualTo(1);
        assertThat(err.toString().strip()).contains("damaged or cut short").doesNotContain("\n");
        assertThat(run("", "gazetteer", "info", "nothing")).isEqualTo(2);
        assertThat(run("", "gazetteer", "remove", "dateline")).isEqualTo(2);
    }

    @Test
    void wrong_filters_of_geocode_are_wrong_use() {
        assertThat(run("", "geocode", "Gao", "--focus", "200,0")).isEqualTo(2);
        assertThat(err.toString()).contains("longitude 200.0 is outside -180 to 180");
        assertThat(run("", "geocode", "Gao", "--focus", "here")).isEqualTo(2);
        assertThat(run("", "geocode", "Gao", "--type", "moon")).isEqualTo(2);
        assertThat(run("", "geocode", "Gao", "--country", "Mali")).isEqualTo(2);
    }
}
