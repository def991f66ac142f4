package dateline.export;

import dateline.gazetteer.Gazetteer;
import dateline.layer.LayerDescription;
import dateline.layer.LayerFeature;
import dateline.layer.LayerProperty;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * A table (RFC 4180, UTF-8) with a row a feature: its id, longitude and latitude of its point, its plain properties, and
 * its geometry as WKT; where it is stated against a place, also the P-codes of the areas in which that lies. Nested
 * properties have no place in a table and are left out.
 */
public final class CsvFile implements LayerFile {
    /** How columns are marked up for humanitarian data (HXL 1.1); a column that is not here has no tag. */
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("id", "#event+id"),
            Map.entry("lon", "#geo+lon"),
            Map.entry("lat", "#geo+lat"),
            Map.entry("wkt", "#geo+wkt"),
            Map.entry("kind", "#event+type"),
            Map.entry("title", "#event+name"),
            Map.entry("status", "#status"),
            Map.entry("time_start", "#date+start"),
            Map.entry("time_end", "#date+end"),
            Map.entry("place_id", "#loc+id"),
            Map.entry("place_name", "#loc+name"),
            Map.entry("country", "#country+code+iso2"),
            Map.entry("admin1", "#adm1+name"),
            Map.entry("adm1_pcode", "#adm1+code+v_pcode"),
            Map.entry("adm2_pcode", "#adm2+code+v_pcode"),
            Map.entry("adm3_pcode", "#adm3+code+v_pcode"),
            Map.entry("killed_low", "#affected+killed+min"),
            Map.entry("killed_high", "#affected+killed+max"),
            Map.entry("wounded_low", "#affected+injured+min"),
            Map.entry("wounded_high", "#affected+injured+max"),
            Map.entry("missing_low", "#affected+missing+min"),
            Map.entry("missing_high", "#affected+missing+max"),
            Map.entry("abducted_low", "#affected+abducted+min"),
            Map.entry("abducted_high", "#affected+abducted+max"),
            Map.entry("arrested_low", "#affected+detained+min"),
            Map.entry("arrested_high", "#affected+detained+max"),
            Map.entry("displaced_low", "#affected+displaced+min"),
            Map.entry("displaced_high", "#affected+displaced+max"),
            Map.entry("published_at", "#date+published"),
            Map.entry("source", "#meta+source"),
            Map.entry("url", "#meta+url"),
            Map.entry("language", "#meta+lang"),
            Map.entry("created", "#date+created"),
            Map.entry("updated", "#date+updated"));

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private static final String PLACE = "place_id";

    private final Gazetteer gazetteer;
    private final boolean hasTags;
    private final boolean hasMark;

    /**
     * A table.
     *
     * @param gazetteer knows the P-codes
     * @param hasTags whether a row of HXL tags stands beneath the names of the columns
     * @param hasMark whether the file begins with a byte order mark, without which Excel takes UTF-8 for something else
     */
    public CsvFile(Gazetteer gazetteer, boolean hasTags, boolean hasMark) {
        this.gazetteer = gazetteer;
        this.hasTags = hasTags;
        this.hasMark = hasMark;
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=utf-8;header=present";
    }

    @Override
    public void write(OutputStream out, LayerDescription layer, Iterable<LayerFeature> features) throws IOException {
        List<String> properties = layer.properties().stream()
                .filter(LayerProperty::isQueryable)
                .map(LayerProperty::name)
                .toList();
        List<String> columns = new ArrayList<>(List.of("id", "lon", "lat"));
        columns.addAll(properties);
        boolean hasCodes = properties.contains(PLACE);
        if (hasCodes) {
            columns.addAll(AdminCodes.COLUMNS);
        }
        columns.add("wkt");
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (hasMark) {
            text.write('\uFEFF');
        }
        FORMAT.printRecord(text, columns.toArray());
        if (hasTags) {
            FORMAT.printRecord(
                    text, columns.stream().map(c -> TAGS.getOrDefault(c, "")).toArray());
        }
        AdminCodes codes = new AdminCodes(gazetteer);
        for (LayerFeature feature : features) {
            List<@Nullable Object> row = row(feature, properties);
            if (hasCodes) {
                row.addAll(codes.of(feature.properties().get(PLACE)));
            }
            Geometry geometry = feature.geometry();
            row.add(geometry == null ? null : geometry.toText());
            FORMAT.printRecord(text, row.toArray());
        }
        text.flush();
    }

    private static List<@Nullable Object> row(LayerFeature feature, List<String> properties) {
        List<@Nullable Object> row = new ArrayList<>();
        Geometry geometry = feature.geometry();
        Point point = geometry == null ? null : geometry.getInteriorPoint();
        row.add(feature.id());
        row.add(point == null ? null : point.getX());
        row.add(point == null ? null : point.getY());
        properties.forEach(p -> row.add(cell(feature.properties().get(p))));
        return row;
    }

    /** A text that a spreadsheet would run as a formula is made one that it shows. */
    private static @Nullable Object cell(@Nullable Object value) {
        if (value instanceof String text && FORMULA.matcher(text).find()) {
            return "'" + text;
        }
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? (Object) number.longValue()
                : value;
    }
}
