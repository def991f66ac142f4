package dateline.store.sqlite;

import dateline.store.AuditLog;
import dateline.store.DocumentJson;
import dateline.store.IncidentStore;
import dateline.store.PlaceStore;
import dateline.store.TokenStore;
import java.nio.file.Path;
import java.time.Duration;

/** A store in one SQLite file. */
public final class SqliteStore implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SqliteFile file;
    private final IncidentStore incidents;
    private final PlaceStore places;
    private final TokenStore tokens;
    private final AuditLog audit;

    private SqliteStore(SqliteFile file) {
        this.file = file;
        DocumentJson json = new DocumentJson();
        incidents = new SqliteIncidentStore(file, new ReportTable(json), new IncidentTable(json));
        places = new SqlitePlaceStore(file, json);
        tokens = new SqliteTokenStore(file);
        audit = new SqliteAuditLog(file);
    }

    /**
     * Opens the file, making it and its folder where they do not exist, and brings its schema up to date.
     *
     * @throws dateline.store.StoreException in one line, if the folder cannot be written, the file is not a Dateline
     *     store or was written by a newer Dateline, or another program holds it locked
     */
    public static SqliteStore open(Path file) {
        return new SqliteStore(SqliteFile.open(file, PATIENCE));
    }

    /** Reports and incidents. */
    public IncidentStore incidents() {
        return incidents;
    }

    /** What editors added to the gazetteer and corrected in it. */
    public PlaceStore places() {
        return places;
    }

    /** Who may do what. */
    public TokenStore tokens() {
        return tokens;
    }

    /** Who did what. */
    public AuditLog audit() {
        return audit;
    }

    @Override
    public void close() {
        file.close();
    }
}
