package dateline.gazetteer.index;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.GazetteerSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The imported sources of a home: an index each, and a manifest that says which there are. A source comes, changes and
 * goes by the manifest being replaced in one step, so that whoever reads it, in this process or in another, sees the old
 * sources or the new ones. Safe for use by several threads.
 */
public final class GazetteerFolder implements ImportTarget, Closeable {
    private final Path folder;
    private final Pronunciation pronunciation;
    private final Supplier<Gazetteer> known;
    private final Map<String, IndexedGazetteer> open = new HashMap<>();
    /** Searches may still be under way in what was replaced: it is closed when the next change comes. */
    private final List<IndexedGazetteer> replaced = new ArrayList<>();

    private final List<String> problems = new ArrayList<>();

    /**
     * The imports in a folder, which is made at the first import.
     *
     * @param known what is laid over the imports: the shipped places, corrected by editors
     */
    public GazetteerFolder(Path folder, Pronunciation pronunciation, Supplier<Gazetteer> known) {
        this.folder = folder;
        this.pronunciation = pronunciation;
        this.known = known;
    }

    /** A number that is another one whenever a source came, changed or went. */
    public long version() {
        return manifest().version();
    }

    private SourceManifest manifest() {
        try {
            return SourceManifest.read(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is known, over the sources as they are now. */
    public Gazetteer over(Gazetteer upper) {
        List<IndexedGazetteer> sources = opened(manifest());
        return sources.isEmpty() ? upper : new LayeredGazetteer(upper, sources);
    }

    /** Opens what is new, and keeps what was open. */
    private synchronized List<IndexedGazetteer> opened(SourceManifest manifest) {
        closeReplaced();
        problems.clear();
        List<IndexedGazetteer> sources = new ArrayList<>();
        for (SourceManifest.Entry entry : manifest.entries()) {
            IndexedGazetteer source = open.computeIfAbsent(entry.folder(), f -> opened(entry));
            if (source != null) {
                sources.add(source);
            }
        }
        List<String> gone =
                open.keySet().stream().filter(f -> !manifest.names(f)).toList();
        gone.forEach(f -> replaced.add(Objects.requireNonNull(open.remove(f))));
        return sources;
    }

    private @Nullable IndexedGazetteer opened(SourceManifest.Entry entry) {
        try {
            return IndexedGazetteer.open(folder.resolve(entry.folder()), entry.source(), pronunciation);
        } catch (IOException | IllegalArgumentException e) {
            // One source that cannot be read must not keep the server from starting.
            problems.add("the gazetteer source '" + entry.source().id() + "' is left out: " + e.getMessage());
            return null;
        }
    }

    private void closeReplaced() {
        for (IndexedGazetteer source : replaced) {
            try {
                source.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        replaced.clear();
    }

    /** Why sources of the manifest are not in use, a line each. */
    public synchronized List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public PlaceSink open(String sourceId, String fingerprint) throws IOException {
        Files.createDirectories(folder);
        OneImport lock = OneImport.take(folder);
        try {
            Path staging = folder.resolve("importing-" + sourceId);
            return new SourceIndexWriter(
                    staging, fingerprint, pronunciation, source -> swapIn(source, staging), lock::release);
        } catch (IOException | RuntimeException e) {
            lock.release();
            throw e;
        }
    }

    private void swapIn(GazetteerSource source, Path staging) throws IOException {
        SourceManifest before = SourceManifest.read(folder);
        String name = "source-" + source.id() + "-" + (before.version() + 1);
        Files.move(staging, folder.resolve(name));
        SourceManifest after = before.with(new SourceManifest.Entry(name, source));
        after.write(folder);
        deleteUnnamed(after);
    }

    /** Deletes the indexes that no manifest names any more; where a system keeps open files, at a later change. */
    private void deleteUnnamed(SourceManifest manifest) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path f : folders.filter(Files::isDirectory).toList()) {
                String name = f.getFileName().toString();
                if (name.startsWith("source-") && !manifest.names(name)) {
                    deleteQuietly(f);
                }
            }
        }
    }

    private static void deleteQuietly(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // Unused files cost only room; the next change tries again.
            return;
        }
    }

    @Override
    public void forEach(String sourceId, PlaceVisitor visitor) throws IOException {
        for (SourceManifest.Entry entry : SourceManifest.read(folder).entries()) {
            if (entry.source().id().equals(sourceId)) {
                try (IndexedGazetteer source =
                        IndexedGazetteer.open(folder.resolve(entry.folder()), entry.source(), pronunciation)) {
                    source.forEach(visitor);
                }
            }
        }
    }

    @Override
    public List<GazetteerSource> sources() throws IOException {
        return SourceManifest.read(folder).entries().stream()
                .map(SourceManifest.Entry::source)
                .toList();
    }

    @Override
    public boolean remove(String sourceId) throws IOException {
        SourceManifest before = SourceManifest.read(folder);
        if (before.entries().stream().noneMatch(e -> e.source().id().equals(sourceId))) {
            return false;
        }
        OneImport lock = OneImport.take(folder);
        try {
            SourceManifest after = SourceManifest.read(folder).without(sourceId);
            after.write(folder);
            deleteUnnamed(after);
        } finally {
            lock.release();
        }
        return true;
    }

    @Override
    public Gazetteer without(String sourceId) throws IOException {
        List<IndexedGazetteer> others = opened(SourceManifest.read(folder)).stream()
                .filter(s -> !s.sources().get(0).id().equals(sourceId))
                .toList();
        return others.isEmpty() ? known.get() : new LayeredGazetteer(known.get(), others);
    }

    @Override
    public synchronized void close() throws IOException {
        closeReplaced();
        for (IndexedGazetteer source : open.values()) {
            source.close();
        }
        open.clear();
    }
}
