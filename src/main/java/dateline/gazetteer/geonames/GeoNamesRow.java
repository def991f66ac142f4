package dateline.gazetteer.geonames;

import dateline.geo.LonLat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the main table of GeoNames.
 *
 * @param alternates names without language, Latin, Arabic and other scripts mixed, with machine-made romanisations
 * @param feature class and code: {@code P.PPLC}
 * @param country ISO 3166-1 alpha-2, absent on the high seas
 * @param admin the codes of the administrative areas, first level first; the last are often missing
 * @param modified when the row was last changed
 */
record GeoNamesRow(
        int id,
        String name,
        String asciiName,
        String alternates,
        LonLat point,
        String feature,
        @Nullable String country,
        List<String> admin,
        long population,
        @Nullable LocalDate modified) {
    /** Longer names are broken rows. */
    static final int LONGEST_NAME = 200;

    /** GeoNames is at 14 million; an id far beyond is a broken row. */
    private static final int HIGHEST_ID = 200_000_000;

    private static final int CELLS = 19;

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static GeoNamesRow parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != CELLS) {
            throw new IllegalArgumentException("expected " + CELLS + " cells, found " + cells.length);
        }
        return new GeoNamesRow(
                id(cells[0]),
                name(cells[1]),
                cells[2],
                cells[3],
                new LonLat(degrees("longitude", cells[5]), degrees("latitude", cells[4])),
                feature(cells[6], cells[7]),
                country(cells[8]),
                List.of(cells[10], cells[11], cells[12], cells[13]),
                population(cells[14]),
                day(cells[18]));
    }

    /** Reads the number of a place. */
    static int id(String cell) {
        try {
            int id = Integer.parseInt(cell);
            if (id > 0 && id <= HIGHEST_ID) {
                return id;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + start(cell) + "' is no geonameid", e);
        }
        throw new IllegalArgumentException("geonameid " + cell + " is not within 1 to " + HIGHEST_ID);
    }

    private static String name(String cell) {
        if (cell.isBlank()) {
            throw new IllegalArgumentException("it has no name");
        }
        if (cell.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("its name has " + cell.length() + " characters");
        }
        return cell.strip();
    }

    private static double degrees(String what, String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + start(cell) + "' is no " + what, e);
        }
    }

    private static String feature(String letter, String code) {
        // A few rows have no feature at all: they are places whose sort nobody has said yet.
        if (letter.length() > 1 || code.length() > 10) {
            throw new IllegalArgumentException("'" + start(letter + "." + code) + "' is no feature code");
        }
        return (letter.isEmpty() ? "-" : letter) + "." + code;
    }

    private static @Nullable String country(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.length() != 2 || !cell.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            throw new IllegalArgumentException("'" + start(cell) + "' is no country code");
        }
        return cell;
    }

    private static long population(String cell) {
        try {
            return cell.isEmpty() ? 0 : Math.max(0, Long.parseLong(cell));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + start(cell) + "' is no population", e);
        }
    }

    private static @Nullable LocalDate day(String cell) {
        try {
            return cell.isBlank() ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + start(cell) + "' is no date", e);
        }
    }

    private static String start(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /**
     * The key of the administrative area of this depth that it is, or lies in, as the tables of GeoNames write it:
     * {@code ML.06.2456} for depth 2. Null where the row does not say.
     */
    @Nullable
    String adminKey(int depth) {
        if (country == null) {
            return null;
        }
        StringBuilder key = new StringBuilder(country);
        for (String code : admin.subList(0, depth)) {
            if (code.isEmpty()) {
                return null;
            }
            key.append('.').append(code);
        }
        return key.toString();
    }

    /** The depth of the administrative area that it is itself, 1 to 4; 0 for all else. */
    int adminDepth() {
        return feature.length() == 6
                        && feature.startsWith("A.ADM")
                        && feature.charAt(5) >= '1'
                        && feature.charAt(5) <= '4'
                ? feature.charAt(5) - '0'
                : 0;
    }
}
