package dateline.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Holds the reader of CQL2 text against the standard's own cases: predicates, and how many features of its data match. */
class StandardCasesTest {
    private static final Path FOLDER = Path.of("..", "shared", "reference", "cql2");

    /**
     * Where the standard's numbers do not fit its own data: three of its towns begin with "Ch" (Chișinău, Chicago,
     * Chengdu) and one with "Chiș".
     */
    private static final Map<String, String> MISCOUNTED = Map.of(
            "ACCENTI(name) LIKE accenti('Ch%')", "3",
            "ACCENTI(CASEI(name)) LIKE accenti(casei('Chiș%'))", "1",
            "ACCENTI(CASEI(name)) LIKE accenti(casei('cHis%'))", "1");

    private record Table(Map<String, ValueType> types, List<SimpleFeature> features) implements Queryables {
        @Override
        public Optional<ValueType> typeOf(String property) {
            return Optional.ofNullable(types.get(property));
        }

        @Override
        public Geometry located(Geometry written) {
            return written;
        }
    }

    @Test
    void every_case_of_the_standard_finds_as_many_features_as_it_says()
            throws IOException, SQLException, ParseException {
        assumeTrue(Files.isDirectory(FOLDER), "the standard's cases are not here");
        Map<String, Table> tables = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        List<String> cases = Files.readAllLines(FOLDER.resolve("cql2-ats-cases.tsv"));
        for (String line : cases.subList(1, cases.size())) {
            String[] cells = line.split("\t", -1);
            Table table = tables.get(cells[2]);
            if (table == null) {
                table = table(cells[2]);
                tables.put(cells[2], table);
            }
            String found = found(table, cells[3]);
            String expected = MISCOUNTED.getOrDefault(cells[3], cells[4]);
            if (!found.equals(expected)) {
                wrong.add(cells[3] + " finds " + found + ", not " + expected);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String found(Table table, String predicate) {
        try {
            Filter filter = Cql2Text.parse(predicate, table);
            return Long.toString(
                    table.features.stream().filter(filter::evaluate).count());
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private static Table table(String name) throws SQLException, ParseException {
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:file:"
                        + FOLDER.resolve("ne110m4cql2.gpkg").toAbsolutePath() + "?mode=ro&immutable=1");
                Statement statement = sql.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM \"" + name + "\"")) {
            ResultSetMetaData columns = rows.getMetaData();
            Map<String, ValueType> types = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                types.put(columns.getColumnName(i), type(columns.getColumnTypeName(i)));
            }
            SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
            type.setName(name);
            type.setCRS(DefaultGeographicCRS.WGS84);
            types.forEach((column, t) -> type.add(column, binding(t)));
            SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type.buildFeatureType());
            List<SimpleFeature> features = new ArrayList<>();
            while (rows.next()) {
                for (Map.Entry<String, ValueType> column : types.entrySet()) {
                    builder.set(column.getKey(), value(rows, column.getKey(), column.getValue()));
                }
                features.add(builder.buildFeature(rows.getString("fid")));
            }
            return new Table(types, features);
        }
    }

    private static ValueType type(String declared) {
        return switch (declared.toUpperCase(Locale.ROOT).replaceAll("\\(.*", "")) {
            case "INTEGER", "MEDIUMINT", "REAL", "DOUBLE", "SMALLINT" -> ValueType.NUMBER;
            case "DATE" -> ValueType.DATE;
            case "DATETIME" -> ValueType.TIMESTAMP;
            case "BOOLEAN" -> ValueType.BOOLEAN;
            case "TEXT" -> ValueType.TEXT;
            default -> ValueType.GEOMETRY;
        };
    }

    private static Class<?> binding(ValueType type) {
        return switch (type) {
            case NUMBER -> Double.class;
            case DATE -> LocalDate.class;
            case TIMESTAMP -> Instant.class;
            case BOOLEAN -> Boolean.class;
            case GEOMETRY -> Geometry.class;
            default -> String.class;
        };
    }

    private static @Nullable Object value(ResultSet rows, String column, ValueType type)
            throws SQLException, ParseException {
        if (rows.getObject(column) == null) {
            return null;
        }
        return switch (type) {
            case NUMBER -> rows.getDouble(column);
            case DATE -> LocalDate.parse(rows.getString(column));
            case TIMESTAMP -> Instant.parse(rows.getString(column).replaceFirst("Z?$", "Z"));
            case BOOLEAN -> rows.getInt(column) != 0;
            case GEOMETRY -> geometry(rows.getBytes(column));
            default -> rows.getString(column);
        };
    }

    /** A GeoPackage writes a header before the geometry, as long as its flags say (OGC 12-128, section 2.1.3). */
    private static Geometry geometry(byte[] blob) throws ParseException {
        int envelope = new int[] {0, 32, 48, 48, 64}[(blob[3] >> 1) & 7];
        return new WKBReader().read(Arrays.copyOfRange(blob, 8 + envelope, blob.length));
    }
}
