package dateline.gazetteer.geonames;

import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.imports.Fingerprint;
import dateline.gazetteer.imports.ImportException;
import dateline.gazetteer.imports.ImportListener;
import dateline.gazetteer.imports.InputFile;
import dateline.gazetteer.imports.InputFormat;
import dateline.gazetteer.imports.RowImport;
import dateline.gazetteer.index.ImportTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Adds alternate names and the hierarchy to places of GeoNames that were imported before. */
public final class NamesAdded {
    private static final String PREFIX = "geonames:";
    private static final String VERSION = "geonames names 1";

    private final ImportTarget target;
    private final Path folder;
    private final Clock clock;
    private final ImportListener listener;

    /** Adds to the sources of a target; temporary files are kept in the folder. */
    public NamesAdded(ImportTarget target, Path folder, Clock clock, ImportListener listener) {
        this.target = target;
        this.folder = folder;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Adds to one source, or to all of GeoNames.
     *
     * @throws ImportException where there is none, or the tables are of no use without their places
     */
    public List<GazetteerSource> addTo(Optional<String> sourceId, Map<InputFile, InputFormat> tables)
            throws IOException {
        if (tables.containsValue(InputFormat.GEONAMES_ADMIN)) {
            throw new ImportException(
                    "codes of administrative areas are joined while places are read: name the dump of the places too");
        }
        List<GazetteerSource> sources = target.sources().stream()
                .filter(s -> sourceId.isPresent()
                        ? s.id().equals(sourceId.get())
                        : s.attribution().equals(GeoNamesImporter.ATTRIBUTION))
                .toList();
        if (sources.isEmpty()) {
            throw new ImportException(
                    "there are no places of GeoNames yet to which names could be added: name the dump of"
                            + " the places too, as ML.zip");
        }
        List<GazetteerSource> done = new ArrayList<>();
        for (GazetteerSource source : sources) {
            done.add(addTo(source, tables));
        }
        return done;
    }

    private GazetteerSource addTo(GazetteerSource source, Map<InputFile, InputFormat> tables) throws IOException {
        List<Path> paths =
                tables.keySet().stream().map(InputFile::path).distinct().toList();
        // What was imported before is a part of the input.
        String fingerprint = Fingerprint.of(paths, VERSION + " " + source);
        try (Staging staging = Staging.in(folder)) {
            target.forEach(source.id(), (place, outline) -> number(place).ifPresent(staging::present));
            SideTables reader = new SideTables(staging, listener);
            for (Map.Entry<InputFile, InputFormat> table : tables.entrySet()) {
                reader.read(table.getKey(), table.getValue());
            }
            staging.ready();
            listener.begins("adding names to " + source.id(), 0);
            try (RowImport rows = RowImport.begin(target, source.id(), fingerprint, folder, listener)) {
                target.forEach(source.id(), (place, outline) -> {
                    if (rows.row(0)) {
                        rows.add(enriched(place, staging), outline);
                    }
                });
                return rows.finish(source(source, paths));
            } finally {
                listener.ends();
            }
        }
    }

    private static OptionalInt number(Place place) {
        String id = place.id().value();
        return id.matches(PREFIX + "\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(id.substring(PREFIX.length())))
                : OptionalInt.empty();
    }

    private static Place enriched(Place place, Staging staging) throws IOException {
        OptionalInt number = number(place);
        if (number.isEmpty()) {
            return place;
        }
        GeoNamesNames names = GeoNamesNames.of(place.names(), place.codes(), staging.namesOf(number.getAsInt()));
        PlaceId parent = place.parent();
        OptionalInt above = staging.parentOf(number.getAsInt());
        // What the dump itself says is finer than the hierarchy, but for the parts of a town.
        boolean isVague = parent == null || !parent.value().startsWith(PREFIX);
        if (above.isPresent() && (isVague || place.type() == PlaceType.NEIGHBOURHOOD)) {
            parent = GeoNamesPlaces.id(above.getAsInt());
        }
        return new Place(
                place.id(),
                place.type(),
                parent,
                place.country(),
                place.point(),
                place.radiusMetres(),
                place.population(),
                names.toponyms(),
                names.codes(),
                place.source(),
                place.origin(),
                place.siteUnknown());
    }

    private GazetteerSource source(GazetteerSource before, List<Path> added) {
        Set<String> files = new LinkedHashSet<>(before.files());
        added.forEach(f -> files.add(f.getFileName().toString()));
        return new GazetteerSource(
                before.id(),
                before.title(),
                before.licence(),
                before.attribution(),
                before.url(),
                before.dated(),
                clock.instant(),
                List.copyOf(files),
                0,
                0,
                before.rejected());
    }
}
