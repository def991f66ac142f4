package dateline;

import dateline.cli.UsageException;
import dateline.data.DataFiles;
import dateline.data.Knowledge;
import dateline.data.WorldOutlines;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.OverlayPlace;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceWords;
import dateline.gazetteer.index.GazetteerFolder;
import dateline.gazetteer.index.KnownPlaces;
import dateline.gazetteer.index.LiveGazetteer;
import dateline.gazetteer.index.Once;
import dateline.store.PlaceStore;
import dateline.store.Store;
import dateline.store.sqlite.SqliteStore;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;

/**
 * What is known before a report is read: the data files, and the gazetteer of a home, which is what is shipped, what
 * editors put over it, and what was imported.
 *
 * @param folder where imports, downloads and lists of rejected rows are kept
 * @param countries the outlines of countries, which are read when they are first needed
 */
record GazetteerHome(
        Path folder,
        DataFiles files,
        Knowledge knowledge,
        Once<Map<PlaceId, Geometry>> countries,
        GazetteerFolder imports,
        LiveGazetteer gazetteer)
        implements AutoCloseable {
    /**
     * What editors put over the shipped places.
     *
     * @param version a number that grows whenever it changes
     */
    record Overlay(LongSupplier version, Supplier<List<OverlayPlace>> entries) {
        /** As a store has it at each moment; the store is asked for when it is first needed. */
        static Overlay of(Supplier<PlaceStore> places) {
            return new Overlay(() -> places.get().version(), () -> places.get().entries());
        }

        /** As the store of a home has it now; nothing where there is no store yet. */
        static Overlay in(Path home) {
            Path file = home.resolve(Home.STORE_FILE);
            List<OverlayPlace> entries = List.of();
            if (Files.exists(file)) {
                try (Store store = SqliteStore.open(file)) {
                    entries = store.places().entries();
                }
            }
            List<OverlayPlace> now = entries;
            return new Overlay(() -> 0, () -> now);
        }
    }

    /** The gazetteer of a home that is there or not, for commands that need nothing else of it. */
    static GazetteerHome open(Optional<Path> home, Optional<Path> data) throws UsageException {
        Path folder = Home.path(home);
        return open(folder, data, Overlay.in(folder));
    }

    /** The gazetteer of a home, with an overlay that may change. */
    static GazetteerHome open(Path home, Optional<Path> data, Overlay overlay) throws UsageException {
        Path folder = home.resolve("gazetteer");
        DataFiles files = new DataFiles(data.orElse(null));
        try {
            Knowledge knowledge = Knowledge.read(files);
            if (data.isPresent()) {
                // Files that are somebody's own may be wrong, and then nothing is to start.
                knowledge.complete();
            }
            Once<Map<PlaceId, Geometry>> countries = new Once<>(() -> knowledge.areas(outlines()));
            KnownPlaces known =
                    KnownPlaces.of(knowledge.places(), knowledge.languageCodes(), countries, knowledge.pronunciation());
            Supplier<Gazetteer> upper = () -> known.with(overlay.entries().get());
            GazetteerFolder imports = new GazetteerFolder(folder, knowledge.pronunciation(), upper);
            // Both numbers only grow, so their sum changes when either does.
            LiveGazetteer gazetteer = new LiveGazetteer(
                    () -> overlay.version().getAsLong() + imports.version(), () -> imports.over(upper.get()));
            return new GazetteerHome(folder, files, knowledge, countries, imports, gazetteer);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    private static UsageException unreadable(Exception e) {
        return e instanceof NoSuchFileException || e.getCause() instanceof NoSuchFileException
                ? new UsageException("the data file " + e.getMessage() + " is missing", e)
                : new UsageException(
                        "the data cannot be read: "
                                + String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " "),
                        e);
    }

    /** Makes now what is else made when it is first asked for; what stands in the way is one line. */
    void complete() throws UsageException {
        try {
            knowledge.complete();
            countries.get();
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    private static Map<String, Geometry> outlines() {
        try {
            return WorldOutlines.read(WorldOutlines.Scale.FINE).countries();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PlaceWords placeWords() {
        return knowledge.placeWords();
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
