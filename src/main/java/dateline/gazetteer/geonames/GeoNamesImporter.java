package dateline.gazetteer.geonames;

import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.imports.CountedLines;
import dateline.gazetteer.imports.Fingerprint;
import dateline.gazetteer.imports.ImportListener;
import dateline.gazetteer.imports.InputFile;
import dateline.gazetteer.imports.InputFormat;
import dateline.gazetteer.imports.RowImport;
import dateline.gazetteer.imports.SourceTerms;
import dateline.gazetteer.index.ImportTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Imports places of GeoNames, with the names, codes and parents that other tables of GeoNames give them. */
public final class GeoNamesImporter {
    /** Whom to name where places of GeoNames are shown. */
    public static final String ATTRIBUTION = "GeoNames";

    /** Grows when the same dump gives other places. */
    private static final String VERSION = "geonames 1";

    private final ImportTarget target;
    private final FeatureCodes features;
    private final Path folder;
    private final Clock clock;
    private final ImportListener listener;

    /**
     * Imports into a target.
     *
     * @param folder the one of the gazetteer: temporary files and lists of rejected rows are kept there
     */
    public GeoNamesImporter(
            ImportTarget target, FeatureCodes features, Path folder, Clock clock, ImportListener listener) {
        this.target = target;
        this.features = features;
        this.folder = folder;
        this.clock = clock;
        this.listener = listener;
    }

    /** The id of the source that a file of places becomes: {@code ML.txt} is {@code geonames-ml}. */
    public static String sourceId(InputFile places) {
        return "geonames-" + SourceTerms.idOf(places.name());
    }

    /**
     * Imports places as one source.
     *
     * @param places files of places
     * @param beside alternate names, codes of administrative areas, the hierarchy
     */
    public GazetteerSource importPlaces(
            String sourceId, List<InputFile> places, Map<InputFile, InputFormat> beside, SourceTerms terms)
            throws IOException {
        List<Path> paths = Stream.concat(places.stream(), beside.keySet().stream())
                .map(InputFile::path)
                .distinct()
                .toList();
        String fingerprint = Fingerprint.of(paths, VERSION);
        RegionFinder regions = new RegionFinder(target.without(sourceId));
        try (Staging staging = Staging.in(folder)) {
            GeoNamesPlaces maker = new GeoNamesPlaces(sourceId, features, staging, regions);
            DumpScan scan = new DumpScan(staging, maker, listener);
            scan.read(places);
            readBeside(staging, beside);
            try (RowImport rows = RowImport.begin(target, sourceId, fingerprint, folder, listener)) {
                BitSet taken = new BitSet();
                for (InputFile file : places) {
                    importFile(file, rows, maker, taken);
                }
                tell(rows);
                return rows.finish(source(sourceId, paths, terms, scan));
            }
        }
    }

    private void readBeside(Staging staging, Map<InputFile, InputFormat> beside) throws IOException {
        SideTables tables = new SideTables(staging, listener);
        for (Map.Entry<InputFile, InputFormat> table : beside.entrySet()) {
            tables.read(table.getKey(), table.getValue());
        }
        if (tables.rejected() > 0) {
            listener.note(tables.rejected() + " lines beside the places could not be read");
        }
        staging.ready();
    }

    private void importFile(InputFile file, RowImport rows, GeoNamesPlaces maker, BitSet taken) throws IOException {
        listener.begins("importing " + file.name(), file.size());
        try (CountedLines lines = new CountedLines(file.open())) {
            while (lines.next()) {
                if (lines.isBlank()) {
                    continue;
                }
                boolean isNew = rows.row(lines.bytes());
                try {
                    importRow(GeoNamesRow.parse(lines.text()), isNew, rows, maker, taken);
                } catch (IllegalArgumentException e) {
                    if (isNew) {
                        rows.reject(file.name(), lines.number(), String.valueOf(e.getMessage()), lines.shown());
                    }
                }
            }
        } finally {
            listener.ends();
        }
    }

    /** Rows that were read before an interruption still count for which places are taken. */
    private static void importRow(GeoNamesRow row, boolean isNew, RowImport rows, GeoNamesPlaces maker, BitSet taken)
            throws IOException {
        Optional<FeatureCodes.Sort> sort = maker.sort(row);
        boolean isFirst = !taken.get(row.id());
        taken.set(row.id());
        if (!isNew) {
            return;
        }
        if (sort.isEmpty() || !isFirst) {
            rows.leaveOut();
        } else {
            rows.add(maker.place(row, sort.get()), null);
        }
    }

    private void tell(RowImport rows) {
        if (rows.leftOut() > 0) {
            listener.note(rows.leftOut() + " rows left out: countries, places that are gone, and what is given twice");
        }
    }

    private GazetteerSource source(String sourceId, List<Path> files, SourceTerms terms, DumpScan scan) {
        return new GazetteerSource(
                sourceId,
                terms.title().orElse("GeoNames (" + files.get(0).getFileName() + ")"),
                terms.licence().orElse("CC-BY-4.0"),
                terms.attribution().orElse(ATTRIBUTION),
                terms.url().orElse("https://www.geonames.org/"),
                terms.dated().or(scan::newest).orElse(null),
                clock.instant(),
                files.stream().map(f -> f.getFileName().toString()).toList(),
                0,
                0,
                0);
    }
}
