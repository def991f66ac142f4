package dateline;

import dateline.cli.PlaceImportOptions;
import dateline.cli.UsageException;
import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.files.ColumnNames;
import dateline.gazetteer.files.FileImporter;
import dateline.gazetteer.files.FileSettings;
import dateline.gazetteer.files.TypeWords;
import dateline.gazetteer.geonames.FeatureCodes;
import dateline.gazetteer.geonames.GeoNamesDownload;
import dateline.gazetteer.geonames.GeoNamesImporter;
import dateline.gazetteer.geonames.NamesAdded;
import dateline.gazetteer.imports.ImportListener;
import dateline.gazetteer.imports.InputFile;
import dateline.gazetteer.imports.InputFormat;
import dateline.gazetteer.imports.RejectedRows;
import dateline.gazetteer.imports.SourceTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One run of {@code dateline gazetteer import}: decides which of the inputs become which sources. */
final class PlaceImport {
    private static final String DUMP = "geonames:";

    private final GazetteerHome home;
    private final PlaceImportOptions options;
    private final Clock clock;
    private final ImportListener listener;
    private final SourceTerms terms;

    PlaceImport(GazetteerHome home, PlaceImportOptions options, Clock clock, ImportListener listener) {
        this.home = home;
        this.options = options;
        this.clock = clock;
        this.listener = listener;
        this.terms = new SourceTerms(
                options.source(),
                options.title(),
                options.licence(),
                options.attribution(),
                options.url(),
                options.dated());
    }

    /** Checks what the person typed, before anything is read. */
    static void check(PlaceImportOptions options) throws UsageException {
        for (String input : options.inputs()) {
            if (!input.startsWith(DUMP) && !Files.isRegularFile(Path.of(input))) {
                throw new UsageException(input + " is not there, or is no file");
            }
        }
        String id = options.source().orElse("x");
        if (!id.matches("[a-z0-9][a-z0-9.-]{0,63}")
                || id.equals(GazetteerSource.SHIPPED)
                || id.equals(GazetteerSource.OVERLAY)) {
            throw new UsageException(
                    "--source is '" + id + "', expected a name of lower-case letters, digits, dots and hyphens that is"
                            + " none of Dateline's own");
        }
        type(options);
    }

    private static Optional<PlaceType> type(PlaceImportOptions options) throws UsageException {
        try {
            return options.type().map(PlaceType::parse);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--type is '" + options.type().orElse("") + "', which is no type of place", e);
        }
    }

    /** Imports all, and says what came of it. */
    List<GazetteerSource> run() throws IOException, UsageException {
        Map<InputFile, InputFormat> places = new LinkedHashMap<>();
        Map<InputFile, InputFormat> beside = new LinkedHashMap<>();
        Map<InputFile, InputFormat> others = new LinkedHashMap<>();
        for (String input : options.inputs()) {
            for (InputFile file : InputFile.at(path(input))) {
                InputFormat format = InputFormat.of(file);
                (format == InputFormat.GEONAMES_PLACES ? places : format.isGeoNames() ? beside : others)
                        .put(file, format);
            }
        }
        List<GazetteerSource> done = new ArrayList<>();
        if (!places.isEmpty()) {
            done.addAll(importGeoNames(List.copyOf(places.keySet()), beside));
        } else if (!beside.isEmpty()) {
            done.addAll(new NamesAdded(home.imports(), home.folder(), clock, listener).addTo(options.source(), beside));
        }
        done.addAll(importOthers(others));
        return done;
    }

    private Path path(String input) throws IOException {
        return input.startsWith(DUMP)
                ? new GeoNamesDownload(
                                options.geoNamesUrl(),
                                home.folder().resolve("downloads"),
                                Duration.ofSeconds(2),
                                listener)
                        .fetch(input.substring(DUMP.length()))
                : Path.of(input);
    }

    /** Each file of places is a source of its own, so that it can be renewed alone; unless the person names one. */
    private List<GazetteerSource> importGeoNames(List<InputFile> places, Map<InputFile, InputFormat> beside)
            throws IOException {
        FeatureCodes features = home.table("geonames/feature-codes.tsv", FeatureCodes::read);
        GeoNamesImporter importer = new GeoNamesImporter(home.imports(), features, home.folder(), clock, listener);
        Map<String, List<InputFile>> bySource = places.stream()
                .collect(Collectors.groupingBy(
                        f -> options.source().orElseGet(() -> GeoNamesImporter.sourceId(f)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<GazetteerSource> done = new ArrayList<>();
        for (Map.Entry<String, List<InputFile>> source : bySource.entrySet()) {
            done.add(importer.importPlaces(source.getKey(), source.getValue(), beside, terms));
        }
        return done;
    }

    /** The layers of one zip belong together. */
    private List<GazetteerSource> importOthers(Map<InputFile, InputFormat> files) throws IOException, UsageException {
        if (files.isEmpty()) {
            return List.of();
        }
        FileImporter importer = new FileImporter(
                home.imports(),
                home.table("imports/columns.tsv", ColumnNames::read),
                home.table("imports/types.tsv", TypeWords::read),
                home.folder(),
                clock,
                listener);
        FileSettings settings = new FileSettings(
                options.columns(), type(options), options.country().map(c -> c.toUpperCase(Locale.ROOT)));
        Map<String, Map<InputFile, InputFormat>> bySource = new LinkedHashMap<>();
        files.forEach((file, format) -> bySource.computeIfAbsent(
                        options.source()
                                .orElseGet(() -> SourceTerms.idOf(
                                        file.path().getFileName().toString())),
                        s -> new LinkedHashMap<>())
                .put(file, format));
        List<GazetteerSource> done = new ArrayList<>();
        for (Map.Entry<String, Map<InputFile, InputFormat>> source : bySource.entrySet()) {
            done.add(importer.importFiles(source.getKey(), source.getValue(), settings, terms));
        }
        return done;
    }

    /** What came of a source, in a line. */
    static String summary(GazetteerSource source, Path folder) {
        String rejected = source.rejected() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", %,d rows could not be read (%s)",
                        source.rejected(),
                        RejectedRows.file(folder, source.id()));
        return String.format(
                Locale.ROOT, "%s: %,d places, %,d names%s", source.id(), source.places(), source.names(), rejected);
    }
}
