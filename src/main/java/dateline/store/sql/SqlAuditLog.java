package dateline.store.sql;

import dateline.store.AuditEntry;
import dateline.store.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The log of a database, as a query over its tables. */
final class SqlAuditLog implements AuditLog {
    /** Moments are text; revisions are padded so that they sort as numbers. */
    private static final String ALL =
            "SELECT at || '~' || action || '~' || subject || '~' || substr(CAST(1000000000 + revision AS text), 2)"
                    + " AS id, * FROM ("
                    + "SELECT at, editor, 'incident' AS action, incident AS subject, revision, status AS state, reason"
                    + " FROM incident_revision"
                    + " UNION ALL SELECT at, editor, 'place', place, revision,"
                    + " CASE WHEN document IS NULL THEN 'removed' ELSE '' END, reason FROM place_revision"
                    + " UNION ALL SELECT at, editor, action, account, seq, role, '' FROM account_event) AS done";

    private final Database database;

    SqlAuditLog(Database database) {
        this.database = database;
    }

    @Override
    public List<AuditEntry> list(Optional<String> before, int limit) {
        return database.read(sql -> sql.createQuery("SELECT * FROM (" + ALL
                        + ") AS log WHERE :before = '' OR id < :before" + " ORDER BY id DESC LIMIT :limit")
                .bind("before", before.orElse(""))
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        String action = row.getString("action");
        boolean isRevision = action.equals("incident") || action.equals("place");
        return new AuditEntry(
                row.getString("id"),
                Instant.parse(row.getString("at")),
                row.getString("editor"),
                action,
                row.getString("subject"),
                isRevision ? row.getInt("revision") : 0,
                row.getString("state"),
                row.getString("reason"));
    }
}
