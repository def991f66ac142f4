package dateline.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds the browser for the tests; on Debian, as root, installs it where it is missing. */
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> PACKAGES = List.of("chromium", "fonts-noto-core");
    private static final int INSTALL_MINUTES = 10;

    private Chromium() {}

    static Path find() {
        return installed().orElseGet(() -> {
            if (!Files.exists(Path.of("/etc/debian_version")) || !"root".equals(System.getProperty("user.name"))) {
                throw new IllegalStateException(
                        "the browser tests need Chromium and a font with Arabic letters. Install "
                                + String.join(" and ", PACKAGES)
                                + ", or name a Chromium or Chrome in DATELINE_CHROMIUM");
            }
            run(List.of("apt-get", "update", "-q"));
            run(Stream.concat(Stream.of("apt-get", "install", "-q", "-y", "--no-install-recommends"), PACKAGES.stream())
                    .toList());
            return installed().orElseThrow(() -> new IllegalStateException("Chromium was installed but is not found"));
        });
    }

    private static Optional<Path> installed() {
        String named = System.getenv("DATELINE_CHROMIUM");
        if (named != null && !named.isBlank()) {
            Path path = Path.of(named);
            if (!Files.isExecutable(path)) {
                throw new IllegalStateException("DATELINE_CHROMIUM is " + named + ", which cannot be run");
            }
            return Optional.of(path);
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin");
        Stream<Path> folders = Stream.concat(
                Stream.of(path.split(java.io.File.pathSeparator, -1)).map(Path::of),
                Stream.of(
                        Path.of("/usr/bin"),
                        Path.of("/Applications/Google Chrome.app/Contents/MacOS"),
                        Path.of("/Applications/Chromium.app/Contents/MacOS")));
        return folders.flatMap(folder -> Stream.concat(NAMES.stream(), Stream.of("Google Chrome", "Chromium"))
                        .map(folder::resolve))
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
