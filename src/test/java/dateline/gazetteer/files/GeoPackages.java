package dateline.gazetteer.files;

import dateline.geo.Geodesy;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** Writes small GeoPackages. */
final class GeoPackages {
    private GeoPackages() {}

    /** A point, a square and a row that is no geometry, in UTM zone 29 north. */
    static Path utm29(Path file) throws Exception {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = database.createStatement()) {
            statement.execute("CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY,"
                    + " organization TEXT, organization_coordsys_id INTEGER, definition TEXT, description TEXT)");
            statement.execute("CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT,"
                    + " geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER)");
            statement.execute("INSERT INTO gpkg_spatial_ref_sys VALUES ('UTM', 32629, 'EPSG', 32629, 'undefined', '')");
            statement.execute("INSERT INTO gpkg_geometry_columns VALUES ('places', 'geom', 'GEOMETRY', 32629, 0, 0)");
            statement.execute("CREATE TABLE places (fid INTEGER PRIMARY KEY, geom BLOB, nom TEXT, type TEXT)");
            add(database, 1, blob(Geodesy.WGS84.createPoint(new Coordinate(610_000, 1_398_000)), 0), "Puits de Test");
            Geometry square = Geodesy.WGS84.toGeometry(new Envelope(610_000, 611_000, 1_398_000, 1_399_000));
            add(database, 2, blob(square, 1), "Carré");
            add(database, 3, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, "Faux");
        }
        return file;
    }

    private static void add(Connection database, int id, byte[] blob, String name) throws Exception {
        try (PreparedStatement insert = database.prepareStatement("INSERT INTO places VALUES (?, ?, ?, 'puits')")) {
            insert.setInt(1, id);
            insert.setBytes(2, blob);
            insert.setString(3, name);
            insert.execute();
        }
    }

    /** The head of a GeoPackage before well-known binary, with an envelope of this kind. */
    private static byte[] blob(Geometry geometry, int envelope) {
        byte[] wkb = new WKBWriter().write(geometry);
        ByteBuffer blob = ByteBuffer.allocate(8 + (envelope == 1 ? 32 : 0) + wkb.length);
        blob.put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) (envelope << 1))
                .putInt(32629);
        if (envelope == 1) {
            blob.putDouble(0).putDouble(0).putDouble(0).putDouble(0);
        }
        return blob.put(wkb).array();
    }
}
