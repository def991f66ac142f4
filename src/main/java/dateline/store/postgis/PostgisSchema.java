package dateline.store.postgis;

import dateline.store.StoreException;
import dateline.store.sql.Migrations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/** Makes the tables of a store in a database, and brings them up to date. */
final class PostgisSchema {
    /** "DTLN": by this lock servers that start at once wait for each other. */
    private static final int LOCK = 0x44544C4E;

    private PostgisSchema() {}

    static void bringUpToDate(DataSource source, String name) throws SQLException {
        // Flyway locks its own table, but the schema it is in and the extension come before that.
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            requirePostgis(sql, name);
            sql.execute("CREATE SCHEMA IF NOT EXISTS " + PostgisDatabase.SCHEMA);
            Migrations.migrate(
                    Migrations.in("db/postgis")
                            .dataSource(source)
                            .defaultSchema(PostgisDatabase.SCHEMA)
                            .createSchemas(false),
                    name);
        } catch (FlywayException e) {
            throw PostgisFailure.of(name, e);
        }
    }

    private static void requirePostgis(Statement sql, String name) throws SQLException {
        try (ResultSet extension = sql.executeQuery("SELECT 1 FROM pg_extension WHERE extname = 'postgis'")) {
            if (extension.next()) {
                return;
            }
        }
        try {
            sql.execute("CREATE EXTENSION postgis SCHEMA public");
        } catch (SQLException e) {
            throw new StoreException(
                    name + " has no PostGIS; let an administrator install it and say CREATE EXTENSION postgis there",
                    e);
        }
    }
}
