package dateline.gazetteer.geonames;

import dateline.gazetteer.imports.ImportException;
import dateline.gazetteer.imports.ImportListener;
import dateline.gazetteer.imports.ImportStopped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches dumps of GeoNames into a folder. A download that breaks goes on where it stopped; a dump that has not changed
 * on the server is not fetched again.
 */
public final class GeoNamesDownload {
    /** Where GeoNames offers its dumps. */
    public static final URI PUBLIC = URI.create("https://download.geonames.org/export/dump/");

    private static final Set<String> PLAIN = Set.of("admin1CodesASCII", "admin2Codes");
    private static final int ATTEMPTS = 5;
    private static final int CHUNK = 1 << 16;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;
    private static final int NOT_SATISFIABLE = 416;

    private final HttpClient client;
    private final URI base;
    private final Path folder;
    private final Duration pause;
    private final ImportListener listener;

    /**
     * Fetches into a folder.
     *
     * @param base ends in a slash
     * @param pause before a broken download is tried again
     */
    public GeoNamesDownload(URI base, Path folder, Duration pause, ImportListener listener) {
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
        this.base = base.toString().endsWith("/") ? base : URI.create(base + "/");
        this.folder = folder;
        this.pause = pause;
        this.listener = listener;
    }

    /** The connection broke; what came is kept. */
    private static final class Broken extends IOException {
        Broken(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The name of the file of a dump: {@code ml} is {@code ML.zip}. */
    static String fileName(String dump) {
        String name = dump.length() == 2 ? dump.toUpperCase(Locale.ROOT) : dump;
        return PLAIN.contains(name) ? name + ".txt" : name + ".zip";
    }

    /**
     * The dump, fetched where it is not there in its newest form.
     *
     * @param dump {@code ML}, {@code cities15000}, {@code allCountries}, {@code alternateNamesV2} …
     * @throws ImportException where it cannot be had
     */
    public Path fetch(String dump) throws IOException {
        if (!dump.matches("[A-Za-z0-9_-]{2,40}")) {
            throw new ImportException(
                    "'" + dump + "' is no dump of GeoNames; there are ML, cities15000, allCountries …");
        }
        String name = fileName(dump);
        URI address = base.resolve(name);
        Path file = folder.resolve(name);
        Path part = folder.resolve(name + ".part");
        Files.createDirectories(folder);
        for (int attempt = 1; ; attempt++) {
            try {
                if (fetchOnce(address, file, part)) {
                    check(address, file, part);
                }
                return file;
            } catch (Broken e) {
                if (attempt == ATTEMPTS) {
                    throw new ImportException(
                            "the connection to " + address + " broke " + ATTEMPTS
                                    + " times; the same command goes on from where it stopped",
                            e);
                }
                rest();
            }
        }
    }

    private void rest() throws IOException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Fetches all or the rest; false where the file that is there is still the newest. */
    private boolean fetchOnce(URI address, Path file, Path part) throws IOException {
        long have = Files.exists(part) ? Files.size(part) : 0;
        Optional<String> partTag = tag(part);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(1));
        if (have > 0 && partTag.isPresent()) {
            request.header("Range", "bytes=" + have + "-").header("If-Range", partTag.get());
        } else if (Files.exists(file)) {
            tag(file).ifPresent(t -> request.header(t.startsWith("\"") ? "If-None-Match" : "If-Modified-Since", t));
        }
        HttpResponse<InputStream> answer = send(address, request.build());
        try (InputStream body = answer.body()) {
            switch (answer.statusCode()) {
                case NOT_MODIFIED -> {
                    listener.note(file.getFileName() + " is there already, and the newest");
                    return false;
                }
                case NOT_FOUND -> throw new ImportException("there is no " + address + " (404)");
                case NOT_SATISFIABLE -> {
                    // The part is as long as the whole, or longer: begin anew.
                    Files.deleteIfExists(part);
                    throw new Broken("416", new IOException("range not satisfiable"));
                }
                case PARTIAL -> receive(answer, body, part, have);
                case OK -> receive(answer, body, part, 0);
                default -> throw new ImportException(address + " answered " + answer.statusCode());
            }
        }
        return true;
    }

    private HttpResponse<InputStream> send(URI address, HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (java.net.ConnectException | java.net.http.HttpConnectTimeoutException e) {
            throw new ImportException(
                    address.getHost() + " cannot be reached; download " + address + " elsewhere and name the file", e);
        } catch (IOException e) {
            throw new Broken("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void receive(HttpResponse<InputStream> answer, InputStream body, Path part, long have) throws IOException {
        Optional<String> tag = answer.headers()
                .firstValue("ETag")
                .filter(t -> !t.startsWith("W/"))
                .or(() -> answer.headers().firstValue("Last-Modified"));
        if (tag.isPresent()) {
            Files.writeString(tagFile(part), tag.get());
        } else {
            Files.deleteIfExists(tagFile(part));
        }
        long length = answer.headers().firstValueAsLong("Content-Length").orElse(0);
        listener.begins("downloading " + part.getFileName().toString().replaceFirst("\\.part$", ""), have + length);
        long done = have;
        try (OutputStream out =
                have > 0 ? Files.newOutputStream(part, StandardOpenOption.APPEND) : Files.newOutputStream(part)) {
            byte[] chunk = new byte[CHUNK];
            for (int count = read(body, chunk); count >= 0; count = read(body, chunk)) {
                out.write(chunk, 0, count);
                done += count;
                listener.at(done, 0);
                if (listener.isStopAsked()) {
                    throw new ImportStopped(0);
                }
            }
        } finally {
            listener.ends();
        }
        if (length > 0 && done < have + length) {
            throw new Broken("cut short", new IOException(done + " of " + (have + length) + " bytes"));
        }
    }

    private static int read(InputStream body, byte[] chunk) throws Broken {
        try {
            return body.read(chunk);
        } catch (IOException e) {
            throw new Broken("cut short", e);
        }
    }

    /** What is no zip must not take the place of a dump: networks answer with pages that ask to log in. */
    private static void check(URI address, Path file, Path part) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(part)) {
            start = in.readNBytes(2);
        }
        boolean isZip = start.length == 2 && start[0] == 'P' && start[1] == 'K';
        boolean isPage = start.length > 0 && start[0] == '<';
        if (file.toString().endsWith(".zip") ? !isZip : isPage || start.length == 0) {
            Files.deleteIfExists(part);
            Files.deleteIfExists(tagFile(part));
            throw new ImportException(address + " answered with something that is no dump; nothing was changed");
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        if (Files.exists(tagFile(part))) {
            Files.move(tagFile(part), tagFile(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path tagFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".version");
    }

    private static Optional<String> tag(Path file) throws IOException {
        Path tag = tagFile(file);
        return Files.exists(tag)
                ? Optional.of(Files.readString(tag, StandardCharsets.UTF_8).strip())
                : Optional.empty();
    }
}
