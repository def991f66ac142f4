package dateline.gazetteer.geonames;

import dateline.gazetteer.imports.CountedLines;
import dateline.gazetteer.imports.ImportListener;
import dateline.gazetteer.imports.ImportStopped;
import dateline.gazetteer.imports.InputFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first reading of a dump: which places there are, which of them are administrative areas, and how old it is. */
final class DumpScan {
    private static final int TELL = 1_000;

    private final Staging staging;
    private final GeoNamesPlaces places;
    private final ImportListener listener;
    private @Nullable LocalDate newest;

    DumpScan(Staging staging, GeoNamesPlaces places, ImportListener listener) {
        this.staging = staging;
        this.places = places;
        this.listener = listener;
    }

    /** Reads the files; rows that cannot be read are left to the second reading. */
    void read(List<InputFile> files) throws IOException {
        for (InputFile file : files) {
            listener.begins("looking through " + file.name(), file.size());
            try (CountedLines lines = new CountedLines(file.open())) {
                while (lines.next()) {
                    if (lines.number() % TELL == 0) {
                        listener.at(lines.bytes(), lines.number());
                        stopIfAsked();
                    }
                    row(lines);
                }
            } finally {
                listener.ends();
            }
        }
    }

    private void stopIfAsked() throws ImportStopped {
        if (listener.isStopAsked()) {
            throw new ImportStopped(0);
        }
    }

    private void row(CountedLines lines) throws IOException {
        GeoNamesRow row;
        try {
            row = GeoNamesRow.parse(lines.text());
        } catch (IllegalArgumentException e) {
            return;
        }
        LocalDate modified = row.modified();
        if (modified != null && (newest == null || modified.isAfter(newest))) {
            newest = modified;
        }
        if (places.sort(row).isEmpty()) {
            return;
        }
        staging.present(row.id());
        int depth = row.adminDepth();
        String key = depth == 0 ? null : row.adminKey(depth);
        if (key != null) {
            staging.area(key, row.id());
        }
        // Many regions are called after their seat.
        String region = row.adminKey(1);
        if (region != null && (row.feature().equals("P.PPLA") || row.feature().equals("P.PPLC"))) {
            staging.title(region, 1, row.name());
        }
        if (region != null && depth == 1) {
            staging.title(region, 0, row.name());
        }
    }

    /** The day of the latest change in the dump. */
    Optional<LocalDate> newest() {
        return Optional.ofNullable(newest);
    }
}
