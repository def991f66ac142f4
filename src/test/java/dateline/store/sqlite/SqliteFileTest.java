package dateline.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.gazetteer.OverlayPlaces;
import dateline.incident.Status;
import dateline.store.RandomReadings;
import dateline.store.Signature;
import dateline.store.Store;
import dateline.store.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects other people's files, and whoever starts Dateline from a stack trace. */
class SqliteFileTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    @TempDir
    Path folder;

    @Test
    void a_file_that_is_no_database_is_refused_and_left_as_it_is() throws IOException {
        Path file = folder.resolve("notes.txt");
        Files.writeString(file, "Dear diary, this is not a database at all. ".repeat(50));
        byte[] before = Files.readAllBytes(file);
        refused(file, "is not a Dateline store");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_database_of_another_program_is_refused_and_left_as_it_is() throws Exception {
        Path file = folder.resolve("other.db");
        run(file, "CREATE TABLE bookmark (url TEXT)");
        byte[] before = Files.readAllBytes(file);
        refused(file, "not a Dateline store");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_store_of_a_newer_dateline_is_refused() throws Exception {
        Path file = folder.resolve("dateline.db");
        SqliteFile.open(file, SHORT).close();
        run(
                file,
                "INSERT INTO flyway_schema_history SELECT 99, '99', 'future', 'SQL', 'V99__future.sql', 1, '', '',"
                        + " 1, 1");
        refused(file, "newer Dateline (schema 99)");
    }

    @Test
    void the_schema_that_is_looked_for_is_the_newest_there_is() throws Exception {
        Path file = folder.resolve("dateline.db");
        SqliteFile.open(file, SHORT).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement();
                ResultSet newest =
                        sql.executeQuery("SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history")) {
            assertThat(newest.getInt(1)).isEqualTo(SqliteFile.SCHEMA);
        }
    }

    @Test
    void a_store_of_an_older_dateline_is_brought_up_to_date() {
        Path file = folder.resolve("dateline.db");
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, "", "")
                .locations("classpath:db/sqlite")
                .target("1")
                .load()
                .migrate();
        assertThatCode(() -> run(file, "PRAGMA application_id = " + SqliteFile.APPLICATION_ID))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> run(file, "SELECT * FROM place_revision")).hasMessageContaining("no such table");
        for (int start = 1; start <= 2; start++) {
            SqliteFile.open(file, SHORT).close();
            assertThatCode(() -> run(file, "SELECT * FROM place_revision")).doesNotThrowAnyException();
        }
    }

    @Test
    void what_is_done_to_an_older_store_is_said_while_it_is_done_and_nothing_of_a_new_one() {
        assertThat(said(folder.resolve("new.db"))).isEmpty();
        Path file = folder.resolve("dateline.db");
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, "", "")
                .locations("classpath:db/sqlite")
                .target("" + (SqliteFile.SCHEMA - 1))
                .load()
                .migrate();
        assertThatCode(() -> run(file, "PRAGMA application_id = " + SqliteFile.APPLICATION_ID))
                .doesNotThrowAnyException();
        assertThat(said(file).lines().filter(l -> l.contains("schema " + SqliteFile.SCHEMA)))
                .hasSize(2)
                .allMatch(l -> l.contains(file.toString()));
    }

    /** What opening the file writes to standard error. */
    private static String said(Path file) {
        PrintStream usual = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            SqliteFile.open(file, SHORT).close();
        } finally {
            System.setErr(usual);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_store_of_the_first_schema_opens_with_what_it_holds_and_takes_places() throws SQLException {
        Path old = folder.resolve("old.db");
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + old, null, null)
                .locations("classpath:db/sqlite")
                .target("1")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
                Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA application_id = " + SqliteFile.APPLICATION_ID);
            sql.execute("INSERT INTO account VALUES ('amina', 'editor', 'digest', '2026-01-01T00:00:00Z')");
        }
        try (Store migrated = SqliteStore.open(old)) {
            assertThat(migrated.tokens().listAccounts()).hasSize(1);
            assertThat(migrated.places().current()).isEmpty();
            migrated.incidents().save(new RandomReadings(1).next(), Status.DRAFT, "amina", Instant.EPOCH);
            migrated.places()
                    .save(
                            OverlayPlaces.quarter("overlay.x", "Inventé"),
                            OptionalInt.of(0),
                            new Signature("amina", "seen", Instant.EPOCH));
            assertThat(migrated.places().entries()).hasSize(1);
        }
        SqliteFile.open(old, SHORT).close();
    }

    @Test
    void a_locked_file_is_refused_after_a_short_wait() throws Exception {
        Path file = folder.resolve("dateline.db");
        SqliteFile.open(file, SHORT).close();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = other.createStatement()) {
            sql.execute("PRAGMA locking_mode = EXCLUSIVE");
            sql.execute("BEGIN EXCLUSIVE");
            refused(file, "locked by another program");
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        refused(file.resolve("dateline.db"), "folder");
    }

    @Test
    void writes_are_on_disk_before_they_are_answered() throws Exception {
        try (SqliteFile file = SqliteFile.open(folder.resolve("dateline.db"), SHORT)) {
            assertThat(file.<String>write(sql -> sql.createQuery("PRAGMA journal_mode")
                            .mapTo(String.class)
                            .one()))
                    .isEqualTo("wal");
            assertThat(file.<Integer>write(sql -> sql.createQuery("PRAGMA synchronous")
                            .mapTo(Integer.class)
                            .one()))
                    .as("2 is FULL")
                    .isEqualTo(2);
        }
    }

    @Test
    void a_reader_cannot_write() {
        try (SqliteFile file = SqliteFile.open(folder.resolve("dateline.db"), SHORT)) {
            assertThatThrownBy(() -> file.read(sql -> sql.execute("UPDATE stamp SET version = 0")))
                    .isInstanceOf(StoreException.class);
        }
    }

    private static void refused(Path file, String why) {
        assertThatThrownBy(() -> SqliteFile.open(file, SHORT))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(why)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    private static void run(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
