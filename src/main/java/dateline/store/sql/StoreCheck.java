package dateline.store.sql;

import dateline.incident.Actor;
import dateline.incident.Claim;
import dateline.incident.Incident;
import dateline.incident.Origin;
import dateline.report.Evidence;
import dateline.report.ReportId;
import dateline.report.Span;
import dateline.store.CheckResult;
import dateline.store.DocumentJson;
import dateline.store.HistoryEntry;
import dateline.store.ReportSummary;
import dateline.store.SnapshotReader;
import dateline.store.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Goes through all that a store holds and says what is not as it must be. */
final class StoreCheck {
    private static final int MOST_PROBLEMS = 100;
    private static final int TEXTS_AT_HAND = 64;
    private static final int ROWS_AT_ONCE = 100;

    private final Handle sql;
    private final List<String> problems = new ArrayList<>();
    private long reports;
    private long incidents;

    /** Reports come one after the other, and so do their incidents: few texts need be at hand. */
    private final Map<ReportId, Optional<String>> texts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ReportId, Optional<String>> eldest) {
            return size() > TEXTS_AT_HAND;
        }
    };

    private StoreCheck(Handle sql) {
        this.sql = sql;
    }

    /** Checks what a transaction sees. */
    static CheckResult run(Handle sql, List<String> damage) {
        StoreCheck check = new StoreCheck(sql);
        damage.forEach(check::problem);
        check.reports();
        try {
            check.incidents();
        } catch (StoreException e) {
            check.problem(String.valueOf(e.getMessage()));
        }
        return new CheckResult(check.reports, check.incidents, check.problems);
    }

    private void reports() {
        sql.createQuery("SELECT r.id, r.text, r.characters, g.report FROM report r"
                        + " LEFT JOIN reading g ON g.report = r.id ORDER BY r.seq")
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> report(row))
                .forEach(problem -> {
                    reports++;
                    problem.ifPresent(this::problem);
                });
    }

    private static Optional<String> report(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String text = row.getString("text");
        if (!ReportId.of(text).sha256().equals(id)) {
            return Optional.of("report " + id + " has another text than the one it is named for");
        }
        if (row.getInt("characters") != text.length()) {
            return Optional.of(
                    "report " + id + " has " + text.length() + " characters, not " + row.getInt("characters"));
        }
        return row.getString("report") == null
                ? Optional.of("report " + id + " has nothing that was read from it")
                : Optional.empty();
    }

    private void incidents() {
        new IncidentTable(new DocumentJson()).read(sql, -1, new SnapshotReader() {
            @Override
            public void incident(Incident incident, List<HistoryEntry> history) {
                incidents++;
                check(incident, history);
            }

            @Override
            public void report(ReportSummary report) {
                throw new AssertionError("a table of incidents has no reports");
            }
        });
        long stored = sql.createQuery("SELECT count(*) FROM incident")
                .mapTo(Long.class)
                .one();
        if (stored != incidents) {
            problem((stored - incidents) + " incidents lack their newest revision");
        }
    }

    private void check(Incident incident, List<HistoryEntry> history) {
        String name = "incident " + incident.id().value();
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).revision() != i + 1) {
                problem(name + " has no revision " + (i + 1));
                break;
            }
        }
        evidence(incident).forEach(evidence -> check(name, evidence));
    }

    private void check(String name, Evidence evidence) {
        Optional<String> text = texts.computeIfAbsent(evidence.report(), this::text);
        Span span = evidence.span();
        if (text.isEmpty()) {
            problem(name + " rests on report " + evidence.report().sha256() + ", which is not there");
        } else if (span.end() > text.get().length()
                || !text.get().substring(span.start(), span.end()).equals(evidence.quote())) {
            problem(name + " quotes words that do not stand at " + span.start() + " to " + span.end() + " of report "
                    + evidence.report().sha256());
        }
    }

    private static Stream<Evidence> evidence(Incident incident) {
        Stream<Actor> actors = Stream.of(
                        Optional.ofNullable(incident.actors().attacker()),
                        Optional.ofNullable(incident.actors().target()),
                        Optional.ofNullable(incident.actors().claimedBy()))
                .flatMap(Optional::stream);
        return Stream.of(
                        incident.evidence().stream(),
                        incident.claims().stream().map(Claim::evidence),
                        incident.origins().stream().map(Origin::evidence),
                        actors.map(Actor::evidence))
                .flatMap(each -> each);
    }

    private Optional<String> text(ReportId id) {
        return sql.createQuery("SELECT text FROM report WHERE id = :id")
                .bind("id", id.sha256())
                .mapTo(String.class)
                .findOne();
    }

    private void problem(String problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }
}
