package dateline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Gives room for what layers seldom look at, in a file that the operating system keeps in memory as far as there is any
 * to spare. The file holds nothing that is not in the store, and goes with the program. Where the disk has no room it
 * is given on the Java heap.
 */
final class RoomOnDisk implements IntFunction<ByteBuffer>, AutoCloseable {
    /** What is smaller is not worth a file. */
    private static final int LEAST = 1 << 22;

    private static final int STEP = 1 << 20;

    private final Path folder;
    private @Nullable FileChannel file;

    /**
     * Room in a folder.
     *
     * @param folder where the file is made once it is needed
     */
    RoomOnDisk(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    @Override
    public synchronized ByteBuffer apply(int size) {
        if (size < LEAST) {
            return ByteBuffer.allocate(size);
        }
        try {
            FileChannel all = opened();
            long start = all.size();
            // Written and not only reserved: a full disk is to be noticed here and not while somebody reads.
            ByteBuffer zeros = ByteBuffer.allocateDirect(STEP);
            for (long at = start; at < start + size; at += zeros.limit()) {
                zeros.clear().limit((int) Math.min(STEP, start + size - at));
                all.write(zeros, at);
            }
            return all.map(MapMode.READ_WRITE, start, size);
        } catch (IOException e) {
            LoggerFactory.getLogger(RoomOnDisk.class).warn("no room in {}: {}", folder, e.toString());
            return ByteBuffer.allocate(size);
        }
    }

    private FileChannel opened() throws IOException {
        FileChannel open = file;
        if (open == null) {
            Path path = Files.createTempFile(folder, "layers-", ".tmp");
            open = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            file = open;
        }
        return open;
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
