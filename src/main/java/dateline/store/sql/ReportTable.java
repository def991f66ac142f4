package dateline.store.sql;

import dateline.incident.Reading;
import dateline.report.Language;
import dateline.report.Provenance;
import dateline.report.Publication;
import dateline.report.PublicationBasis;
import dateline.report.Report;
import dateline.report.ReportId;
import dateline.store.DocumentJson;
import dateline.store.DocumentJson.ReadingDocument;
import dateline.store.ReportSummary;
import dateline.store.SnapshotReader;
import dateline.store.StoredReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The rows of reports and of what was read from them. */
final class ReportTable {
    private static final int ROWS_AT_ONCE = 500;

    /** The texts stay where they are: no layer needs them. */
    private static final String SUMMARY = "SELECT r.id, r.characters, r.language, r.published_at, r.published_basis,"
            + " r.source, r.title, r.url, r.created, g.sentences, g.document"
            + " FROM report r JOIN reading g ON g.report = r.id ";

    private final DocumentJson json;

    ReportTable(DocumentJson json) {
        this.json = json;
    }

    boolean holds(Handle sql, ReportId id) {
        return sql.createQuery("SELECT count(*) FROM report WHERE id = :id")
                        .bind("id", id.sha256())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    void insert(Handle sql, Reading reading, Instant created) {
        Report report = reading.report();
        sql.createUpdate(
                        "INSERT INTO report (id, text, characters, language, published_at, published_basis,"
                                + " source, title, url, created) VALUES (:id, :text, :characters, :language, :at, :basis, :source, :title, :url, :created)")
                .bind("id", report.id().sha256())
                .bind("text", report.text())
                .bind("characters", report.text().length())
                .bind("language", report.language().code())
                .bind("at", report.publication().at().toString())
                .bind("basis", report.publication().basis().name())
                .bind("source", report.provenance().source())
                .bind("title", report.provenance().title())
                .bind("url", report.provenance().url())
                .bind("created", created.toString())
                .execute();
        sql.createUpdate("INSERT INTO reading (report, sentences, document, changed)"
                        + " VALUES (:report, :sentences, :document, (SELECT version FROM stamp))")
                .bind("report", report.id().sha256())
                .bind("sentences", reading.sentences())
                .bind("document", json.write(ReadingDocument.of(reading)))
                .execute();
    }

    /** The report, without its incidents. */
    Optional<StoredReport> find(Handle sql, ReportId id) {
        return sql.createQuery("SELECT r.*, g.sentences, g.document FROM report r JOIN reading g ON g.report = r.id"
                        + " WHERE r.id = :id")
                .bind("id", id.sha256())
                .map((row, context) -> stored(row))
                .findOne();
    }

    /** Tells the reports of which something else was read after a version of the store. */
    void read(Handle sql, long after, SnapshotReader reader) {
        // With the plus SQLite finds the few by when they changed; without it goes through all to have them in order.
        tell(
                sql.createQuery(SUMMARY + "WHERE g.changed > :after ORDER BY +r.seq")
                        .bind("after", after),
                reader);
    }

    /** Tells all reports. */
    void readAll(Handle sql, SnapshotReader reader) {
        tell(sql.createQuery(SUMMARY + "ORDER BY r.seq"), reader);
    }

    private void tell(Query summaries, SnapshotReader reader) {
        summaries.setFetchSize(ROWS_AT_ONCE).map((row, context) -> summary(row)).forEach(reader::report);
    }

    /** The reports that tell of the newest incidents that wait, in the order in which they were stored. */
    List<ReportSummary> waiting(Handle sql, int most) {
        return sql.createQuery(SUMMARY + "WHERE r.id IN (SELECT report FROM incident_report WHERE incident IN ("
                        + IncidentTable.WAITING + ")) ORDER BY r.seq")
                .bind("most", most)
                .map((row, context) -> summary(row))
                .list();
    }

    private StoredReport stored(ResultSet row) throws SQLException {
        ReadingDocument read = json.readReading(row.getString("document"));
        Report report = new Report(
                new ReportId(row.getString("id")),
                row.getString("text"),
                new Language(row.getString("language")),
                publication(row),
                provenance(row));
        Reading reading = new Reading(
                report, row.getInt("sentences"), read.mentions(), List.of(), read.warnings(), read.explanation());
        return new StoredReport(reading, Instant.parse(row.getString("created")));
    }

    private ReportSummary summary(ResultSet row) throws SQLException {
        return new ReportSummary(
                new ReportId(row.getString("id")),
                new Language(row.getString("language")),
                publication(row),
                provenance(row),
                row.getInt("characters"),
                row.getInt("sentences"),
                Instant.parse(row.getString("created")),
                ReportSummary.resolved(
                        json.readReading(row.getString("document")).mentions()));
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                Instant.parse(row.getString("published_at")),
                PublicationBasis.valueOf(row.getString("published_basis")));
    }

    private static Provenance provenance(ResultSet row) throws SQLException {
        return new Provenance(row.getString("source"), row.getString("title"), row.getString("url"));
    }
}
