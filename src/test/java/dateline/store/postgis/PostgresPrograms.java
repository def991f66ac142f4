package dateline.store.postgis;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds the programs of PostgreSQL with PostGIS for the tests; on Debian, as root, installs what is missing. */
final class PostgresPrograms {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final int INSTALL_MINUTES = 10;

    private PostgresPrograms() {}

    /** The folder with {@code initdb} and {@code pg_ctl}. */
    static Path find() {
        Optional<Path> found = installed().filter(PostgresPrograms::hasPostgis);
        if (found.isPresent()) {
            return found.get();
        }
        if (!Files.exists(Path.of("/etc/debian_version")) || !Postgres.isRoot()) {
            throw new IllegalStateException(
                    "the tests of the store need PostgreSQL and PostGIS. Install postgresql and "
                            + "postgis (on Debian postgresql and postgresql-N-postgis-3), or put the folder with initdb on the PATH");
        }
        apt("update", "-q");
        if (installed().isEmpty()) {
            install("postgresql");
        }
        String version = installed()
                .map(PostgresPrograms::folderAround)
                .orElseThrow(() -> new IllegalStateException("PostgreSQL was installed but is not found"));
        install("postgresql-" + version + "-postgis-3");
        return installed().orElseThrow();
    }

    private static Optional<Path> installed() {
        List<Path> folders = new ArrayList<>();
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.map(v -> v.resolve("bin"))
                        .sorted(Comparator.<Path>comparingInt(PostgresPrograms::version)
                                .reversed())
                        .forEach(folders::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin");
        Stream.of(path.split(File.pathSeparator, -1)).map(Path::of).forEach(folders::add);
        return folders.stream()
                .filter(folder ->
                        Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("pg_ctl")))
                .findFirst();
    }

    private static String folderAround(Path bin) {
        int names = bin.getNameCount();
        return names < 2 ? "" : bin.getName(names - 2).toString();
    }

    private static int version(Path bin) {
        String name = folderAround(bin);
        return name.matches("\\d{1,4}") ? Integer.parseInt(name) : 0;
    }

    private static boolean hasPostgis(Path bin) {
        String share = output(List.of(bin.resolve("pg_config").toString(), "--sharedir"));
        Path beside = Path.of("/usr/share/postgresql", folderAround(bin));
        return Stream.of(Path.of(share), beside).anyMatch(s -> Files.exists(s.resolve("extension/postgis.control")));
    }

    private static void install(String name) {
        apt("install", "-q", "-y", "--no-install-recommends", name);
    }

    private static void apt(String... arguments) {
        output(Stream.concat(Stream.of("apt-get"), Stream.of(arguments)).toList());
    }

    private static String output(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
