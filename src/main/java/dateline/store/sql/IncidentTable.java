package dateline.store.sql;

import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.SameIncident.Sought;
import dateline.incident.Status;
import dateline.report.ReportId;
import dateline.store.DocumentJson;
import dateline.store.HistoryEntry;
import dateline.store.SnapshotReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The rows of incidents and their revisions. */
final class IncidentTable {
    private static final String NOW = "SELECT v.document FROM incident i JOIN incident_revision v"
            + " ON v.incident = i.id AND v.revision = i.revision ";

    private static final String REVISIONS = "SELECT v.revision, v.status, v.editor, v.reason, v.at,"
            + " CASE WHEN v.revision = i.revision THEN v.document END AS document"
            + " FROM incident i JOIN incident_revision v ON v.incident = i.id ";

    /** With the plus SQLite finds the few by when they changed; without it goes through all to have them in order. */
    private static final String CHANGED = "WHERE i.changed > :after ORDER BY +i.seq, v.revision";

    private static final String SOUGHT = "JOIN incident_key k ON k.incident = i.id WHERE k.place = :place"
            + " AND k.kind = :kind AND k.started BETWEEN :from AND :to AND k.status = :status ORDER BY i.seq";

    /** The newest incidents that wait. */
    static final String WAITING =
            "SELECT incident FROM (SELECT n.incident FROM incident_key n JOIN incident i ON i.id = n.incident"
                    + " WHERE n.status = 'draft' ORDER BY i.seq DESC LIMIT :most) newest";

    private static final int ROWS_AT_ONCE = 500;

    private final DocumentJson json;

    private record Revision(HistoryEntry entry, @Nullable String document) {}

    IncidentTable(DocumentJson json) {
        this.json = json;
    }

    boolean holds(Handle sql, IncidentId id) {
        return sql.createQuery("SELECT count(*) FROM incident WHERE id = :id")
                        .bind("id", id.value())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** The number of the newest revision; 0 where there is no such incident. */
    int revision(Handle sql, IncidentId id) {
        return sql.createQuery("SELECT revision FROM incident WHERE id = :id")
                .bind("id", id.value())
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    void insert(Handle sql, Incident incident, List<ReportId> reports, HistoryEntry entry) {
        sql.createUpdate("INSERT INTO incident (id, revision, changed)"
                        + " VALUES (:id, :revision, (SELECT version FROM stamp))")
                .bind("id", incident.id().value())
                .bind("revision", entry.revision())
                .execute();
        insertRevision(sql, incident, entry);
        reports.forEach(report -> tellOf(sql, incident.id(), report));
    }

    /** Notes that a report tells of an incident. */
    void tellOf(Handle sql, IncidentId incident, ReportId report) {
        sql.createUpdate("INSERT INTO incident_report (report, incident) VALUES (:report, :incident)")
                .bind("report", report.sha256())
                .bind("incident", incident.value())
                .execute();
    }

    /** Notes that these reports tell of an incident, and no others. */
    void tellOfOnly(Handle sql, IncidentId incident, List<ReportId> reports) {
        sql.createUpdate("DELETE FROM incident_report WHERE incident = :incident")
                .bind("incident", incident.value())
                .execute();
        reports.forEach(report -> tellOf(sql, incident, report));
    }

    void revise(Handle sql, Incident incident, HistoryEntry entry) {
        insertRevision(sql, incident, entry);
        sql.createUpdate("UPDATE incident SET revision = :revision, changed = (SELECT version FROM stamp)"
                        + " WHERE id = :id")
                .bind("id", incident.id().value())
                .bind("revision", entry.revision())
                .execute();
    }

    Optional<Incident> find(Handle sql, IncidentId id) {
        return sql.createQuery(NOW + "WHERE i.id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne()
                .map(json::readIncident);
    }

    Optional<Incident> find(Handle sql, IncidentId id, int revision) {
        return sql.createQuery("SELECT document FROM incident_revision WHERE incident = :id AND revision = :revision")
                .bind("id", id.value())
                .bind("revision", revision)
                .mapTo(String.class)
                .findOne()
                .map(json::readIncident);
    }

    /** The incidents of a status that have these things in common, in the order in which they were stored. */
    List<Incident> list(Handle sql, Status status, Sought sought) {
        return sql.createQuery(NOW + SOUGHT)
                .bind("place", sought.place().value())
                .bind("kind", sought.kind())
                .bind("from", sought.from().getEpochSecond())
                .bind("to", sought.to().getEpochSecond())
                .bind("status", status.word())
                .map((row, context) -> json.readIncident(row.getString(1)))
                .list();
    }

    /** The incidents that {@link dateline.store.IncidentStore#worklist} names, in the order in which they were stored. */
    List<Incident> worklist(Handle sql, int most) {
        return sql.createQuery(NOW + "WHERE i.id IN (SELECT t.incident FROM incident_report w"
                        + " JOIN incident_report t ON t.report = w.report WHERE w.incident IN (" + WAITING + "))"
                        + " OR i.id IN (" + WAITING + ")"
                        + " OR i.seq IN (SELECT seq FROM incident ORDER BY seq DESC LIMIT :most) ORDER BY i.seq")
                .bind("most", most)
                .map((row, context) -> json.readIncident(row.getString(1)))
                .list();
    }

    List<Incident> list(Handle sql, ReportId report) {
        return sql.createQuery(NOW + "JOIN incident_report r ON r.incident = i.id WHERE r.report = :report"
                        + " ORDER BY i.seq")
                .bind("report", report.sha256())
                .map((row, context) -> json.readIncident(row.getString(1)))
                .list();
    }

    List<HistoryEntry> history(Handle sql, IncidentId id) {
        return sql.createQuery("SELECT revision, status, editor, reason, at FROM incident_revision"
                        + " WHERE incident = :id ORDER BY revision")
                .bind("id", id.value())
                .map((row, context) -> entry(row))
                .list();
    }

    /** Tells the incidents that changed after a version of the store, each with its history. */
    void read(Handle sql, long after, SnapshotReader reader) {
        tell(sql.createQuery(REVISIONS + CHANGED).bind("after", after), reader);
    }

    /** Tells all incidents, each with its history, in the order in which they lie on the disk: in any other that is much slower. */
    void readAll(Handle sql, SnapshotReader reader) {
        tell(sql.createQuery(REVISIONS + "ORDER BY v.incident, v.revision"), reader);
    }

    private void tell(Query revisions, SnapshotReader reader) {
        List<HistoryEntry> history = new ArrayList<>();
        revisions
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> new Revision(entry(row), row.getString("document")))
                .forEach(revision -> {
                    history.add(revision.entry());
                    // Only the newest revision comes with its document, and it comes last.
                    if (revision.document() != null) {
                        reader.incident(json.readIncident(revision.document()), List.copyOf(history));
                        history.clear();
                    }
                });
    }

    private void insertRevision(Handle sql, Incident incident, HistoryEntry entry) {
        sql.createUpdate("INSERT INTO incident_revision (incident, revision, status, editor, reason, at, document)"
                        + " VALUES (:incident, :revision, :status, :editor, :reason, :at, :document)")
                .bind("incident", incident.id().value())
                .bind("revision", entry.revision())
                .bind("status", entry.status().word())
                .bind("editor", entry.editor())
                .bind("reason", entry.reason())
                .bind("at", entry.at().toString())
                .bind("document", json.write(incident))
                .execute();
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getInt("revision"),
                Status.parse(row.getString("status")),
                row.getString("editor"),
                row.getString("reason"),
                Instant.parse(row.getString("at")));
    }
}
