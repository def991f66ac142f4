package dateline;

import dateline.cli.UsageException;
import dateline.gazetteer.Gazetteer;
import dateline.incident.Kind;
import dateline.incident.ReportReader;
import dateline.web.Folder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the program knows before it has read any report.
 *
 * @param kinds in display order
 */
record Knowledge(ReportReader reader, Gazetteer gazetteer, List<Kind> kinds, Samples samples) {
    /** Loads the shipped data, or those of a folder. */
    static Knowledge load(Optional<Path> data) throws UsageException {
        Folder samples =
                data.map(d -> Folder.ofDisk(d.resolve("samples"))).orElse(Folder.ofClassPath("/data/samples/"));
        if (samples.find("samples.yaml").isEmpty()) {
            throw new UsageException("the data have no samples/samples.yaml");
        }
        throw new UsageException("the reader is not here yet");
    }
}
