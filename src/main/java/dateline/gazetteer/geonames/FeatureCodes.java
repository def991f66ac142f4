package dateline.gazetteer.geonames;

import dateline.gazetteer.PlaceType;
import dateline.gazetteer.imports.UsualSize;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the feature codes of GeoNames mean here; {@code data/geonames/feature-codes.tsv} holds them. */
public final class FeatureCodes {
    private static final String LEFT_OUT = "-";
    private static final String SETTLEMENT = "settlement";

    private final Map<String, Meaning> byCode;

    private record Meaning(@Nullable PlaceType type, double radiusMetres) {}

    /** Type and reach of one place. */
    record Sort(PlaceType type, double radiusMetres) {}

    private FeatureCodes(Map<String, Meaning> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    /**
     * Reads the table.
     *
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public static FeatureCodes read(Reader reader) throws IOException {
        Map<String, Meaning> byCode = new HashMap<>();
        BufferedReader lines = new BufferedReader(reader);
        lines.readLine();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != 3) {
                throw new IllegalArgumentException("expected code, type and radius: " + line);
            }
            if (!cells[1].equals(LEFT_OUT)) {
                PlaceType type = cells[1].equals(SETTLEMENT) ? null : PlaceType.parse(cells[1]);
                byCode.put(cells[0], new Meaning(type, Double.parseDouble(cells[2])));
            } else {
                byCode.put(cells[0], new Meaning(PlaceType.OTHER, 0));
            }
        }
        return new FeatureCodes(byCode);
    }

    /** The type and reach of a place; empty where such places are left out. */
    Optional<Sort> of(GeoNamesRow row) {
        Meaning meaning = byCode.get(row.feature());
        if (meaning == null) {
            meaning = byCode.get(row.feature().charAt(0) + ".*");
        }
        if (meaning == null || (meaning.type() != PlaceType.COUNTRY && meaning.radiusMetres() <= 0)) {
            return Optional.empty();
        }
        PlaceType stated = meaning.type();
        PlaceType type = stated == null ? settlement(row) : stated;
        return Optional.of(
                new Sort(type, UsualSize.radiusMetres(type, Math.max(1, meaning.radiusMetres()), row.population())));
    }

    private static PlaceType settlement(GeoNamesRow row) {
        if (row.feature().equals("P.PPLC")) {
            return PlaceType.CITY;
        }
        boolean seat = row.feature().equals("P.PPLA") || row.feature().equals("P.PPLA2");
        return seat && row.population() < 100_000 ? PlaceType.TOWN : UsualSize.settlement(row.population());
    }
}
