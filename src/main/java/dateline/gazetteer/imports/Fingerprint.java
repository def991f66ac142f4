package dateline.gazetteer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Says whether two imports read the same input in the same way. */
public final class Fingerprint {
    /** Enough to tell two dumps apart: their size and time differ, or their beginning does. */
    private static final int SAMPLE = 1 << 16;

    private Fingerprint() {}

    /**
     * Of files and of how they are read.
     *
     * @param settings all that changes what is made of the files
     */
    public static String of(Collection<Path> files, String settings) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
        digest.update(settings.getBytes(StandardCharsets.UTF_8));
        for (Path file : files.stream().sorted().toList()) {
            String facts = "\n" + file.getFileName() + " " + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis() + "\n";
            digest.update(facts.getBytes(StandardCharsets.UTF_8));
            try (InputStream in = Files.newInputStream(file)) {
                digest.update(in.readNBytes(SAMPLE));
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }
}
