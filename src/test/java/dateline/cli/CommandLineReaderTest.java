package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineReaderTest {
    private final List<Object> asked = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private final Program program = new Program() {
        @Override
        public void serve(ServeOptions options) throws UsageException {
            asked.add(options);
            if (options.port() == 1) {
                throw new UsageException("port 1 is taken");
            }
        }

        @Override
        public void read(ReadOptions options) throws WorkFailedException {
            asked.add(options);
            if (options.file().equals("broken")) {
                throw new IllegalStateException("a fault of the program");
            }
            if (options.file().equals("latin1.txt")) {
                throw new WorkFailedException("latin1.txt is not UTF-8");
            }
        }

        @Override
        public void importPlaces(PlaceImportOptions options) {
            asked.add(options);
        }

        @Override
        public void listSources(SourcesOptions options) {
            asked.add(options);
        }

        @Override
        public void removeSource(SourcesOptions options) {
            asked.add(options);
        }

        @Override
        public void geocode(GeocodeOptions options) {
            asked.add(options);
        }

        @Override
        public void backup(BackupOptions options) {
            asked.add(options);
        }

        @Override
        public void restore(BackupOptions options) {
            asked.add(options);
        }

        @Override
        public void check(StoreOptions options) {
            asked.add(options);
        }

        @Override
        public void addUser(String name, String role, StoreOptions store) {}

        @Override
        public void listUsers(StoreOptions store) {}

        @Override
        public void revokeUser(String name, StoreOptions store) {}

        @Override
        public void copy(CopyOptions options) {
            asked.add(options);
        }

        @Override
        public void evaluate(EvaluateOptions options) {
            asked.add(options);
        }
    };

    private int run(Map<String, String> environment, String... arguments) {
        return new CommandLineReader(
                        program, "1.2.3", environment, new PrintWriter(out, true), new PrintWriter(err, true))
                .run(arguments);
    }

    @Test
    void serve_has_safe_defaults() {
        assertThat(run(Map.of(), "serve")).isZero();
        ServeOptions options = (ServeOptions) asked.get(0);
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.port()).isEqualTo(7070);
        assertThat(options.demo()).isFalse();
        assertThat(options.tiles()).isEmpty();
        assertThat(options.home()).isEmpty();
        assertThat(options.frameAncestors()).isEqualTo("*");
    }

    @Test
    void the_environment_stands_in_for_options_and_options_outrank_it() {
        Map<String, String> environment = Map.of(
                "DATELINE_HOME", "/srv/dateline",
                "DATELINE_PORT", "8080",
                "DATELINE_HOST", "0.0.0.0",
                "DATELINE_STORE", "sqlite:/srv/x.db",
                "DATELINE_ADMIN_TOKEN", "a-token-of-the-starter",
                "DATELINE_BASE_URL", "https://maps.example",
                "DATELINE_TILES", "https://t.example/{z}/{x}/{y}.png",
                "DATELINE_TILES_ATTRIBUTION", "© them",
                "DATELINE_FRAME_ANCESTORS", "'none'",
                "DATELINE_DATA", "");
        assertThat(run(environment, "serve", "--port", "9090")).isZero();
        ServeOptions options = (ServeOptions) asked.get(0);
        assertThat(options.home()).contains(Path.of("/srv/dateline"));
        assertThat(options.port()).isEqualTo(9090);
        assertThat(options.host()).isEqualTo("0.0.0.0");
        assertThat(options.store()).contains("sqlite:/srv/x.db");
        assertThat(options.adminToken()).contains("a-token-of-the-starter");
        assertThat(options.baseUrl()).contains("https://maps.example");
        assertThat(options.tiles()).contains("https://t.example/{z}/{x}/{y}.png");
        assertThat(options.tilesAttribution()).isEqualTo("© them");
        assertThat(options.frameAncestors()).isEqualTo("'none'");
        assertThat(options.data()).isEmpty();
    }

    @Test
    void evaluate_reads_our_own_format_unless_told_otherwise() {
        assertThat(run(Map.of(), "evaluate", "a", "b")).isZero();
        EvaluateOptions plain = (EvaluateOptions) asked.get(0);
        assertThat(plain.paths()).containsExactly(Path.of("a"), Path.of("b"));
        assertThat(plain.format()).isEqualTo(EvaluateOptions.Format.GOLD);
        assertThat(plain.totals() || plain.json() || plain.baseline()).isFalse();
        assertThat(run(Map.of(), "evaluate", "--format", "lgl", "--totals", "--baseline", "x"))
                .isZero();
        assertThat(((EvaluateOptions) asked.get(1)).format()).isEqualTo(EvaluateOptions.Format.LGL);
        assertThat(run(Map.of(), "evaluate")).isEqualTo(2);
    }

    @Test
    void read_takes_a_date_or_a_moment() {
        assertThat(run(Map.of(), "read", "-", "--published", "2024-09-19", "--language", "ar", "--full"))
                .isZero();
        assertThat(run(Map.of(), "read", "x.txt", "--published=2024-09-19T10:00:00+02:00"))
                .isZero();
        ReadOptions first = (ReadOptions) asked.get(0);
        assertThat(first.published()).contains(Instant.parse("2024-09-19T00:00:00Z"));
        assertThat(first.full()).isTrue();
        assertThat(((ReadOptions) asked.get(1)).published()).contains(Instant.parse("2024-09-19T08:00:00Z"));
    }

    @Test
    void gazetteer_import_takes_what_is_said_of_the_source_and_of_the_columns() {
        assertThat(run(
                        Map.of("DATELINE_HOME", "/srv/d", "DATELINE_GEONAMES_URL", "http://mirror/"),
                        "gazetteer",
                        "import",
                        "villages.csv",
                        "geonames:ML",
                        "--source=mali",
                        "--licence=CC0-1.0",
                        "--dated=2024-05-01",
                        "--country=ML",
                        "--type=village",
                        "--name-column=Localité",
                        "--pcode-column=Code"))
                .isZero();
        PlaceImportOptions options = (PlaceImportOptions) asked.get(0);
        assertThat(options.inputs()).containsExactly("villages.csv", "geonames:ML");
        assertThat(options.home()).contains(Path.of("/srv/d"));
        assertThat(options.geoNamesUrl()).hasToString("http://mirror/");
        assertThat(options.source()).contains("mali");
        assertThat(options.dated()).contains(java.time.LocalDate.parse("2024-05-01"));
        assertThat(options.columns()).isEqualTo(Map.of("name", "Localité", "pcode", "Code"));
    }

    @Test
    void geocode_takes_several_names_and_filters() {
        assertThat(run(
                        Map.of(),
                        "geocode",
                        "Gao",
                        "-",
                        "--country=ML,NE",
                        "--type=town",
                        "--focus=-8,12.6",
                        "--lang=ar"))
                .isZero();
        GeocodeOptions options = (GeocodeOptions) asked.get(0);
        assertThat(options.names()).containsExactly("Gao", "-");
        assertThat(options.countries()).containsExactly("ML", "NE");
        assertThat(options.focus()).contains("-8,12.6");
        assertThat(options.limit()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gazetteer",
                "gazetteer import",
                "gazetteer import x.csv --dated soon",
                "gazetteer info",
                "gazetteer remove",
                "gazetteer list extra",
                "geocode",
                "geocode Gao --limit 0",
                "nosuch",
                "serve --nosuch",
                "serve --port x",
                "serve --port 70000",
                "serve --port 1",
                "serve extra",
                "read",
                "read a b",
                "read - --published yesterday"
            })
    void wrong_use_is_one_line_and_exit_code_2(String arguments) {
        int code = run(Map.of(), arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));
        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip()).startsWith("dateline: ").doesNotContain("\n", "Exception");
    }

    @Test
    void failed_work_is_exit_code_1() {
        assertThat(run(Map.of(), "read", "latin1.txt")).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("dateline: latin1.txt is not UTF-8");
        assertThat(run(Map.of(), "read", "broken")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "serve --help",
                "read --help",
                "geocode --help",
                "gazetteer --help",
                "gazetteer import --help",
                "-h",
                "--version"
            })
    void help_is_everywhere_and_goes_to_standard_output(String arguments) {
        assertThat(run(Map.of(), arguments.split(" ", -1))).isZero();
        assertThat(out.toString()).isNotBlank();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_version_is_told() {
        run(Map.of(), "--version");
        assertThat(out.toString().strip()).isEqualTo("dateline 1.2.3");
    }

    @Test
    void every_command_and_option_is_in_the_documents() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/command-line.md"));
        var line =
                new CommandLineReader(program, "1", Map.of(), new PrintWriter(out), new PrintWriter(err)).commandLine();
        line.getSubcommands().values().forEach(command -> isInTheDocuments(page, command));
    }

    private static void isInTheDocuments(String page, picocli.CommandLine command) {
        assertThat(page).contains(command.getCommandSpec().qualifiedName());
        command.getCommandSpec().options().forEach(option -> {
            assertThat(page).contains("`" + option.longestName());
            if (option.arity().max() > 0 && command.getCommandName().equals("serve")) {
                assertThat(page).contains("`" + FromEnvironment.variable(option.longestName()) + "`");
            }
        });
        command.getSubcommands().values().forEach(sub -> isInTheDocuments(page, sub));
    }

    @Test
    void the_help_of_the_program_lists_every_command_and_that_of_a_command_its_options() {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(out.toString()).contains("serve", "read", "geocode", "gazetteer", "evaluate");
        assertThat(run(Map.of(), "serve", "--help")).isZero();
        assertThat(out.toString()).contains("Usage: dateline serve", "--frame-ancestors");
        assertThat(run(Map.of(), "servve")).isEqualTo(2);
        assertThat(err.toString()).contains("'servve' (see dateline --help)");
        assertThat(run(Map.of(), "serve", "read")).isEqualTo(2);
    }
}
