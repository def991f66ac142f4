package dateline.gazetteer.files;

import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.imports.Fingerprint;
import dateline.gazetteer.imports.ImportListener;
import dateline.gazetteer.imports.InputFile;
import dateline.gazetteer.imports.InputFormat;
import dateline.gazetteer.imports.KeySet;
import dateline.gazetteer.imports.RowImport;
import dateline.gazetteer.imports.SourceTerms;
import dateline.gazetteer.index.ImportTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Imports places from GeoJSON, GeoPackage and CSV. Files are read twice: once for the codes, because an area may come
 * before the one it lies in, and once for the places.
 */
public final class FileImporter {
    /** Grows when the same file gives other places. */
    private static final String VERSION = "files 1";

    private final ImportTarget target;
    private final ColumnNames columns;
    private final TypeWords types;
    private final Path folder;
    private final Clock clock;
    private final ImportListener listener;

    /**
     * Imports into a target.
     *
     * @param folder the one of the gazetteer: temporary files and lists of rejected rows are kept there
     */
    public FileImporter(
            ImportTarget target,
            ColumnNames columns,
            TypeWords types,
            Path folder,
            Clock clock,
            ImportListener listener) {
        this.target = target;
        this.columns = columns;
        this.types = types;
        this.folder = folder;
        this.clock = clock;
        this.listener = listener;
    }

    /** Imports files as one source. */
    public GazetteerSource importFiles(
            String sourceId, Map<InputFile, InputFormat> files, FileSettings settings, SourceTerms terms)
            throws IOException {
        List<Path> paths =
                files.keySet().stream().map(InputFile::path).distinct().toList();
        RowReader reader = new RowReader(columns, settings.columns());
        List<FeatureFile> opened = new ArrayList<>();
        files.forEach((file, format) -> opened.add(open(file, format)));
        CodeScan scan = new CodeScan(reader);
        for (FeatureFile file : opened) {
            file.read(scan);
        }
        FeaturePlaces maker = new FeaturePlaces(
                sourceId,
                terms.url().orElse(terms.title().orElse(sourceId)),
                settings,
                types,
                new ParentFinder(target.without(sourceId)),
                scan.codes);
        String fingerprint = Fingerprint.of(paths, VERSION + " " + settings);
        try (RowImport rows = RowImport.begin(target, sourceId, fingerprint, folder, listener)) {
            PlaceScan places = new PlaceScan(rows, reader, maker);
            for (Map.Entry<InputFile, InputFormat> file : files.entrySet()) {
                listener.begins(
                        "importing " + file.getKey().name(), file.getKey().size());
                try {
                    open(file.getKey(), file.getValue()).read(places);
                } finally {
                    listener.ends();
                }
            }
            tell(rows);
            return rows.finish(source(sourceId, paths, terms, scan.newest));
        }
    }

    private FeatureFile open(InputFile file, InputFormat format) {
        return switch (format) {
            case GEOJSON -> new GeoJsonFile(file);
            case GEOJSON_LINES -> new GeoJsonLinesFile(file);
            case GEOPACKAGE -> new GeoPackageFile(file, folder);
            case CSV -> new CsvFile(file);
            default -> throw new IllegalArgumentException(file.name() + " holds " + format.words());
        };
    }

    private void tell(RowImport rows) {
        if (rows.rejected().mended() > 0) {
            listener.note(rows.rejected().mended() + " areas crossed themselves and were repaired");
        }
        if (rows.leftOut() > 0) {
            listener.note(rows.leftOut() + " rows left out: countries that are there already");
        }
    }

    private GazetteerSource source(String sourceId, List<Path> files, SourceTerms terms, @Nullable LocalDate newest) {
        List<String> names = files.stream().map(f -> f.getFileName().toString()).toList();
        return new GazetteerSource(
                sourceId,
                terms.title().orElse(String.join(", ", names)),
                terms.licence().orElse("unknown"),
                terms.attribution().orElse(""),
                terms.url().orElse(null),
                terms.dated().or(() -> Optional.ofNullable(newest)).orElse(null),
                clock.instant(),
                names,
                0,
                0,
                0);
    }

    /** The first reading: which codes there are, and how old the data are. What cannot be read is left to the second. */
    private static final class CodeScan implements FeatureFile.Visitor {
        private final RowReader reader;
        private final KeySet codes = new KeySet();
        private @Nullable LocalDate newest;

        CodeScan(RowReader reader) {
            this.reader = reader;
        }

        @Override
        public void begins(long bytes) {}

        @Override
        public void row(FeatureRow row) {
            StatedPlace stated;
            try {
                stated = reader.read(row);
            } catch (IllegalArgumentException e) {
                return;
            }
            stated.code().map(c -> c.toUpperCase(Locale.ROOT)).ifPresent(codes::add);
            LocalDate day = stated.date().flatMap(FeaturePlaces::day).orElse(null);
            if (day != null && (newest == null || day.isAfter(newest))) {
                newest = day;
            }
        }

        @Override
        public void rejected(String file, long number, String reason, String text) {}
    }

    /** The second reading: the places. */
    private static final class PlaceScan implements FeatureFile.Visitor {
        private final RowImport rows;
        private final RowReader reader;
        private final FeaturePlaces maker;
        private final KeySet taken = new KeySet();
        private long number;
        private boolean isNew;

        PlaceScan(RowImport rows, RowReader reader, FeaturePlaces maker) {
            this.rows = rows;
            this.reader = reader;
            this.maker = maker;
        }

        @Override
        public void begins(long bytes) throws IOException {
            isNew = rows.row(bytes);
            number++;
        }

        @Override
        public void row(FeatureRow row) throws IOException {
            try {
                Optional<FeaturePlaces.Made> made = maker.place(row, reader.read(row), number);
                if (made.isEmpty()) {
                    leaveOut();
                } else {
                    add(row, made.get());
                }
            } catch (IllegalArgumentException e) {
                rejected(row.file(), row.number(), String.valueOf(e.getMessage()), row.shown());
            }
        }

        private void leaveOut() {
            if (isNew) {
                rows.leaveOut();
            }
        }

        private void add(FeatureRow row, FeaturePlaces.Made made) throws IOException {
            String id = made.place().id().value();
            if (!taken.add(id)) {
                throw new IllegalArgumentException("the code of " + id + " is given twice");
            }
            if (!isNew) {
                return;
            }
            rows.add(made.place(), made.outline());
            if (made.mended()) {
                rows.mend(
                        row.file(),
                        row.number(),
                        "its polygon crossed itself and was repaired",
                        made.place().name());
            }
        }

        @Override
        public void rejected(String file, long row, String reason, String text) throws IOException {
            if (isNew) {
                rows.reject(file, row, reason, text);
            }
        }
    }
}
