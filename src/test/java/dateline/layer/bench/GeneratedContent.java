package dateline.layer.bench;

import dateline.incident.Incident;
import dateline.incident.Status;
import dateline.layer.CurrentLayers.Content;
import dateline.report.ReportId;
import dateline.store.Snapshot;
import dateline.store.SnapshotReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** Generated incidents as the content of layers, without a store. */
public final class GeneratedContent {
    private static final int INCIDENTS_A_REPORT = 3;

    private GeneratedContent() {}

    /**
     * Content that does not change.
     *
     * @param points as {@link GeneratedIncidents} takes them
     */
    public static Content of(String points, int count) throws IOException {
        return of(points, count, new AtomicLong(1));
    }

    /** Content in which one incident is another whenever the version grows. */
    static Content of(String points, int count, AtomicLong version) throws IOException {
        GeneratedIncidents generated = new GeneratedIncidents(points);
        return new Content(version::get, reader -> tell(generated, count, reader), since -> {
            Incident changed = generated
                    .next(count, ReportId.of("extra"))
                    .withStatus(Status.PUBLISHED, Instant.ofEpochSecond(since));
            return new Snapshot(version.get(), List.of(changed), Map.of(), List.of());
        });
    }

    private static long tell(GeneratedIncidents generated, int count, SnapshotReader reader) {
        for (int i = 0; i < count; i++) {
            reader.incident(generated.next(i, ReportId.of("report " + i / INCIDENTS_A_REPORT)), List.of());
        }
        return 1;
    }

    /** Room in a file that goes with the program. */
    public static IntFunction<ByteBuffer> onDisk() throws IOException {
        Path path = Files.createTempFile("layers-", ".tmp");
        FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        return size -> {
            try {
                return file.map(FileChannel.MapMode.READ_WRITE, file.size(), size);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
