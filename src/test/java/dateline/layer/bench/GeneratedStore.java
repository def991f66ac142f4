package dateline.layer.bench;

import dateline.incident.Explanation;
import dateline.incident.Incident;
import dateline.report.ReportId;
import dateline.store.DocumentJson;
import dateline.store.DocumentJson.ReadingDocument;
import dateline.store.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Fills a new home with generated incidents: {@code GeneratedStore POINTS COUNT HOME}. */
public final class GeneratedStore {
    private static final int INCIDENTS_A_REPORT = 3;

    private GeneratedStore() {}

    /** Writes rows straight into the file: stored one after the other they would each wait for the disk. */
    public static void main(String[] arguments) throws IOException, SQLException {
        GeneratedIncidents generated = new GeneratedIncidents(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        Path home = Files.createDirectories(Path.of(arguments[2]));
        Path file = home.resolve("dateline.db");
        SqliteStore.open(file).close();
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement settings = sql.createStatement()) {
                settings.execute("PRAGMA synchronous = OFF");
            }
            sql.setAutoCommit(false);
            fill(sql, generated, count);
            sql.commit();
        }
    }

    private static void fill(Connection sql, GeneratedIncidents generated, int count) throws SQLException {
        DocumentJson json = new DocumentJson();
        String reading = json.write(new ReadingDocument(List.of(), List.of(), Explanation.NONE));
        try (PreparedStatement report = sql.prepareStatement("INSERT INTO report (id, text, characters, language,"
                        + " published_at, published_basis, created) VALUES (?, ?, ?, 'en', ?, 'GIVEN', ?)");
                PreparedStatement read = sql.prepareStatement(
                        "INSERT INTO reading (report, sentences, document, changed) VALUES (?, 12, ?, 0)");
                PreparedStatement incident =
                        sql.prepareStatement("INSERT INTO incident (id, revision, changed) VALUES (?, 1, 0)");
                PreparedStatement revision = sql.prepareStatement("INSERT INTO incident_revision (incident, revision,"
                        + " status, editor, reason, at, document) VALUES (?, 1, ?, 'generator', '', ?, ?)");
                PreparedStatement told =
                        sql.prepareStatement("INSERT INTO incident_report (report, incident) VALUES (?, ?)")) {
            ReportId id = ReportId.of("");
            for (int i = 0; i < count; i++) {
                boolean isNew = i % INCIDENTS_A_REPORT == 0;
                String text = generated.text(i);
                id = isNew ? ReportId.of(text) : id;
                Incident next = generated.next(i, id);
                String stored = next.revision().created().toString();
                if (isNew) {
                    run(report, id.sha256(), text, text.length(), stored, stored);
                    run(read, id.sha256(), reading);
                }
                run(incident, next.id().value());
                run(revision, next.id().value(), next.status().word(), stored, json.write(next));
                run(told, id.sha256(), next.id().value());
            }
        }
    }

    private static void run(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }
}
