package dateline.gazetteer.geonames;

import dateline.gazetteer.imports.CountedLines;
import dateline.gazetteer.imports.ImportListener;
import dateline.gazetteer.imports.ImportStopped;
import dateline.gazetteer.imports.InputFile;
import dateline.gazetteer.imports.InputFormat;
import java.io.IOException;

/** Reads what comes beside a dump into the staging: alternate names, codes of administrative areas, the hierarchy. */
final class SideTables {
    private static final int TELL = 1_000;
    private static final int TOLD = 20;

    private final Staging staging;
    private final ImportListener listener;
    private long rejected;

    SideTables(Staging staging, ImportListener listener) {
        this.staging = staging;
        this.listener = listener;
    }

    /** How many lines could not be read. */
    long rejected() {
        return rejected;
    }

    /** Reads one file. */
    void read(InputFile file, InputFormat format) throws IOException {
        listener.begins("reading " + file.name(), file.size());
        try (CountedLines lines = new CountedLines(file.open())) {
            while (lines.next()) {
                if (lines.number() % TELL == 0) {
                    listener.at(lines.bytes(), lines.number());
                    if (listener.isStopAsked()) {
                        throw new ImportStopped(0);
                    }
                }
                line(file, format, lines);
            }
        } finally {
            listener.ends();
        }
    }

    private void line(InputFile file, InputFormat format, CountedLines lines) throws IOException {
        try {
            String line = lines.text();
            if (line.isBlank() || line.startsWith("#")) {
                return;
            }
            switch (format) {
                case GEONAMES_NAMES -> {
                    StagedName name = StagedName.parse(line);
                    if (name != null) {
                        staging.name(name);
                    }
                }
                case GEONAMES_ADMIN -> area(line);
                case GEONAMES_HIERARCHY -> parent(line);
                default -> throw new AssertionError(format);
            }
        } catch (IllegalArgumentException e) {
            if (++rejected <= TOLD) {
                listener.note(file.name() + ":" + lines.number() + ": " + e.getMessage());
            }
        }
    }

    /** {@code ML.06 Sikasso Sikasso 2451184}: the codes of the first two levels come in one form. */
    private void area(String line) throws IOException {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4) {
            throw new IllegalArgumentException("expected 4 cells, found " + cells.length);
        }
        staging.title(cells[0], 0, cells[1]);
        staging.title(cells[0], 0, cells[2]);
        int place = GeoNamesRow.id(cells[3]);
        if (staging.isPresent(place)) {
            staging.area(cells[0], place);
        }
    }

    private void parent(String line) throws IOException {
        String[] cells = line.split("\t", -1);
        if (cells.length < 2) {
            throw new IllegalArgumentException("expected 2 or 3 cells, found " + cells.length);
        }
        staging.parent(GeoNamesRow.id(cells[1]), GeoNamesRow.id(cells[0]));
    }
}
