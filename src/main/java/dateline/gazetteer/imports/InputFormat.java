package dateline.gazetteer.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What a file holds, found out from its beginning: names of files are no help, people rename them. */
public enum InputFormat {
    GEONAMES_PLACES("places of GeoNames"),
    GEONAMES_NAMES("alternate names of GeoNames"),
    GEONAMES_ADMIN("codes of administrative areas of GeoNames"),
    GEONAMES_HIERARCHY("the hierarchy of GeoNames"),
    GEOJSON("GeoJSON"),
    GEOJSON_LINES("GeoJSON, one feature a line"),
    GEOPACKAGE("GeoPackage"),
    CSV("CSV");

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int SAMPLE = 1 << 16;
    private static final int LINES = 20;
    private static final String NUMBER = "-?\\d{1,10}";

    private final String words;

    InputFormat(String words) {
        this.words = words;
    }

    /** What it is, for messages. */
    public String words() {
        return words;
    }

    /** Whether it comes from GeoNames. */
    public boolean isGeoNames() {
        return name().startsWith("GEONAMES");
    }

    /**
     * The format of a file.
     *
     * @throws ImportException where it is none of these
     */
    public static InputFormat of(InputFile file) throws IOException {
        byte[] sample;
        try (InputStream in = file.open()) {
            sample = in.readNBytes(SAMPLE);
        }
        if (startsWith(sample, SQLITE)) {
            return GEOPACKAGE;
        }
        if (isBinary(sample)) {
            throw unknown(file);
        }
        String text = new String(sample, StandardCharsets.UTF_8)
                .replaceFirst("^\uFEFF", "")
                .stripLeading();
        if (text.startsWith("{") || text.startsWith("[") || text.startsWith("\u001E")) {
            return isFeatureALine(text) ? GEOJSON_LINES : GEOJSON;
        }
        // The last line of the sample may be cut.
        List<String> lines = text.lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .limit(LINES)
                .toList();
        for (InputFormat format : List.of(GEONAMES_PLACES, GEONAMES_NAMES, GEONAMES_ADMIN, GEONAMES_HIERARCHY)) {
            if (lines.stream().filter(l -> isRow(format, l)).count() * 2 > lines.size()) {
                return format;
            }
        }
        if (!lines.isEmpty() && lines.get(0).matches(".*[,;\t].*")) {
            return CSV;
        }
        throw unknown(file);
    }

    private static ImportException unknown(InputFile file) {
        return new ImportException(file.name()
                + " is none of what can be imported: tables of GeoNames, GeoJSON, GeoPackage, CSV with a line of column"
                + " names; plain or in a zip");
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean isBinary(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** One feature a line: the first line ends where its object ends. A whole collection in one line is no such thing. */
    private static boolean isFeatureALine(String text) {
        String first = text.lines().findFirst().orElse("").replaceFirst("^\u001E", "");
        return first.stripTrailing().endsWith("}")
                && first.matches("\\{.*\"type\"\\s*:\\s*\"Feature\".*")
                && !first.contains("\"FeatureCollection\"");
    }

    private static boolean isRow(InputFormat format, String line) {
        String[] cells = line.split("\t", -1);
        return switch (format) {
            case GEONAMES_PLACES -> cells.length >= 15 && cells[0].matches(NUMBER) && cells[6].matches("[A-Z]?");
            case GEONAMES_NAMES ->
                cells.length >= 4
                        && cells.length <= 10
                        && cells[0].matches(NUMBER)
                        && cells[1].matches(NUMBER)
                        && cells[2].matches("[A-Za-z_0-9-]{0,10}");
            case GEONAMES_ADMIN ->
                cells.length == 4 && cells[0].matches("[A-Z]{2}(\\.[^.]+){1,2}") && cells[3].matches(NUMBER);
            case GEONAMES_HIERARCHY ->
                (cells.length == 2 || cells.length == 3) && cells[0].matches(NUMBER) && cells[1].matches(NUMBER);
            default -> false;
        };
    }
}
