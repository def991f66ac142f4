package dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells whether files were changed, by their names, sizes and times. */
final class FilesAsTheyAre {
    private FilesAsTheyAre() {}

    /** The jar or folder that a class was loaded from. */
    static Path ofProgram(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A word that is another after a file was added, removed or written.
     *
     * @param start a file, or a folder whose files count; it may be missing
     * @param depth how far below the folder
     */
    static String digest(Path start, int depth) {
        if (!Files.exists(start)) {
            return "none";
        }
        try (Stream<Path> files = Files.walk(start, depth)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : all) {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                String line = start.relativize(file) + " " + now.size() + " " + now.lastModifiedTime() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
