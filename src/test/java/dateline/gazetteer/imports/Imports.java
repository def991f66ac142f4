package dateline.gazetteer.imports;

import dateline.data.DataFiles;
import dateline.data.Shipped;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.index.GazetteerFolder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A real folder of imports over the shipped places, and what was said while it was filled. */
public final class Imports implements ImportListener, AutoCloseable {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    public final Path folder;
    public final GazetteerFolder target;
    public final List<String> notes = new ArrayList<>();
    /** Asks for a stop at this row; never, where negative. */
    public long stopAt = -1;

    private long row;

    public Imports(Path folder) {
        this.folder = folder;
        this.target = new GazetteerFolder(folder, Shipped.KNOWLEDGE.pronunciation(), () -> Shipped.GAZETTEER);
    }

    public Gazetteer gazetteer() {
        return target.over(Shipped.GAZETTEER);
    }

    public Place place(String id) {
        return gazetteer().find(new PlaceId(id)).orElseThrow(() -> new AssertionError("there is no " + id));
    }

    /** A shipped data file. */
    public static <T> T table(String name, Reading<T> reading) throws IOException {
        try (Reader reader = new InputStreamReader(new DataFiles(null).open(name), StandardCharsets.UTF_8)) {
            return reading.read(reader);
        }
    }

    /** Makes something of a text. */
    public interface Reading<T> {
        T read(Reader reader) throws IOException;
    }

    /** A zip with one file in it. */
    public static Path zip(Path zip, String entry, String content) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            packed.putNextEntry(new ZipEntry(entry));
            packed.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }

    @Override
    public void begins(String what, long bytes) {
        row = 0;
    }

    @Override
    public void at(long bytes, long rows) {
        row = rows;
    }

    @Override
    public void ends() {}

    @Override
    public void note(String line) {
        notes.add(line);
    }

    @Override
    public boolean isStopAsked() {
        return stopAt >= 0 && row >= stopAt;
    }

    @Override
    public void close() throws IOException {
        target.close();
    }
}
