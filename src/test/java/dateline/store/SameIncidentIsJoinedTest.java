package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.incident.Claim;
import dateline.incident.Incident;
import dateline.incident.Status;
import dateline.incident.Verification;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Protects the map from one attack shown as often as it is reported, and from two attacks shown as one. */
@ParameterizedClass(name = "{0}")
@EnumSource(StoreHome.Kind.class)
class SameIncidentIsJoinedTest {
    @Parameter
    StoreHome.Kind kind;

    private static final Instant NOON = Instant.parse("2024-09-19T12:00:00Z");
    private static final String ENGLISH = "Gunmen attacked Gao on Tuesday, killing 12 people, the army said.";
    private static final String FRENCH =
            "Des hommes armés ont attaqué Gao mardi, tuant 15 personnes, selon des témoins.";

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
    void what_two_published_reports_tell_of_is_one_incident_with_the_claims_of_both_side_by_side() {
        save(ENGLISH, "2024-09-19T00:00:00Z", Status.PUBLISHED);
        save(FRENCH, "2024-09-19T00:00:00Z", Status.PUBLISHED);
        List<Incident> all = incidents.snapshot().incidents();
        assertThat(all).hasSize(1);
        Incident one = all.get(0);
        assertThat(one.reports()).hasSize(2);
        assertThat(one.claims()).extracting(Claim::low).containsExactly(12, 15);
        assertThat(one.verification()).isEqualTo(Verification.CONFIRMED);
        assertThat(incidents.history(one.id()))
                .extracting(HistoryEntry::revision)
                .containsExactly(1, 2);
        one.reports()
                .forEach(r -> assertThat(
                                incidents.findReport(r).orElseThrow().reading().incidents())
                        .extracting(Incident::id)
                        .containsExactly(one.id()));
    }

    @Test
    void drafts_stay_by_themselves_so_that_nothing_unchecked_reaches_the_public() {
        save(ENGLISH, "2024-09-19T00:00:00Z", Status.PUBLISHED);
        save(FRENCH, "2024-09-19T00:00:00Z", Status.DRAFT);
        assertThat(incidents.snapshot().incidents()).hasSize(2);
    }

    @Test
    void the_same_town_attacked_a_week_later_is_another_incident() {
        save(ENGLISH, "2024-09-19T00:00:00Z", Status.PUBLISHED);
        save(FRENCH, "2024-09-26T00:00:00Z", Status.PUBLISHED);
        assertThat(incidents.snapshot().incidents()).hasSize(2);
    }

    @Test
    void publishing_reads_none_of_the_incidents_that_are_elsewhere_of_another_kind_or_of_another_week()
            throws SQLException {
        save(ENGLISH, "2024-09-19T00:00:00Z", Status.PUBLISHED);
        Incident gao = incidents.snapshot().incidents().get(0);
        String place = Objects.requireNonNull(gao.location().placeId()).value();
        String start = Objects.requireNonNull(gao.time().start()).toString();
        unreadable("inc-elsewhere", gao.kind(), "p.elsewhere", start);
        unreadable("inc-flood", "flood", place, start);
        unreadable("inc-before", gao.kind(), place, "2024-09-01T00:00:00Z");
        save(FRENCH, "2024-09-19T00:00:00Z", Status.PUBLISHED);
        assertThat(incidents.findIncident(gao.id()).orElseThrow().reports()).hasSize(2);
    }

    @Test
    void what_is_no_longer_published_is_not_joined() {
        save(ENGLISH, "2024-09-19T00:00:00Z", Status.PUBLISHED);
        Incident gao = incidents.snapshot().incidents().get(0);
        incidents.changeStatus(gao.id(), Status.RETRACTED, "amina", "wrong town", NOON);
        save(FRENCH, "2024-09-19T00:00:00Z", Status.PUBLISHED);
        assertThat(incidents.snapshot().incidents()).hasSize(2);
    }

    @Test
    void the_army_quoted_with_the_same_number_in_a_second_report_stays_one_source() {
        save(ENGLISH, "2024-09-19T00:00:00Z", Status.PUBLISHED);
        save(
                "Armed men who attacked Gao on Tuesday killed 12 people, the army said.",
                "2024-09-19T00:00:00Z",
                Status.PUBLISHED);
        Incident one = incidents.snapshot().incidents().get(0);
        assertThat(one.reports()).hasSize(2);
        assertThat(one.claims()).extracting(Claim::repeats).containsExactly(null, 0);
        assertThat(one.sourceCount()).isEqualTo(1);
    }

    /** Stores one that cannot be read: whoever reads it fails. */
    private void unreadable(String id, String kind, String place, String start) throws SQLException {
        try (Connection connection = home.connect();
                PreparedStatement incident =
                        connection.prepareStatement("INSERT INTO incident (id, revision, changed) VALUES (?, 1, 0)");
                PreparedStatement revision = connection.prepareStatement(
                        "INSERT INTO incident_revision (incident,"
                                + " revision, status, editor, reason, at, document) VALUES (?, 1, 'published', 'x', '', ?, ?)")) {
            incident.setString(1, id);
            incident.executeUpdate();
            revision.setString(1, id);
            revision.setString(2, NOON.toString());
            revision.setString(
                    3,
                    "{\"kind\":\"" + kind + "\",\"location\":{\"placeId\":\"" + place + "\"},\"time\":{\"start\":\""
                            + start + "\"}}");
            revision.executeUpdate();
        }
    }

    private void save(String text, String published, Status status) {
        incidents.save(Shipped.read(text, published), status, "amina", NOON);
    }
}
