package dateline.store.sql;

import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.Reading;
import dateline.incident.SameIncident;
import dateline.incident.Status;
import dateline.report.ReportId;
import dateline.store.EditConflictException;
import dateline.store.HistoryEntry;
import dateline.store.IncidentChange;
import dateline.store.IncidentStore;
import dateline.store.SaveResult;
import dateline.store.Signature;
import dateline.store.Snapshot;
import dateline.store.SnapshotReader;
import dateline.store.StoredReport;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Reports and incidents in a database. */
final class SqlIncidentStore implements IncidentStore {
    private static final int FIRST = 1;
    private static final long BEFORE_ALL = -1;

    /** Each of several servers keeps one; some are of files that are no longer there. */
    private static final int WITNESSES = 64;

    private final Database database;
    private final ReportTable reports;
    private final IncidentTable incidents;

    SqlIncidentStore(Database database, ReportTable reports, IncidentTable incidents) {
        this.database = database;
        this.reports = reports;
        this.incidents = incidents;
    }

    @Override
    public SaveResult save(Reading reading, Status status, String editor, Instant at) {
        StorableText.check(reading.report());
        return database.write(sql -> {
            ReportId id = reading.report().id();
            boolean isNew = !reports.holds(sql, id);
            if (isNew) {
                nextVersion(sql);
                reports.insert(sql, reading, at);
                Map<ReportId, String> found = new HashMap<>();
                Function<ReportId, String> publishers = r -> found.computeIfAbsent(r, each -> publisher(sql, each));
                for (Incident incident : reading.incidents()) {
                    Incident fresh = first(incident, status, at);
                    Optional<Incident> known = status == Status.PUBLISHED ? known(sql, fresh) : Optional.empty();
                    if (known.isPresent()) {
                        join(sql, SameIncident.joined(known.get(), fresh, at, publishers), id, editor);
                    } else {
                        insert(sql, fresh, id, editor);
                    }
                }
            }
            return new SaveResult(report(sql, id).orElseThrow(), isNew);
        });
    }

    /** The published incident that a fresh one is a telling of. */
    private Optional<Incident> known(Handle sql, Incident fresh) {
        return SameIncident.Sought.of(fresh)
                .flatMap(sought -> SameIncident.among(incidents.list(sql, Status.PUBLISHED, sought), fresh));
    }

    private String publisher(Handle sql, ReportId id) {
        return reports.find(sql, id)
                .map(found -> found.reading().report().provenance().source())
                .orElse("");
    }

    @Override
    public Optional<StoredReport> findReport(ReportId id) {
        return database.read(sql -> report(sql, id));
    }

    @Override
    public Optional<Incident> findIncident(IncidentId id) {
        return database.read(sql -> incidents.find(sql, id));
    }

    @Override
    public Optional<Incident> findRevision(IncidentId id, int number) {
        return database.read(sql -> incidents.find(sql, id, number));
    }

    @Override
    public Incident changeStatus(IncidentId id, Status status, String editor, String reason, Instant at) {
        if (reason.isBlank() && status != Status.PUBLISHED) {
            throw new IllegalArgumentException("say why the incident becomes " + status.word() + ": reason is empty");
        }
        return database.write(sql -> {
            Incident before =
                    incidents.find(sql, id).orElseThrow(() -> new NoSuchElementException("no incident " + id.value()));
            if (before.status() == status) {
                return before;
            }
            Incident after = before.withStatus(status, at);
            nextVersion(sql);
            incidents.revise(
                    sql, after, new HistoryEntry(after.revision().number(), status, editor, reason.strip(), at));
            return after;
        });
    }

    @Override
    public List<Incident> apply(List<IncidentChange> changes, Signature signature) {
        return database.write(sql -> {
            nextVersion(sql);
            changes.forEach(change -> apply(sql, change, signature));
            return changes.stream().map(IncidentChange::after).toList();
        });
    }

    private void apply(Handle sql, IncidentChange change, Signature by) {
        Incident after = change.after();
        int newest = incidents.revision(sql, after.id());
        if (newest == 0 && change.expected() > 0) {
            throw new NoSuchElementException("no incident " + after.id().value());
        }
        if (newest != change.expected()) {
            throw new EditConflictException(
                    after.id().value() + " is at revision " + newest + ", not " + change.expected() + " any more");
        }
        after.reports().stream().filter(r -> !reports.holds(sql, r)).findFirst().ifPresent(r -> {
            throw new NoSuchElementException("no report " + r.sha256());
        });
        HistoryEntry entry =
                new HistoryEntry(after.revision().number(), after.status(), by.editor(), by.reason(), by.at());
        if (newest == 0) {
            incidents.insert(sql, after, after.reports(), entry);
        } else {
            incidents.revise(sql, after, entry);
            incidents.tellOfOnly(sql, after.id(), after.reports());
        }
    }

    @Override
    public List<HistoryEntry> history(IncidentId id) {
        return database.read(sql -> incidents.history(sql, id));
    }

    @Override
    public Snapshot snapshot() {
        return Snapshot.of(reader -> read(BEFORE_ALL, reader));
    }

    @Override
    public long readAll(SnapshotReader reader) {
        return database.read(sql -> {
            incidents.readAll(sql, reader);
            reports.readAll(sql, reader);
            return Database.version(sql);
        });
    }

    @Override
    public Snapshot changesSince(long version) {
        return Snapshot.of(reader -> read(version, reader));
    }

    private long read(long after, SnapshotReader reader) {
        return database.read(sql -> {
            incidents.read(sql, after, reader);
            reports.read(sql, after, reader);
            return Database.version(sql);
        });
    }

    @Override
    public Snapshot worklist(int most) {
        return database.read(sql -> new Snapshot(
                Database.version(sql), incidents.worklist(sql, most), Map.of(), reports.waiting(sql, most)));
    }

    @Override
    public String witness(long version) {
        String note = UUID.randomUUID().toString();
        database.write(sql -> {
            sql.execute("DELETE FROM witness WHERE seq NOT IN (SELECT seq FROM witness ORDER BY seq DESC LIMIT "
                    + WITNESSES + ")");
            return sql.createUpdate("INSERT INTO witness (note, version) VALUES (:note, :version)")
                    .bind("note", note)
                    .bind("version", version)
                    .execute();
        });
        return note;
    }

    @Override
    public boolean isWitnessed(String note, long version) {
        return database.read(
                sql -> sql.createQuery("SELECT count(*) FROM witness WHERE note = :note AND version = :version")
                                .bind("note", note)
                                .bind("version", version)
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }

    @Override
    public long version() {
        return database.version();
    }

    private Optional<StoredReport> report(Handle sql, ReportId id) {
        return reports.find(sql, id).map(found -> {
            Reading read = found.reading();
            Reading now = new Reading(
                    read.report(),
                    read.sentences(),
                    read.mentions(),
                    incidents.list(sql, id),
                    read.warnings(),
                    read.explanation());
            return new StoredReport(now, found.created());
        });
    }

    private void join(Handle sql, Incident joined, ReportId report, String editor) {
        Incident.Revision revision = joined.revision();
        String reason = "report " + report.sha256() + " tells of it too";
        incidents.revise(
                sql, joined, new HistoryEntry(revision.number(), joined.status(), editor, reason, revision.updated()));
        incidents.tellOf(sql, joined.id(), report);
    }

    private void insert(Handle sql, Incident incident, ReportId report, String editor) {
        if (incidents.holds(sql, incident.id())) {
            throw new IllegalArgumentException(
                    "another report has an incident " + incident.id().value());
        }
        Incident.Revision revision = incident.revision();
        incidents.insert(
                sql,
                incident,
                List.of(report),
                new HistoryEntry(revision.number(), incident.status(), editor, "", revision.updated()));
    }

    private static Incident first(Incident read, Status status, Instant at) {
        return new Incident(
                read.id(),
                read.kind(),
                read.title(),
                status,
                read.verification(),
                read.background(),
                read.time(),
                read.location(),
                read.claims(),
                read.origins(),
                read.sources(),
                read.actors(),
                read.evidence(),
                read.confidence(),
                new Incident.Revision(FIRST, at, at));
    }

    /** Whatever this transaction writes is of this version. */
    private static void nextVersion(Handle sql) {
        sql.execute("UPDATE stamp SET version = version + 1");
    }
}
