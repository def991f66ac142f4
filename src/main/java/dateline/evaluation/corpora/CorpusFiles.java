package dateline.evaluation.corpora;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The files of a collection, packed or not. */
final class CorpusFiles {
    private static final String PACKED = ".gz";

    private CorpusFiles() {}

    /** The file itself, or the files of a folder whose names end so, with or without {@code .gz}, in order. */
    static List<Path> of(Path path, String ending) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(
                            f -> f.toString().endsWith(ending) || f.toString().endsWith(ending + PACKED))
                    .sorted()
                    .toList();
        }
    }

    static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(PACKED) ? new GZIPInputStream(in) : in;
    }
}
