package dateline.gazetteer.index;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dateline.gazetteer.GazetteerSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says which sources a folder holds.
 *
 * @param version grows by one with each change
 * @param entries the newest first
 */
record SourceManifest(long version, List<Entry> entries) {
    private static final String FILE = "sources.json";
    private static final SourceManifest NONE = new SourceManifest(0, List.of());
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .build();

    SourceManifest {
        entries = List.copyOf(entries);
    }

    /**
     * A source and the folder of its index.
     *
     * @param folder its name, beside the manifest
     */
    record Entry(String folder, GazetteerSource source) {}

    static SourceManifest read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            return JSON.readValue(file.toFile(), SourceManifest.class);
        } catch (JacksonException e) {
            throw new IOException(file + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** Takes the place of the manifest in the folder, in one step. */
    void write(Path folder) throws IOException {
        Path fresh = folder.resolve(FILE + ".new");
        JSON.writeValue(fresh.toFile(), this);
        Files.move(fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The same with a source, which takes the place of one with its id. */
    SourceManifest with(Entry entry) {
        Stream<Entry> others = without(entry.source().id()).entries().stream();
        return new SourceManifest(
                version + 1, Stream.concat(Stream.of(entry), others).toList());
    }

    SourceManifest without(String sourceId) {
        return new SourceManifest(
                version + 1,
                entries.stream().filter(e -> !e.source().id().equals(sourceId)).toList());
    }

    /** Whether an index folder is in use. */
    boolean names(String folder) {
        return entries.stream().anyMatch(e -> e.folder().equals(folder));
    }
}
