package dateline.gazetteer.index;

import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceCode;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Toponym;
import dateline.geo.LonLat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a shipped table of places; {@code data/gazetteer/README.md} describes the columns. */
public final class PlaceTable {
    private static final List<String> COLUMNS = List.of(
            "id",
            "type",
            "parent",
            "country",
            "lon",
            "lat",
            "radius_m",
            "population",
            "names",
            "codes",
            "source",
            "note");
    private static final String SITE_UNKNOWN = "site-unknown";

    private PlaceTable() {}

    /**
     * Reads all rows.
     *
     * @param name what to call the table in error messages
     * @throws IllegalArgumentException naming the table and the line that cannot be read
     */
    public static List<Place> read(String name, Reader reader) throws IOException {
        List<Place> places = new ArrayList<>();
        BufferedReader lines = new BufferedReader(reader);
        boolean headed = false;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.asList(line.split("\t", -1));
            try {
                if (!headed) {
                    checkHeader(cells);
                    headed = true;
                } else {
                    places.add(row(cells));
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ", line " + number + ": " + e.getMessage(), e);
            }
        }
        return places;
    }

    private static void checkHeader(List<String> cells) {
        if (!cells.equals(COLUMNS)) {
            throw new IllegalArgumentException("expected the columns " + COLUMNS + ", found " + cells);
        }
    }

    private static Place row(List<String> cells) {
        if (cells.size() < COLUMNS.size() - 1 || cells.size() > COLUMNS.size()) {
            throw new IllegalArgumentException("expected " + COLUMNS.size() + " cells, found " + cells.size());
        }
        String note = cells.size() == COLUMNS.size() ? cells.get(11) : "";
        List<PlaceCode> codes = codes(cells.get(9));
        if (note.startsWith(Place.CAPITAL)) {
            codes.add(PlaceCode.of(Place.CAPITAL, cells.get(3)));
        }
        return new Place(
                new PlaceId(cells.get(0)),
                PlaceType.parse(cells.get(1)),
                cells.get(2).isEmpty() ? null : new PlaceId(cells.get(2)),
                cells.get(3).isEmpty() ? null : cells.get(3),
                new LonLat(Double.parseDouble(cells.get(4)), Double.parseDouble(cells.get(5))),
                Double.parseDouble(cells.get(6)),
                cells.get(7).isEmpty() ? 0 : Long.parseLong(cells.get(7)),
                names(cells.get(8)),
                codes,
                cells.get(10),
                GazetteerSource.SHIPPED,
                note.startsWith(SITE_UNKNOWN));
    }

    private static List<Toponym> names(String cell) {
        List<Toponym> names = new ArrayList<>();
        for (String item : cell.split("\\|", -1)) {
            int colon = item.indexOf(':');
            String language = item.substring(0, Math.max(colon, 0)).strip();
            if (language.isEmpty()) {
                throw new IllegalArgumentException("a name needs its language: " + item.strip());
            }
            names.add(new Toponym(item.substring(colon + 1).strip(), language));
        }
        return names;
    }

    private static List<PlaceCode> codes(String cell) {
        List<PlaceCode> codes = new ArrayList<>();
        for (String item : cell.split(";", -1)) {
            if (!item.isBlank()) {
                codes.add(PlaceCode.parse(item));
            }
        }
        return codes;
    }
}
