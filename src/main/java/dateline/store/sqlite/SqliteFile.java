package dateline.store.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dateline.store.StoreException;
import dateline.store.StoreException.Trouble;
import dateline.store.sql.Database;
import dateline.store.sql.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The SQLite file of a store: one connection that writes, a few that read. */
final class SqliteFile implements Database {
    /** "DTLN": by this a file says that it is ours. */
    static final int APPLICATION_ID = 0x44544C4E;

    /** The newest version of the schema, that of the last file in {@code db/sqlite}. */
    static final int SCHEMA = 7;

    /** The newest version that a file was brought to; 0 where a step failed. */
    private static final String NEWEST =
            "SELECT max(CAST(version AS INTEGER)) * min(success) FROM flyway_schema_history WHERE version IS NOT NULL";

    private static final int READERS = 4;

    /** How long at most the write of another program goes unnoticed. */
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Path path;
    private final HikariDataSource writer;
    private final HikariDataSource readers;
    private final Jdbi writing;
    private final Jdbi reading;

    /** The newest version that was seen or written. */
    private final AtomicLong known = new AtomicLong();

    private final AtomicLong glanced = new AtomicLong(System.nanoTime());

    private SqliteFile(Path path, Duration patience) {
        this.path = path;
        writer = pool(source(path, patience, TransactionMode.IMMEDIATE), 1, "PRAGMA foreign_keys = ON");
        readers = pool(source(path, patience, TransactionMode.DEFERRED), READERS, "PRAGMA query_only = ON");
        writing = Jdbi.create(writer);
        reading = Jdbi.create(readers);
    }

    /**
     * Opens the file, or makes it.
     *
     * @param patience how long to wait for another program that holds the file locked
     */
    static SqliteFile open(Path file, Duration patience) {
        Path path = file.toAbsolutePath();
        makeFolder(path);
        try {
            // Flyway takes longer to load than all else of the store: only where there is something to do.
            if (!isCurrent(path, patience)) {
                migrate(path, patience);
            }
            SqliteFile opened = new SqliteFile(path, patience);
            opened.learn(opened.<Long>read(Database::version));
            return opened;
        } catch (SQLException e) {
            throw failure(path, e);
        }
    }

    @Override
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        return run(reading, work);
    }

    @Override
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        AtomicLong after = new AtomicLong();
        T answer = run(writing, sql -> {
            T done = work.withHandle(sql);
            after.set(Database.version(sql));
            return done;
        });
        learn(after.get());
        return answer;
    }

    private void learn(long version) {
        known.accumulateAndGet(version, Math::max);
    }

    /** Every request asks for it, and to ask the file costs more than many an answer: it is only looked into now and then. */
    @Override
    public long version() {
        long last = glanced.get();
        long now = System.nanoTime();
        if (now - last >= GLANCE_NANOS && glanced.compareAndSet(last, now)) {
            learn(this.<Long>read(Database::version));
        }
        return known.get();
    }

    @Override
    public List<String> damage(Handle sql) {
        List<String> said = new ArrayList<>(
                sql.createQuery("PRAGMA integrity_check").mapTo(String.class).list());
        said.remove("ok");
        sql.createQuery("PRAGMA foreign_key_check")
                .map((row, context) ->
                        "a row of " + row.getString(1) + " refers to one of " + row.getString(3) + " that is not there")
                .forEach(said::add);
        return said;
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    /**
     * Gives a store that nobody has open another name.
     *
     * @return where it is now
     */
    static Path setAside(Path file, String name) {
        Path path = file.toAbsolutePath();
        Path aside = path.resolveSibling(path.getFileName() + "." + name);
        SQLiteConfig config = new SQLiteConfig();
        try (Connection connection = config.createConnection("jdbc:sqlite:" + path);
                Statement sql = connection.createStatement()) {
            // Works only for who has the file alone, and puts all there is into it.
            sql.execute("PRAGMA journal_mode = DELETE");
        } catch (SQLException e) {
            throw new StoreException(Trouble.AWAY, path + " is in use; stop the server that has it open", e);
        }
        try {
            return Files.move(path, aside);
        } catch (IOException e) {
            throw new StoreException("cannot move " + path + " to " + aside + ": " + e.getMessage(), e);
        }
    }

    private <T> T run(Jdbi connections, HandleCallback<T, RuntimeException> work) {
        try {
            return connections.inTransaction(work);
        } catch (JdbiException e) {
            throw failure(path, e);
        }
    }

    private static void makeFolder(Path path) {
        Path folder = path.getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new StoreException("cannot make the folder " + folder + ": " + e.getMessage(), e);
        }
        if (folder != null && !Files.isWritable(folder)) {
            throw new StoreException("cannot write in the folder " + folder);
        }
    }

    /**
     * Whether the file is ours and its schema the newest. Refuses a file that is not ours before anything is changed in
     * it, and marks a new one.
     */
    private static boolean isCurrent(Path path, Duration patience) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) patience.toMillis());
        try (Connection connection = config.createConnection("jdbc:sqlite:" + path);
                Statement sql = connection.createStatement()) {
            if (number(sql, "PRAGMA application_id") == APPLICATION_ID) {
                return number(sql, "SELECT count(*) FROM sqlite_master WHERE name = 'flyway_schema_history'") == 1
                        && number(sql, NEWEST) == SCHEMA;
            }
            if (number(sql, "PRAGMA application_id") != 0 || number(sql, "SELECT count(*) FROM sqlite_master") != 0) {
                throw new StoreException(path + " is an SQLite file, but not a Dateline store");
            }
            sql.execute("PRAGMA application_id = " + APPLICATION_ID);
            return false;
        }
    }

    private static int number(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static void migrate(Path path, Duration patience) {
        try {
            Migrations.migrate(
                    Migrations.in("db/sqlite").dataSource(source(path, patience, TransactionMode.DEFERRED)),
                    path.toString());
        } catch (FlywayException e) {
            throw failure(path, e);
        }
    }

    private static SQLiteDataSource source(Path path, Duration patience, TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout((int) patience.toMillis());
        config.setTransactionMode(mode);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + path);
        return source;
    }

    private static HikariDataSource pool(SQLiteDataSource source, int size, String first) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setConnectionInitSql(first);
        config.setPoolName(size == 1 ? "store-writer" : "store-readers");
        return new HikariDataSource(config);
    }

    private static StoreException failure(Path path, Throwable error) {
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (e instanceof StoreException ours) {
                return ours;
            }
            if (e instanceof SQLiteException sqlite) {
                return failure(path, sqlite.getResultCode(), error);
            }
            if (e instanceof SQLTransientConnectionException) {
                return new StoreException(Trouble.AWAY, path + " is held by others for too long", error);
            }
        }
        String message = String.valueOf(error.getMessage()).strip();
        return new StoreException(
                "cannot use " + path + ": " + message.lines().findFirst().orElse("unknown reason"), error);
    }

    private static StoreException failure(Path path, SQLiteErrorCode code, Throwable error) {
        if (code == SQLiteErrorCode.SQLITE_IOERR_WRITE || code == SQLiteErrorCode.SQLITE_IOERR_FSYNC) {
            return new StoreException(Trouble.FULL, "cannot write to " + path + ": " + code.message, error);
        }
        // Extended codes carry the plain one in their low byte.
        return switch (code.code & 0xFF) {
            case 5, 6 -> new StoreException(Trouble.AWAY, path + " is locked by another program", error);
            case 8 -> new StoreException(path + " cannot be written", error);
            case 13 -> new StoreException(Trouble.FULL, "the disk with " + path + " is full", error);
            case 14 -> new StoreException(path + " cannot be opened", error);
            case 26 -> new StoreException(path + " is not a Dateline store", error);
            default -> new StoreException("cannot use " + path + ": " + code.message, error);
        };
    }
}
