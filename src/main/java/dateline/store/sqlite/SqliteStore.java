package dateline.store.sqlite;

import dateline.store.sql.SqlStore;
import java.nio.file.Path;
import java.time.Duration;

/** Opens stores in one SQLite file each. */
public final class SqliteStore {
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private SqliteStore() {}

    /**
     * Opens the file, making it and its folder where they do not exist, and brings its schema up to date.
     *
     * @throws dateline.store.StoreException in one line, if the folder cannot be written, the file is not a Dateline
     *     store or was written by a newer Dateline, or another program holds it locked
     */
    public static SqlStore open(Path file) {
        return new SqlStore(SqliteFile.open(file, PATIENCE));
    }

    /**
     * Gives a store another name, so that one can be put in its place.
     *
     * @return where it is now
     * @throws dateline.store.StoreException if a server has it open
     */
    public static Path setAside(Path file, String name) {
        return SqliteFile.setAside(file, name);
    }
}
