package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code src/main/launcher/dateline} calls Java with; the Java here only writes down how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Path LAUNCHER = Path.of("src/main/launcher/dateline").toAbsolutePath();
    private static final String SERIAL = "-XX:+UseSerialGC";

    /** An archive that it was asked to prove is good if it says so. */
    private static final String JAVA = """
            #!/bin/sh
            for word in "$@"; do
                case $word in
                    -XX:SharedArchiveFile=*) archive=${word#*=} ;;
                    -version) grep -q good "$archive" && exit 0 || exit 134 ;;
                esac
            done
            for word in "$@"; do echo "$word"; done
            """;

    @TempDir
    private Path dir;

    private Path program;
    private Path jar;
    private Path cache;

    @BeforeEach
    void installed() throws IOException {
        Path folder = Files.createDirectories(dir.resolve("a folder/of *"));
        program = Files.copy(LAUNCHER, folder.resolve("dateline"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        jar = Files.writeString(folder.resolve("dateline.jar"), "jar");
        cache = dir.resolve("the cache");
        java("17.0.15");
    }

    private void java(String version) throws IOException {
        Path home = dir.resolve("jdk");
        Path java =
                Files.writeString(Files.createDirectories(home.resolve("bin")).resolve("java"), JAVA);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    /** How a call ended: its exit code, and the lines it wrote, which are the words Java was called with. */
    private record Call(int exitCode, List<String> words) {}

    private Call call(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        return call(program, environment, words);
    }

    private Call call(Path launcher, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        Path out = dir.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(dir.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        Map<String, String> all = builder.environment();
        List.of("JAVA_HOME", "XDG_CACHE_HOME", "DATELINE_JAVA_OPTS").forEach(all::remove);
        all.put("PATH", dir.resolve("jdk/bin") + ":" + all.get("PATH"));
        all.put("HOME", dir.resolve("nobody").toString());
        all.put("DATELINE_CACHE", cache.toString());
        all.putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Call(process.exitValue(), Files.readAllLines(out, StandardCharsets.UTF_8));
    }

    /** The archive that the next end of a server would write, now there. */
    private Path written(String content) throws IOException, InterruptedException {
        String archive = call(Map.of(), "serve").words().stream()
                .filter(w -> w.startsWith("-XX:ArchiveClassesAtExit="))
                .map(w -> w.substring(w.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
        return Files.writeString(Path.of(archive), content);
    }

    @Test
    void the_words_of_the_command_reach_the_program_as_they_are() throws Exception {
        String[] words = {"geocode", "marché de  Djibo", "غاو", "*", ""};
        List<String> called = call(Map.of(), words).words();
        assertThat(called).containsSubsequence("-jar", jar.toRealPath().toString());
        assertThat(called.subList(called.indexOf("-jar") + 2, called.size())).containsExactly(words);
    }

    @Test
    void it_finds_its_jar_through_links_and_from_any_folder() throws Exception {
        Path bin = Files.createDirectories(dir.resolve("bin"));
        Path near = Files.createSymbolicLink(bin.resolve("near"), Path.of("../a folder/of */dateline"));
        Path far = Files.createSymbolicLink(bin.resolve("far"), near.toAbsolutePath());
        for (Path link : List.of(near, far)) {
            assertThat(call(link, Map.of(), "serve").words())
                    .contains(jar.toRealPath().toString());
        }
    }

    @Test
    void the_server_is_kept_small_and_imports_run_as_java_does_by_itself() throws Exception {
        for (String command : List.of("serve", "read", "geocode")) {
            assertThat(call(Map.of(), command).words()).contains(SERIAL);
        }
        assertThat(call(Map.of(), "gazetteer", "import", "x.txt").words()).doesNotContain(SERIAL);
    }

    @Test
    void settings_of_java_come_after_ours_and_another_collector_takes_the_place_of_ours() throws Exception {
        List<String> words = call(Map.of("DATELINE_JAVA_OPTS", "-XX:MaxHeapFreeRatio=70 -Dx=*"), "serve")
                .words();
        assertThat(words).containsSubsequence(SERIAL, "-XX:MaxHeapFreeRatio=70", "-Dx=*", "-jar");
        assertThat(call(Map.of("DATELINE_JAVA_OPTS", "-XX:+UseZGC"), "serve").words())
                .contains("-XX:+UseZGC")
                .doesNotContain(SERIAL);
    }

    @Test
    void java_home_outranks_the_path() throws Exception {
        Path other = dir.resolve("other jdk");
        Path java = Files.writeString(
                Files.createDirectories(other.resolve("bin")).resolve("java"), "#!/bin/sh\necho the other\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        assertThat(call(Map.of("JAVA_HOME", other.toString()), "serve").words()).containsExactly("the other");
    }

    @Test
    void a_server_leaves_an_archive_of_its_classes_for_every_command_after_it() throws Exception {
        assertThat(call(Map.of(), "read", "-").words()).noneMatch(w -> w.contains("Archive"));
        Path fresh = written("good");
        for (String command : List.of("serve", "read", "gazetteer")) {
            assertThat(call(Map.of(), command).words())
                    .contains("-XX:SharedArchiveFile=" + fresh.toString().replaceFirst("\\.new$", ""))
                    .noneMatch(w -> w.contains("ArchiveClassesAtExit"));
        }
        assertThat(fresh).doesNotExist();
    }

    @Test
    void an_archive_that_java_cannot_read_is_thrown_away_and_made_again() throws Exception {
        Path broken = written("cut short");
        assertThat(call(Map.of(), "serve").words())
                .contains("-XX:ArchiveClassesAtExit=" + broken)
                .noneMatch(w -> w.contains("SharedArchiveFile"));
        assertThat(broken).doesNotExist();
    }

    @Test
    void a_newer_jar_or_another_java_needs_an_archive_of_its_own() throws Exception {
        Path first = written("good");
        java("21.0.2");
        assertThat(written("good")).isNotEqualTo(first);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(3600)));
        assertThat(call(Map.of(), "serve").words())
                .noneMatch(w -> w.contains("SharedArchiveFile"))
                .anyMatch(w -> w.contains("ArchiveClassesAtExit"));
    }

    @Test
    void without_a_place_for_the_archive_it_starts_all_the_same() throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "");
        for (String none : List.of(file.resolve("cache").toString(), "/dev/null")) {
            Call call = call(Map.of("DATELINE_CACHE", none), "serve");
            assertThat(call.words()).contains("serve").noneMatch(w -> w.contains("Archive"));
            assertThat(call.exitCode()).isZero();
        }
        assertThat(call(Map.of("DATELINE_CACHE", "", "HOME", ""), "serve").words())
                .contains("serve")
                .noneMatch(w -> w.contains("Archive"));
        try (Stream<Path> files = Files.list(dir)) {
            assertThat(files).doesNotContain(cache);
        }
    }

    @Test
    void an_old_java_none_at_all_or_a_missing_jar_is_one_line() throws Exception {
        java("11.0.20");
        assertThat(call(Map.of(), "serve").words()).singleElement().asString().contains("Java 17", "11.0.20");
        Map<String, String> none = Map.of("JAVA_HOME", dir.resolve("none").toString());
        assertThat(call(none, "serve").words()).singleElement().asString().contains("JAVA_HOME");
        Files.delete(jar);
        Call call = call(Map.of(), "serve");
        assertThat(call.words()).singleElement().asString().contains("there is no", "dateline.jar");
        assertThat(call.exitCode()).isEqualTo(1);
    }
}
