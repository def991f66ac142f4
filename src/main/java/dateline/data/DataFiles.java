package dateline.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens data files by name, from a folder where one is given, else from the class path. */
public final class DataFiles {
    private static final String ON_CLASS_PATH = "/data/";

    private final @Nullable Path folder;

    /**
     * Data files of a folder.
     *
     * @param folder takes the place of the files in the jar, absent for those
     */
    public DataFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a file.
     *
     * @param name with forward slashes, for example {@code languages/ar.yaml}
     * @throws FileNotFoundException naming the file that is missing
     */
    public InputStream open(String name) throws IOException {
        if (folder != null) {
            return Files.newInputStream(folder.resolve(name));
        }
        InputStream in = DataFiles.class.getResourceAsStream(ON_CLASS_PATH + name);
        if (in == null) {
            throw new FileNotFoundException("data file " + name + " is missing");
        }
        return in;
    }

    /** The names of the files in a folder that end so, in order, with the folder's name before them. */
    public List<String> list(String under, String ending) throws IOException {
        if (folder != null) {
            return names(folder.resolve(under), under, ending);
        }
        java.net.URL url = DataFiles.class.getResource(ON_CLASS_PATH + under);
        if (url == null) {
            throw new FileNotFoundException("data folder " + under + " is missing");
        }
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return names(Path.of(uri), under, ending);
            }
            URI jar = URI.create(uri.toString().split("!", 2)[0]);
            try (FileSystem inJar = FileSystems.newFileSystem(jar, Map.of())) {
                return names(inJar.getPath(ON_CLASS_PATH + under), under, ending);
            }
        } catch (URISyntaxException e) {
            throw new IOException("cannot list " + url, e);
        }
    }

    private static List<String> names(Path dir, String under, String ending) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(ending))
                    .sorted()
                    .map(n -> under + "/" + n)
                    .toList();
        }
    }
}
