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

    /** The newest version of the schema, that of the last file in {@code db/postgis}. */
    static final int NEWEST = 5;

    private static final String STEPS = PostgisDatabase.SCHEMA + ".flyway_schema_history";

    private PostgisSchema() {}

    static void bringUpToDate(DataSource source, String name) throws SQLException {
        // Flyway locks its own table, but the schema it is in and the extension come before that.
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            if (isCurrent(sql)) {
                return;
            }
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

    /** Flyway takes longer to load than all else of the store: only where there is something to do. */
    private static boolean isCurrent(Statement sql) throws SQLException {
        try (ResultSet table = sql.executeQuery("SELECT 1 WHERE to_regclass('" + STEPS + "') IS NOT NULL")) {
            if (!table.next()) {
                return false;
            }
        }
        try (ResultSet newest = sql.executeQuery(
                "SELECT max(version::integer) FROM " + STEPS + " WHERE version IS NOT NULL HAVING bool_and(success)")) {
            return newest.next() && newest.getInt(1) == NEWEST;
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
