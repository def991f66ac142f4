package dateline;

import dateline.cli.UsageException;
import dateline.data.DataFiles;
import dateline.data.Knowledge;
import dateline.data.WorldOutlines;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.PlaceWords;
import dateline.gazetteer.index.GazetteerFolder;
import dateline.gazetteer.index.MemoryGazetteer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The gazetteer of a home for commands that need nothing else: what is shipped, and what was imported.
 *
 * @param folder where imports, downloads and lists of rejected rows are kept
 */
record GazetteerHome(Path folder, DataFiles files, Gazetteer shipped, PlaceWords placeWords, GazetteerFolder imports)
        implements AutoCloseable {
    static GazetteerHome open(Optional<Path> home, Optional<Path> data) throws UsageException {
        Home opened = Home.at(home);
        Home.keepReferenceSystemsIn(opened.folder().resolve("epsg"));
        Path folder = opened.folder().resolve("gazetteer");
        DataFiles files = new DataFiles(data.orElse(null));
        try {
            Knowledge knowledge = Knowledge.read(files);
            Gazetteer shipped = new MemoryGazetteer(
                    knowledge.places(),
                    knowledge.languageCodes(),
                    WorldOutlines.read(WorldOutlines.Scale.FINE).countries(),
                    knowledge.pronunciation());
            return new GazetteerHome(
                    folder,
                    files,
                    shipped,
                    knowledge.placeWords(),
                    new GazetteerFolder(folder, knowledge.pronunciation(), () -> shipped));
        } catch (NoSuchFileException e) {
            throw new UsageException("the data file " + e.getMessage() + " is missing", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageException(
                    "the data cannot be read: " + String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " "), e);
        }
    }

    /** All of it. */
    Gazetteer gazetteer() {
        return imports.over(shipped);
    }

    /** A table of the data files. */
    <T> T table(String name, Reading<T> reading) throws IOException {
        try (Reader reader = new InputStreamReader(files.open(name), StandardCharsets.UTF_8)) {
            return reading.read(reader);
        }
    }

    /** Makes something of a text. */
    interface Reading<T> {
        T read(Reader reader) throws IOException;
    }

    @Override
    public void close() throws IOException {
        imports.close();
    }
}
