package dateline;

import dateline.cli.UsageException;
import dateline.data.DataFiles;
import dateline.data.Knowledge;
import dateline.data.WorldOutlines;
import dateline.gazetteer.OverlayPlace;
import dateline.gazetteer.index.KnownPlaces;
import dateline.gazetteer.index.LiveGazetteer;
import dateline.incident.Kind;
import dateline.incident.KindRule;
import dateline.incident.ReportReader;
import dateline.incident.RuleReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What is built once from the data files.
 *
 * @param kinds in display order
 */
record Loaded(DataFiles files, ReportReader reader, LiveGazetteer gazetteer, List<Kind> kinds) {
    /** Loads the shipped data, or those of a folder, with no overlay. */
    static Loaded from(Optional<Path> data) throws UsageException {
        return from(data, () -> 0, List::of);
    }

    /**
     * Loads the shipped data, or those of a folder.
     *
     * @param version a number that grows whenever the overlay changes
     * @param overlay what editors have put over the shipped places
     */
    static Loaded from(Optional<Path> data, LongSupplier version, Supplier<List<OverlayPlace>> overlay)
            throws UsageException {
        DataFiles files = new DataFiles(data.orElse(null));
        try {
            Knowledge knowledge = Knowledge.read(files);
            KnownPlaces known = new KnownPlaces(
                    knowledge.places(),
                    knowledge.languageCodes(),
                    knowledge.areas(WorldOutlines.read(WorldOutlines.Scale.FINE).countries()),
                    knowledge.pronunciation());
            LiveGazetteer gazetteer = new LiveGazetteer(version, () -> known.with(overlay.get()));
            // Each report is read with one state of the gazetteer from beginning to end.
            ReportReader reader = (input, at) ->
                    new RuleReader(knowledge.languages(), gazetteer.now(), knowledge.kinds()).read(input, at);
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
