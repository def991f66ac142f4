package dateline.store.sqlite;

import dateline.store.IncidentStore;
import dateline.store.TokenStore;
import java.nio.file.Path;

/** A store in one SQLite file. */
@SuppressWarnings("DoNotCallSuggester")
public final class SqliteStore implements AutoCloseable {
    private SqliteStore() {}

    /**
     * Opens the file, making it and its folder where they do not exist, and brings its schema up to date.
     *
     * @throws dateline.store.StoreException in one line, if the folder cannot be written, the file is not a Dateline
     *     store or was written by a newer Dateline, or another program holds it locked
     */
    public static SqliteStore open(Path file) {
        throw new UnsupportedOperationException("being written: " + file);
    }

    /** Reports and incidents. */
    public IncidentStore incidents() {
        throw new UnsupportedOperationException("being written");
    }

    /** Who may do what. */
    public TokenStore tokens() {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public void close() {}
}
