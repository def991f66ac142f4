package dateline.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.incident.Incident;
import dateline.incident.Reading;
import dateline.incident.Status;
import dateline.store.RandomReadings;
import dateline.store.Store;
import dateline.store.StoreException;
import dateline.store.StoreException.Trouble;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Protects servers that share a database from each other, and whoever opens it from a stack trace. */
@Timeout(120)
class PostgisDatabaseTest {
    private static final Postgres SERVER = Postgres.shared();

    @Test
    void three_servers_that_start_at_once_on_an_empty_database_all_start() throws Exception {
        PostgisAddress empty = SERVER.emptyDatabase();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<Store>> starts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            starts.add(threads.submit(() -> PostgisStore.open(empty)));
        }
        for (Future<Store> start : starts) {
            try (Store store = start.get()) {
                assertThat(store.incidents().snapshot().reports()).isEmpty();
            }
        }
        threads.shutdown();
        assertThat(number(empty, "SELECT max(version::integer) FROM flyway_schema_history"))
                .isEqualTo(PostgisSchema.NEWEST);
    }

    @Test
    void a_database_of_a_newer_dateline_is_refused() {
        PostgisAddress database = SERVER.newDatabase();
        SERVER.sql(
                Postgres.nameOf(database),
                "INSERT INTO flyway_schema_history SELECT 99, '99', 'future', 'SQL', 'V99__future.sql', 1, '', now(), 1, true");
        refused(database, "newer Dateline (schema 99)");
    }

    @Test
    void what_stands_in_the_way_is_said_in_one_line_without_a_password() {
        String there = "127.0.0.1:" + SERVER.port();
        refused(PostgisAddress.parse("postgresql://dateline:wr0ng@" + there + "/postgres", Map.of()), "lets nobody in");
        refused(SERVER.address("nosuch"), "there is no database");
        refused(PostgisAddress.parse("postgresql://dateline:wr0ng@127.0.0.1:1/x", Map.of()), "does not answer");
    }

    @Test
    void a_write_of_another_server_is_known_within_a_second_also_after_a_broken_connection() throws Exception {
        PostgisAddress database = SERVER.newDatabase();
        RandomReadings random = new RandomReadings(11);
        try (Store one = PostgisStore.open(database);
                Store other = PostgisStore.open(database)) {
            for (int round = 0; round < 3; round++) {
                one.incidents().save(random.next(), Status.DRAFT, "amina", Instant.EPOCH);
                long written = one.incidents().version();
                assertThat(within(Duration.ofSeconds(1), () -> other.incidents().version() == written))
                        .isTrue();
                SERVER.sql(
                        "postgres",
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                                + Postgres.nameOf(database) + "'");
            }
            // Written while nobody listens: the stamp tells of it afterwards.
            retry(() -> one.incidents().save(random.next(), Status.DRAFT, "amina", Instant.EPOCH));
            long written = one.incidents().version();
            assertThat(within(Duration.ofSeconds(2), () -> other.incidents().version() == written))
                    .isTrue();
        }
    }

    @Test
    void who_opens_the_database_with_a_gis_finds_the_incidents_as_they_are_with_their_areas() throws SQLException {
        PostgisAddress database = SERVER.newDatabase();
        try (Store store = PostgisStore.open(database)) {
            RandomReadings random = new RandomReadings(4);
            for (int i = 0; i < 20; i++) {
                store.incidents().save(random.next(), Status.DRAFT, "amina", Instant.EPOCH);
            }
            List<Incident> all = store.incidents().snapshot().incidents();
            store.incidents().changeStatus(all.get(0).id(), Status.PUBLISHED, "bakary", "", Instant.EPOCH);
            long placed =
                    all.stream().filter(i -> i.location().extent() != null).count();
            assertThat(number(database, "SELECT count(*) FROM incident_map")).isEqualTo(all.size());
            assertThat(number(database, "SELECT count(*) FROM incident_map WHERE status = 'published'"))
                    .isEqualTo(1);
            assertThat(number(
                            database,
                            "SELECT count(*) FROM incident_map WHERE ST_IsValid(area) AND ST_SRID(area) = 4326"
                                    + " AND ST_DWithin(point, area, 0.01)"))
                    .isEqualTo(placed)
                    .isPositive();
        }
    }

    @Test
    void an_address_is_read_with_or_without_a_password_and_shown_without() {
        PostgisAddress address =
                PostgisAddress.parse("postgresql://am%40na:p%3Aw@db.example:5433/desk?sslmode=require", Map.of());
        assertThat(address.user()).contains("am@na");
        assertThat(address.password()).contains("p:w");
        assertThat(address.jdbc()).isEqualTo("jdbc:postgresql://db.example:5433/desk?sslmode=require");
        assertThat(address.toString()).isEqualTo("postgresql://db.example:5433/desk");
        assertThat(PostgisAddress.parse("postgresql://db/desk", Map.of("PGPASSWORD", "x", "PGUSER", "y")))
                .satisfies(a -> assertThat(a.password()).contains("x"))
                .satisfies(a -> assertThat(a.user()).contains("y"));
        assertThatThrownBy(() -> PostgisAddress.parse("postgresql://db", Map.of()))
                .hasMessageContaining("names no database");
        assertThatThrownBy(() -> PostgisAddress.parse("postgresql://u:s3cret@ho st/db", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cret"));
    }

    @Test
    void while_the_database_is_away_the_version_is_known_and_writes_say_so_and_then_go_on() throws Exception {
        try (Postgres own = Postgres.start()) {
            PostgisAddress database = own.newDatabase();
            try (Store store = PostgisStore.open(database)) {
                RandomReadings random = new RandomReadings(8);
                Reading first = random.next();
                store.incidents().save(first, Status.DRAFT, "amina", Instant.EPOCH);
                long version = store.incidents().version();

                own.stopAtOnce();
                assertThat(store.incidents().version()).isEqualTo(version);
                Reading second = random.next();
                assertThatThrownBy(() -> store.incidents().save(second, Status.DRAFT, "amina", Instant.EPOCH))
                        .isInstanceOfSatisfying(
                                StoreException.class,
                                e -> assertThat(e.trouble()).isEqualTo(Trouble.AWAY));
                own.resume();

                retry(() -> store.incidents().save(second, Status.DRAFT, "amina", Instant.EPOCH));
                assertThat(store.incidents().findReport(first.report().id())).isPresent();
                assertThat(store.incidents().findReport(second.report().id())).isPresent();
            }
        }
    }

    /** As who gets a 503 does. */
    private static void retry(Runnable work) throws InterruptedException {
        for (int left = 50; ; left--) {
            try {
                work.run();
                return;
            } catch (StoreException e) {
                if (left == 0 || e.trouble() != Trouble.AWAY) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static boolean within(Duration time, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(10);
        }
        return true;
    }

    private static void refused(PostgisAddress address, String why) {
        assertThatThrownBy(() -> PostgisStore.open(address).close())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(why)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n").doesNotContain("wr0ng"));
    }

    private static int number(PostgisAddress database, String query) throws SQLException {
        try (Connection connection = SERVER.connect(Postgres.nameOf(database));
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
