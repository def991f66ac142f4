package dateline.gazetteer.trial;

import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name as somebody writes it, and the place it means.
 *
 * @param place absent where no place has this name
 * @param half of the list: the rules may be tuned on one half, the other only tells how well they hold
 */
public record NameRow(String name, @Nullable Meant place, Half half) {
    /** The halves of a list. */
    public enum Half {
        TUNE,
        HELD
    }

    /**
     * The place that is meant.
     *
     * @param id absent where it is only known by what it is called and where it is
     */
    public record Meant(@Nullable PlaceId id, String name, String country, LonLat point) {
        private static final double SAME_PLACE_METRES = 15_000;

        /** Whether the place is the one that is meant, or another source's entry for it. */
        public boolean is(Place place) {
            return place.id().equals(id)
                    || (country.equals(place.country())
                            && Geodesy.distanceMetres(point, place.point()) < SAME_PLACE_METRES
                            && place.names().stream().anyMatch(n -> n.name().equalsIgnoreCase(name)));
        }
    }

    /**
     * Reads a list: the columns name, id, place, country, lon, lat and half, or only name and half.
     *
     * @throws IllegalArgumentException naming the line that cannot be read
     */
    public static List<NameRow> read(Reader list) throws IOException {
        List<NameRow> rows = new ArrayList<>();
        BufferedReader lines = new BufferedReader(list);
        int number = 0;
        boolean headed = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("# ")) {
                continue;
            }
            try {
                if (headed) {
                    rows.add(row(Arrays.asList(line.split("\t", -1))));
                }
                headed = true;
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
            }
        }
        return rows;
    }

    private static NameRow row(List<String> cells) {
        Half half = Half.valueOf(cells.get(cells.size() - 1).toUpperCase(java.util.Locale.ROOT));
        if (cells.size() == 2) {
            return new NameRow(cells.get(0), null, half);
        }
        if (cells.size() != 7) {
            throw new IllegalArgumentException("expected 7 cells or 2, found " + cells.size());
        }
        PlaceId id = cells.get(1).isEmpty() ? null : new PlaceId(cells.get(1));
        LonLat point = new LonLat(Double.parseDouble(cells.get(4)), Double.parseDouble(cells.get(5)));
        return new NameRow(cells.get(0), new Meant(id, cells.get(2), cells.get(3), point), half);
    }
}
