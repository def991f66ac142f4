package dateline.gazetteer.files;

import dateline.gazetteer.imports.ImportException;
import dateline.gazetteer.imports.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.sqlite.SQLiteConfig;

/** A GeoPackage: all its tables of features, one after another. */
final class GeoPackageFile implements FeatureFile {
    private static final String LAYERS = "SELECT g.table_name, g.column_name, s.organization,"
            + " s.organization_coordsys_id, s.definition FROM gpkg_geometry_columns g"
            + " LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id ORDER BY g.table_name";

    private final InputFile file;
    private final Path folder;

    /** A table of features. */
    private record Layer(String table, String geometryColumn, DeclaredCrs crs) {}

    /**
     * A package.
     *
     * @param folder where it is unpacked if it lies in a zip
     */
    GeoPackageFile(InputFile file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        Path unpacked = file.entry() == null ? file.path() : unpacked();
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection database = config.createConnection("jdbc:sqlite:" + unpacked.toAbsolutePath())) {
            for (Layer layer : layers(database)) {
                read(database, layer, visitor);
            }
        } catch (SQLException e) {
            throw new ImportException(
                    file.name() + " is no GeoPackage, or a damaged one: "
                            + String.valueOf(e.getMessage()).replaceAll("\\s+", " ") + "; nothing was changed",
                    e);
        } finally {
            if (file.entry() != null) {
                Files.deleteIfExists(unpacked);
            }
        }
    }

    private Path unpacked() throws IOException {
        Files.createDirectories(folder);
        Path copy = Files.createTempFile(folder, "unpacked-", ".gpkg");
        try (InputStream in = file.open()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    private List<Layer> layers(Connection database) throws SQLException, ImportException {
        List<Layer> layers = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(LAYERS)) {
            while (rows.next()) {
                layers.add(new Layer(
                        rows.getString(1),
                        rows.getString(2),
                        crs(rows.getString(3), rows.getString(4), rows.getString(5))));
            }
        }
        if (layers.isEmpty()) {
            throw new ImportException("the GeoPackage " + file.name() + " has no table of features");
        }
        return layers;
    }

    /** By the number of the authority where that is known, else by the definition the package brings. */
    private static DeclaredCrs crs(@Nullable String authority, @Nullable String code, @Nullable String definition)
            throws ImportException {
        String name = authority + ":" + code;
        try {
            return DeclaredCrs.named(name);
        } catch (ImportException e) {
            if (definition == null || definition.isBlank() || definition.equals("undefined")) {
                throw e;
            }
            return DeclaredCrs.described(name, definition);
        }
    }

    private void read(Connection database, Layer layer, Visitor visitor) throws SQLException, IOException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT * FROM \"" + layer.table().replace("\"", "\"\"") + "\"")) {
            ResultSetMetaData columns = rows.getMetaData();
            for (long number = 1; rows.next(); number++) {
                visitor.begins(0);
                row(rows, columns, layer, number, visitor);
            }
        }
    }

    private static void row(ResultSet rows, ResultSetMetaData columns, Layer layer, long number, Visitor visitor)
            throws SQLException, IOException {
        Map<String, String> values = new LinkedHashMap<>();
        byte[] blob = null;
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnName(i);
            if (column.equalsIgnoreCase(layer.geometryColumn())) {
                blob = rows.getBytes(i);
                continue;
            }
            String text = rows.getString(i);
            if (text != null && !text.isBlank()) {
                values.put(column, text.strip());
            }
        }
        FeatureRow row;
        try {
            Geometry geometry = blob == null ? null : GeoPackageGeometry.read(blob);
            row = new FeatureRow(
                    layer.table(),
                    number,
                    values,
                    geometry == null ? null : layer.crs().toWgs84(geometry));
        } catch (IllegalArgumentException e) {
            visitor.rejected(layer.table(), number, String.valueOf(e.getMessage()), values.toString());
            return;
        }
        visitor.row(row);
    }
}
