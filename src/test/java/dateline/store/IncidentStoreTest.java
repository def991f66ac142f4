package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.incident.Explanation;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.Reading;
import dateline.incident.Status;
import dateline.report.Report;
import dateline.report.ReportId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Protects what was entrusted to the store: nothing lost, nothing changed, every change signed. */
@ParameterizedClass(name = "{0}")
@EnumSource(StoreHome.Kind.class)
class IncidentStoreTest {
    @Parameter
    StoreHome.Kind kind;

    private static final Instant NOON = Instant.parse("2024-09-19T12:00:00Z");
    private static final Instant LATER = Instant.parse("2024-09-20T12:00:00Z");

    @TempDir
    Path folder;

    private StoreHome home;
    private Store store;
    private IncidentStore incidents;

    @BeforeEach
    void open() {
        home = kind.in(folder);
        store = home.open();
        incidents = store.incidents();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_worklist_has_the_newest_that_wait_what_their_reports_tell_besides_and_the_newest_of_all() {
        RandomReadings random = new RandomReadings(3);
        List<Reading> readings = Stream.generate(random::next)
                .filter(r -> r.incidents().size() > 1)
                .limit(6)
                .toList();
        for (int i = 0; i < readings.size(); i++) {
            Status status = i == 1 || i == 2 ? Status.DRAFT : Status.PUBLISHED;
            incidents.save(readings.get(i), status, "amina", NOON);
        }
        Incident besides = readings.get(2).incidents().get(0);
        incidents.changeStatus(besides.id(), Status.PUBLISHED, "amina", "", LATER);
        Snapshot work = incidents.worklist(1);
        assertThat(work.reports())
                .extracting(ReportSummary::id)
                .containsExactly(readings.get(2).report().id());
        List<IncidentId> expected = new ArrayList<>();
        readings.get(2).incidents().forEach(i -> expected.add(i.id()));
        List<Incident> last = readings.get(5).incidents();
        expected.add(last.get(last.size() - 1).id());
        assertThat(work.incidents()).extracting(Incident::id).isEqualTo(expected);
        assertThat(incidents.worklist(1_000).reports()).hasSize(2);
        assertThat(incidents.worklist(1_000).incidents())
                .isEqualTo(incidents.snapshot().incidents());
    }

    @Test
    void what_was_saved_is_found_again_also_after_a_restart() {
        List<Reading> readings = readings(20);
        readings.forEach(r -> incidents.save(r, Status.DRAFT, "amina", NOON));
        close();
        store = home.open();
        incidents = store.incidents();
        for (Reading reading : readings) {
            StoredReport stored = incidents.findReport(reading.report().id()).orElseThrow();
            assertThat(stored.created()).isEqualTo(NOON);
            assertThat(stored.reading().report()).isEqualTo(reading.report());
            assertThat(stored.reading().sentences()).isEqualTo(reading.sentences());
            assertThat(stored.reading().mentions()).isEqualTo(reading.mentions());
            assertThat(stored.reading().warnings()).isEqualTo(reading.warnings());
            assertThat(stored.reading().incidents()).hasSameSizeAs(reading.incidents());
            for (Incident read : reading.incidents()) {
                Incident kept = incidents.findIncident(read.id()).orElseThrow();
                assertThat(kept.status()).isEqualTo(Status.DRAFT);
                assertThat(kept.revision()).isEqualTo(new Incident.Revision(1, NOON, NOON));
                assertThat(kept.claims()).isEqualTo(read.claims());
                assertThat(kept.location()).isEqualTo(read.location());
                assertThat(stored.reading().incidents()).contains(kept);
            }
        }
    }

    @Test
    void the_same_text_again_returns_the_stored_report_and_changes_nothing() {
        Reading reading = withIncidents();
        SaveResult first = incidents.save(reading, Status.PUBLISHED, "amina", NOON);
        long version = incidents.version();
        Report spaced = new Report(
                reading.report().id(),
                "  " + reading.report().text() + "\r\n",
                reading.report().language(),
                reading.report().publication(),
                reading.report().provenance());
        Reading again = new Reading(spaced, 1, List.of(), List.of(), List.of(), Explanation.NONE);

        SaveResult second = incidents.save(again, Status.DRAFT, "bakary", LATER);

        assertThat(first.isNew()).isTrue();
        assertThat(second.isNew()).isFalse();
        assertThat(second.report()).isEqualTo(first.report());
        assertThat(incidents.version()).isEqualTo(version);
        assertThat(incidents.snapshot().reports()).hasSize(1);
    }

    @Test
    void a_change_of_status_is_a_new_revision_and_the_old_one_stays() {
        IncidentId id = saved(Status.DRAFT);
        Incident draft = incidents.findIncident(id).orElseThrow();
        incidents.changeStatus(id, Status.PUBLISHED, "bakary", "", LATER);
        Incident last = incidents.changeStatus(id, Status.RETRACTED, "chantal", "denied by the army", LATER);

        assertThat(incidents.findIncident(id)).contains(last);
        assertThat(last.revision()).isEqualTo(new Incident.Revision(3, NOON, LATER));
        assertThat(incidents.findRevision(id, 1)).contains(draft);
        assertThat(incidents.findRevision(id, 4)).isEmpty();
        assertThat(incidents.history(id))
                .containsExactly(
                        new HistoryEntry(1, Status.DRAFT, "amina", "", NOON),
                        new HistoryEntry(2, Status.PUBLISHED, "bakary", "", LATER),
                        new HistoryEntry(3, Status.RETRACTED, "chantal", "denied by the army", LATER));
    }

    @Test
    void a_status_it_has_already_is_no_revision() {
        IncidentId id = saved(Status.PUBLISHED);
        long version = incidents.version();
        incidents.changeStatus(id, Status.PUBLISHED, "bakary", "", LATER);
        assertThat(incidents.history(id)).hasSize(1);
        assertThat(incidents.version()).isEqualTo(version);
    }

    @Test
    void nothing_is_withdrawn_without_a_reason() {
        IncidentId id = saved(Status.PUBLISHED);
        assertThatThrownBy(() -> incidents.changeStatus(id, Status.RETRACTED, "bakary", " ", LATER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_unknown_incident_cannot_be_changed() {
        assertThatThrownBy(
                        () -> incidents.changeStatus(new IncidentId("nobody"), Status.PUBLISHED, "bakary", "", LATER))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void an_incident_of_another_report_is_not_overwritten_and_nothing_is_half_saved() {
        Reading first = withIncidents();
        incidents.save(first, Status.DRAFT, "amina", NOON);
        Reading other = new RandomReadings(99).next();
        Reading clash = new Reading(other.report(), 1, List.of(), first.incidents(), List.of(), Explanation.NONE);

        assertThatThrownBy(() -> incidents.save(clash, Status.DRAFT, "amina", NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(first.incidents().get(0).id().value());
        assertThat(incidents.findReport(other.report().id())).isEmpty();
    }

    @Test
    void half_a_character_is_refused_rather_than_changed() {
        for (String text : new String[] {"\uD83D", "a\uDE00", "\uDE00\uD83D"}) {
            Report any = withIncidents().report();
            Report half = new Report(ReportId.of(text), text, any.language(), any.publication(), any.provenance());
            Reading reading = new Reading(half, 1, List.of(), List.of(), List.of(), Explanation.NONE);
            assertThatThrownBy(() -> incidents.save(reading, Status.DRAFT, "amina", NOON))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("half a character");
        }
    }

    @Test
    void the_database_itself_refuses_to_change_a_report_or_a_revision() throws SQLException {
        saved(Status.DRAFT);
        List<String> changes = new ArrayList<>(List.of(
                "UPDATE report SET text = 'x'",
                "DELETE FROM report",
                "UPDATE incident_revision SET editor = 'nobody'",
                "DELETE FROM incident_revision"));
        if (kind == StoreHome.Kind.SQLITE) {
            changes.add("REPLACE INTO report SELECT * FROM report");
            changes.add(
                    "INSERT OR REPLACE INTO report SELECT seq + 1, id, 'x', 1, language, published_at, published_basis,"
                            + " source, title, url, created FROM report");
            changes.add("REPLACE INTO incident_revision SELECT * FROM incident_revision");
        } else {
            changes.add("TRUNCATE report CASCADE");
            changes.add("TRUNCATE incident_revision");
        }
        for (String sql : changes) {
            try (Connection connection = home.connect();
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).as(sql).hasMessageContaining("never");
            }
        }
    }

    @Test
    void a_character_that_not_every_database_keeps_is_refused_and_named() {
        Report any = withIncidents().report();
        String text = "Gao\0 was attacked";
        Report report = new Report(ReportId.of(text), text, any.language(), any.publication(), any.provenance());
        Reading reading = new Reading(report, 1, List.of(), List.of(), List.of(), Explanation.NONE);
        assertThatThrownBy(() -> incidents.save(reading, Status.DRAFT, "amina", NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("U+0000 at 3");
    }

    @Test
    void every_write_makes_the_version_grow_and_the_snapshot_says_which_it_is() {
        long before = incidents.version();
        IncidentId id = saved(Status.DRAFT);
        long after = incidents.version();
        incidents.changeStatus(id, Status.PUBLISHED, "amina", "", LATER);
        Snapshot snapshot = incidents.snapshot();

        assertThat(after).isGreaterThan(before);
        assertThat(snapshot.version()).isGreaterThan(after).isEqualTo(incidents.version());
        assertThat(snapshot.history().get(id)).hasSize(2);
    }

    @Test
    void what_changed_since_a_version_leads_from_its_snapshot_to_the_one_now() {
        List<Reading> readings = readings(12);
        readings.subList(0, 6).forEach(r -> incidents.save(r, Status.DRAFT, "amina", NOON));
        Snapshot before = incidents.snapshot();
        assertThat(incidents.changesSince(before.version()))
                .isEqualTo(new Snapshot(before.version(), List.of(), Map.of(), List.of()));

        IncidentId published = before.incidents().get(0).id();
        incidents.changeStatus(published, Status.PUBLISHED, "bakary", "", LATER);
        readings.subList(6, 12).forEach(r -> incidents.save(r, Status.DRAFT, "amina", NOON));
        Snapshot now = incidents.snapshot();
        Snapshot changes = incidents.changesSince(before.version());

        assertThat(changes.version()).isEqualTo(now.version());
        assertThat(changes.incidents().get(0).id()).isEqualTo(published);
        assertThat(changes.incidents())
                .hasSize(1 + now.incidents().size() - before.incidents().size());
        Map<IncidentId, Incident> merged = new LinkedHashMap<>();
        before.incidents().forEach(i -> merged.put(i.id(), i));
        changes.incidents().forEach(i -> merged.put(i.id(), i));
        assertThat(merged.values()).containsExactlyElementsOf(now.incidents());
        Map<IncidentId, List<HistoryEntry>> history = new HashMap<>(before.history());
        history.putAll(changes.history());
        assertThat(history).isEqualTo(now.history());
        assertThat(Stream.concat(before.reports().stream(), changes.reports().stream()))
                .containsExactlyElementsOf(now.reports());
    }

    @Test
    void a_snapshot_has_the_resolved_mentions_without_candidates_and_the_length_of_the_text() {
        Reading reading = withIncidents();
        incidents.save(reading, Status.DRAFT, "amina", NOON);
        var summary = incidents.snapshot().reports().get(0);
        assertThat(summary.characters()).isEqualTo(reading.report().text().length());
        assertThat(summary.mentions())
                .hasSize((int)
                        reading.mentions().stream().filter(m -> m.isResolved()).count())
                .allSatisfy(m -> assertThat(m.candidates()).isEmpty());
    }

    @Test
    void writers_at_the_same_time_all_succeed_while_others_read() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> work = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            RandomReadings random = new RandomReadings(1000 + t);
            work.add(threads.submit(() -> {
                for (int i = 0; i < 10; i++) {
                    incidents.save(random.next(), Status.DRAFT, "amina", NOON);
                }
            }));
            work.add(threads.submit(() -> {
                for (int i = 0; i < 20; i++) {
                    incidents.snapshot();
                }
            }));
        }
        for (Future<?> each : work) {
            each.get();
        }
        threads.shutdown();
        assertThat(incidents.snapshot().reports()).hasSize(40);
    }

    @Test
    void a_closed_store_answers_with_a_store_exception_or_not_at_all() {
        store.close();
        assertThatThrownBy(() -> incidents.snapshot()).isInstanceOf(StoreException.class);
    }

    private IncidentId saved(Status status) {
        Reading reading = withIncidents();
        incidents.save(reading, status, "amina", NOON);
        return reading.incidents().get(0).id();
    }

    private static Reading withIncidents() {
        RandomReadings random = new RandomReadings(5);
        Reading reading = random.next();
        while (reading.incidents().isEmpty() || reading.mentions().isEmpty()) {
            reading = random.next();
        }
        return reading;
    }

    private static List<Reading> readings(int count) {
        RandomReadings random = new RandomReadings(1);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            readings.add(random.next());
        }
        return readings;
    }
}
