package dateline.store.sql;

import dateline.store.AuditLog;
import dateline.store.CheckResult;
import dateline.store.DocumentJson;
import dateline.store.IncidentStore;
import dateline.store.PlaceStore;
import dateline.store.Store;
import dateline.store.TokenStore;
import java.util.Map;

/** A store in a database, which it closes with itself. */
public final class SqlStore implements Store {
    private final Database database;
    private final IncidentStore incidents;
    private final PlaceStore places;
    private final TokenStore tokens;
    private final AuditLog audit;

    /** A store in a database that has its tables. */
    public SqlStore(Database database) {
        this.database = database;
        DocumentJson json = new DocumentJson();
        incidents = new SqlIncidentStore(database, new ReportTable(json), new IncidentTable(json));
        places = new SqlPlaceStore(database, json);
        tokens = new SqlTokenStore(database);
        audit = new SqlAuditLog(database);
    }

    @Override
    public IncidentStore incidents() {
        return incidents;
    }

    @Override
    public PlaceStore places() {
        return places;
    }

    @Override
    public TokenStore tokens() {
        return tokens;
    }

    @Override
    public AuditLog audit() {
        return audit;
    }

    /**
     * Copies all that this store holds, as it is at one moment, into one that holds nothing; read back and compared.
     *
     * @return how many rows of each table
     * @throws IllegalArgumentException if the other holds something
     */
    public Map<String, Long> copyTo(SqlStore other) {
        return StoreCopy.copy(database, other.database);
    }

    /** Whether nothing was ever stored here, no account either. */
    public boolean isEmpty() {
        return database.read(sql -> StoredTable.ALL.stream().allMatch(table -> table.count(sql) == 0));
    }

    /** Goes through all that the store holds. */
    public CheckResult check() {
        return database.read(sql -> StoreCheck.run(sql, database.damage(sql)));
    }

    @Override
    public void close() {
        database.close();
    }
}
