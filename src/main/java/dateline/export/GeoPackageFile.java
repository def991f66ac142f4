package dateline.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dateline.geo.BoundingBox;
import dateline.layer.LayerDescription;
import dateline.layer.LayerFeature;
import dateline.layer.LayerProperty;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A GeoPackage 1.3 (OGC 12-128r17) with one layer and a spatial index over it. It is made in a temporary file, because
 * SQLite writes here and there, and then copied to the stream.
 */
public final class GeoPackageFile implements LayerFile {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final JsonFactory json = JsonStream.factory();
    private final ValueJson values = new ValueJson();

    public GeoPackageFile() {}

    @Override
    public String mediaType() {
        return "application/geopackage+sqlite3";
    }

    @Override
    public void write(OutputStream out, LayerDescription layer, Iterable<LayerFeature> features) throws IOException {
        Path file = Files.createTempFile("dateline-", ".gpkg");
        try {
            fill(file, layer, features);
            Files.copy(file, out);
        } catch (SQLException e) {
            throw new IOException("the GeoPackage could not be written", e);
        } finally {
            Files.delete(file);
        }
    }

    private void fill(Path file, LayerDescription layer, Iterable<LayerFeature> features)
            throws SQLException, IOException {
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = sql.createStatement()) {
            // A file that nobody else sees yet, and that is thrown away if anything goes wrong.
            statement.execute("PRAGMA journal_mode = OFF");
            statement.execute("PRAGMA synchronous = OFF");
            sql.setAutoCommit(false);
            GeoPackageSchema schema = new GeoPackageSchema(layer);
            for (String command : schema.tables()) {
                statement.execute(command);
            }
            Envelope bounds = insert(sql, schema, layer, features);
            for (String command : schema.triggers()) {
                statement.execute(command);
            }
            describe(sql, schema, layer, bounds);
            sql.commit();
        }
    }

    private Envelope insert(
            Connection sql, GeoPackageSchema schema, LayerDescription layer, Iterable<LayerFeature> features)
            throws SQLException, IOException {
        Envelope bounds = new Envelope();
        try (PreparedStatement row = sql.prepareStatement(schema.insert());
                PreparedStatement index = sql.prepareStatement(schema.insertIndex())) {
            long fid = 0;
            for (LayerFeature feature : features) {
                fid++;
                row.setLong(1, fid);
                row.setString(2, feature.id());
                Geometry geometry = feature.geometry();
                row.setBytes(3, geometry == null ? null : GeoPackageGeometry.bytes(geometry));
                int column = 4;
                for (LayerProperty property : layer.properties()) {
                    row.setObject(column++, value(feature.properties().get(property.name())));
                }
                row.executeUpdate();
                if (geometry != null && !geometry.isEmpty()) {
                    bounds.expandToInclude(geometry.getEnvelopeInternal());
                    index(index, fid, geometry.getEnvelopeInternal());
                }
            }
        }
        return bounds;
    }

    private static void index(PreparedStatement index, long fid, Envelope box) throws SQLException {
        index.setLong(1, fid);
        index.setDouble(2, box.getMinX());
        index.setDouble(3, box.getMaxX());
        index.setDouble(4, box.getMinY());
        index.setDouble(5, box.getMaxY());
        index.executeUpdate();
    }

    private @Nullable Object value(@Nullable Object value) throws IOException {
        if (value instanceof Instant moment) {
            return MOMENT.format(moment);
        }
        if (value == null || value instanceof String || value instanceof Number) {
            return value;
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(text)) {
            values.write(generator, value);
        }
        return text.toString();
    }

    private static void describe(Connection sql, GeoPackageSchema schema, LayerDescription layer, Envelope bounds)
            throws SQLException {
        Envelope box = bounds.isNull()
                ? new Envelope(
                        BoundingBox.WORLD.west(),
                        BoundingBox.WORLD.east(),
                        BoundingBox.WORLD.south(),
                        BoundingBox.WORLD.north())
                : bounds;
        try (PreparedStatement row = sql.prepareStatement(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier,"
                        + " description, min_x, min_y, max_x, max_y, srs_id) VALUES (?, 'features', ?, ?, ?, ?, ?, ?, 4326)")) {
            row.setString(1, layer.name().word());
            row.setString(2, layer.title());
            row.setString(3, layer.description());
            row.setDouble(4, box.getMinX());
            row.setDouble(5, box.getMinY());
            row.setDouble(6, box.getMaxX());
            row.setDouble(7, box.getMaxY());
            row.executeUpdate();
        }
        try (PreparedStatement row =
                sql.prepareStatement("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 4326, 0, 0)")) {
            row.setString(1, layer.name().word());
            row.setString(2, schema.geometryType());
            row.executeUpdate();
        }
    }
}
