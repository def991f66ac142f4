package dateline;

import dateline.gazetteer.Gazetteer;
import dateline.layer.KeptLayers;
import dateline.layer.Layers;
import dateline.store.IncidentStore;
import dateline.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps layers in a file beside the store, so that the next start need not read the whole store. The file holds nothing
 * that is not in the store; where it is missing, damaged, of another program or of another store it is as if it were not
 * there. It ends with who made it, of which content, and the checksum (CRC-32C) of all before that.
 */
final class LayersOnDisk implements KeptLayers {
    /** In the folder of a home. */
    static final String FILE = "layers.columns";

    /** The layout; to be raised when it changes. */
    private static final int FORMAT = 1;

    /** "DTLL" */
    private static final int MARK = 0x44544C4C;

    /** No file of this store is known. */
    private static final long NEVER = -1;

    private static final String UNFINISHED = "columns-";

    /**
     * When it is worth to write a file.
     *
     * @param rows fewer are read from the store as fast
     * @param versions fewer since the file was written are brought up to date as fast
     * @param share nor need more be written if they are less than one of so many rows: to write a large file takes a
     *     stop longer than to read those few takes the next start
     */
    record Worth(int rows, int versions, int share) {
        /** For a store of any size. */
        static final Worth USUAL = new Worth(2_000, 200, 100);

        boolean of(int size, long changes) {
            return size >= rows && changes >= Math.max(versions, size / share);
        }
    }

    /** Mark, format, checksum and the length of what stands before them. */
    private static final int END = 4 * Integer.BYTES;

    private static final int CHECKED_AT_ONCE = 1 << 28;

    private final Path folder;
    private final String made;
    private final IncidentStore store;
    private final Gazetteer gazetteer;
    private final IntFunction<ByteBuffer> allocate;
    private final Worth worth;
    private long written = NEVER;

    /** What stands at the end of a file. */
    private record Label(String made, String note, long version, long columns) {
        byte[] bytes() {
            return String.join("\n", made, note, Long.toString(version), Long.toString(columns))
                    .getBytes(StandardCharsets.UTF_8);
        }

        static Label of(String text) {
            String[] lines = text.split("\n", -1);
            return new Label(lines[0], lines[1], Long.parseLong(lines[2]), Long.parseLong(lines[3]));
        }
    }

    /**
     * In a folder.
     *
     * @param made a word that is another where the same content would make other layers
     * @param allocate gives room for what comes later
     */
    LayersOnDisk(
            Path folder,
            String made,
            IncidentStore store,
            Gazetteer gazetteer,
            IntFunction<ByteBuffer> allocate,
            Worth worth) {
        this.folder = folder;
        this.made = made;
        this.store = store;
        this.gazetteer = gazetteer;
        this.allocate = allocate;
        this.worth = worth;
    }

    @Override
    public synchronized Optional<Layers> read() {
        deleteUnfinished();
        Path path = folder.resolve(FILE);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            Label label = label(file);
            Layers layers = Layers.read(
                    label.version(), gazetteer, (start, length) -> map(file, start, length), label.columns(), allocate);
            written = label.version();
            return Optional.of(layers);
        } catch (IOException
                | UncheckedIOException
                | IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | BufferUnderflowException e) {
            log().warn("{} is not used, the store is read instead: {}", path, e.getMessage());
            return Optional.empty();
        }
    }

    /** Deletes what a program left that was killed while it wrote. */
    private void deleteUnfinished() {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, UNFINISHED + "*.tmp")) {
            for (Path path : left) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | DirectoryIteratorException e) {
            log().debug("what was not finished is left", e);
        }
    }

    /** Checks all of the file, and that it is of this program and this store. */
    private Label label(FileChannel file) throws IOException {
        long size = file.size();
        if (size < END) {
            throw new IllegalStateException("it is not whole");
        }
        ByteBuffer end = map(file, size - END, END);
        int length = end.getInt();
        int checksum = end.getInt();
        int format = end.getInt();
        if (end.getInt() != MARK) {
            throw new IllegalStateException("it is not whole");
        }
        if (format != FORMAT) {
            throw new IllegalStateException("it has format " + format + " and not " + FORMAT);
        }
        if (length < 0 || length > size - END || checksum(file, size - END) != checksum) {
            throw new IllegalStateException("it is damaged");
        }
        Label label = Label.of(StandardCharsets.UTF_8
                .decode(map(file, size - END - length, length))
                .toString());
        if (!label.made().equals(made)) {
            throw new IllegalStateException("it was made by another program or with other places");
        }
        if (!store.isWitnessed(label.note(), label.version())) {
            throw new IllegalStateException("it is of another store, or of what a restored one no longer holds");
        }
        return label;
    }

    private static int checksum(FileChannel file, long size) {
        CRC32C crc = new CRC32C();
        for (long at = 0; at < size; at += CHECKED_AT_ONCE) {
            crc.update(map(file, at, (int) Math.min(CHECKED_AT_ONCE, size - at)));
        }
        return (int) crc.getValue();
    }

    private static ByteBuffer map(FileChannel file, long start, int length) {
        try {
            return file.map(MapMode.READ_ONLY, start, Math.max(0, Math.min(length, file.size() - start)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void write(Layers layers) {
        if (!worth.of(layers.size(), written == NEVER ? Long.MAX_VALUE : layers.version() - written)) {
            return;
        }
        try {
            Path path = Files.createTempFile(folder, UNFINISHED, ".tmp");
            try {
                String note = store.witness(layers.version());
                write(layers, note, path);
                Files.move(
                        path,
                        folder.resolve(FILE),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                written = layers.version();
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException | StoreException e) {
            log().warn("the layers are not kept for the next start: {}", e.getMessage());
        }
    }

    private void write(Layers layers, String note, Path path) throws IOException {
        CRC32C crc = new CRC32C();
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            long columns = layers.write(piece -> {
                crc.update(piece.duplicate());
                put(file, piece);
            });
            byte[] label = new Label(made, note, layers.version(), columns).bytes();
            crc.update(label);
            put(file, ByteBuffer.wrap(label));
            ByteBuffer end = ByteBuffer.allocate(END);
            end.putInt(label.length).putInt((int) crc.getValue()).putInt(FORMAT).putInt(MARK);
            put(file, end.flip());
            file.force(true);
        }
    }

    private static void put(FileChannel file, ByteBuffer piece) {
        try {
            while (piece.hasRemaining()) {
                file.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Logger log() {
        return LoggerFactory.getLogger(LayersOnDisk.class);
    }
}
