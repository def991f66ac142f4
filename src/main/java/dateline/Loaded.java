package dateline;

import dateline.cli.UsageException;
import dateline.data.DataFiles;
import dateline.data.Knowledge;
import dateline.data.WorldOutlines;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.index.MemoryGazetteer;
import dateline.incident.Kind;
import dateline.incident.KindRule;
import dateline.incident.ReportReader;
import dateline.incident.RuleReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is built once from the data files.
 *
 * @param kinds in display order
 */
record Loaded(DataFiles files, ReportReader reader, Gazetteer gazetteer, List<Kind> kinds) {
    /** Loads the shipped data, or those of a folder. */
    static Loaded from(Optional<Path> data) throws UsageException {
        DataFiles files = new DataFiles(data.orElse(null));
        try {
            Knowledge knowledge = Knowledge.read(files);
            Gazetteer gazetteer = new MemoryGazetteer(
                    knowledge.places(),
                    knowledge.languageCodes(),
                    WorldOutlines.read(WorldOutlines.Scale.FINE).countries(),
                    knowledge.pronunciation());
            ReportReader reader = new RuleReader(knowledge.languages(), gazetteer, knowledge.kinds());
            List<Kind> kinds = knowledge.kinds().stream().map(KindRule::kind).toList();
            return new Loaded(files, reader, gazetteer, kinds);
        } catch (NoSuchFileException e) {
            throw new UsageException("the data file " + e.getMessage() + " is missing", e);
        } catch (IOException | IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ");
            throw new UsageException("the data cannot be read: " + why, e);
        }
    }
}
