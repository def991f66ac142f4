package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.CommandLineReader;
import dateline.incident.Incident;
import dateline.incident.Status;
import dateline.store.RandomReadings;
import dateline.store.Role;
import dateline.store.Snapshot;
import dateline.store.Store;
import dateline.store.StoreHome;
import dateline.store.postgis.Postgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Protects what people rely on when a disk is gone: that a backup has everything, and that nothing is overwritten unasked. */
@ParameterizedClass(name = "{0}")
@EnumSource(StoreHome.Kind.class)
class StoreCommandsTest {
    private static final Instant NOON = Instant.parse("2024-09-19T12:00:00Z");

    @Parameter
    StoreHome.Kind kind;

    @TempDir
    Path folder;

    private StoreHome home;
    private String address;
    private String token;
    private String said = "";

    @BeforeEach
    void fill() {
        home = kind.in(folder);
        address = withPassword(home.address());
        try (Store store = home.open()) {
            RandomReadings random = new RandomReadings(21);
            for (int i = 0; i < 15; i++) {
                store.incidents().save(random.next(), Status.DRAFT, "amina", NOON);
            }
            Incident first = store.incidents().snapshot().incidents().get(0);
            store.incidents().changeStatus(first.id(), Status.PUBLISHED, "bakary", "", NOON);
            token = store.tokens().create("amina", Role.EDITOR, NOON);
        }
    }

    @Test
    void a_backup_made_while_the_store_is_open_is_restored_in_either_kind_of_store() {
        Path file = folder.resolve("backup.db");
        Snapshot kept;
        try (Store open = home.open()) {
            assertThat(run("backup", file.toString(), "--store", address)).isZero();
            kept = open.incidents().snapshot();
        }
        for (StoreHome.Kind other : StoreHome.Kind.values()) {
            StoreHome restored = other.in(folder.resolve("restored-" + other));
            assertThat(run(
                            "restore",
                            file.toString(),
                            "--home",
                            folder.toString(),
                            "--store",
                            withPassword(restored.address())))
                    .as(said)
                    .isZero();
            try (Store store = restored.open()) {
                Snapshot now = store.incidents().snapshot();
                assertThat(now.incidents()).isEqualTo(kept.incidents());
                assertThat(now.history()).isEqualTo(kept.history());
                assertThat(now.reports()).isEqualTo(kept.reports());
                assertThat(now.version()).isGreaterThan(kept.version());
                assertThat(store.tokens().findByToken(token)).isPresent();
                // New rows come after those that were put in.
                store.incidents().save(new RandomReadings(22).next(), Status.DRAFT, "amina", NOON);
                assertThat(store.incidents()
                                .snapshot()
                                .incidents()
                                .subList(0, kept.incidents().size()))
                        .isEqualTo(kept.incidents());
            }
        }
    }

    @Test
    void a_user_who_is_added_can_sign_in_until_revoked_while_the_store_is_open() {
        try (Store open = home.open()) {
            assertThat(run("user", "add", "bakary", "--role", "viewer", "--store", address))
                    .as(said)
                    .isZero();
            String given = said.strip();
            assertThat(open.tokens().findByToken(given).orElseThrow().role()).isEqualTo(Role.VIEWER);
            assertThat(run("user", "list", "--store", address)).isZero();
            assertThat(said).contains("amina", "editor", "bakary", "viewer").doesNotContain(given);
            assertThat(run("user", "add", "bakary", "--store", address)).isEqualTo(CommandLineReader.FAILED);
            assertThat(run("user", "revoke", "bakary", "--store", address)).isZero();
            assertThat(open.tokens().findByToken(given)).isEmpty();
            assertThat(run("user", "revoke", "bakary", "--store", address)).isEqualTo(CommandLineReader.FAILED);
            assertThat(run("user", "add", "x", "--role", "king", "--store", address))
                    .isEqualTo(CommandLineReader.WRONG_USE);
        }
    }

    @Test
    void nothing_is_overwritten_unasked_and_what_is_replaced_stays_under_another_name() throws IOException {
        Path file = folder.resolve("backup.db");
        assertThat(run("backup", file.toString(), "--store", address)).isZero();
        byte[] first = Files.readAllBytes(file);
        assertThat(run("backup", file.toString(), "--store", address)).isEqualTo(CommandLineReader.WRONG_USE);
        assertThat(said).contains("--force");
        assertThat(Files.readAllBytes(file)).isEqualTo(first);

        assertThat(run("restore", file.toString(), "--home", folder.toString(), "--store", address))
                .isEqualTo(CommandLineReader.WRONG_USE);
        assertThat(said).contains("holds something already");
        try (Store open = home.open()) {
            open.incidents().version();
            assertThat(run("restore", file.toString(), "--home", folder.toString(), "--store", address, "--force"))
                    .isEqualTo(CommandLineReader.FAILED);
            assertThat(said).contains("is in use");
        }
        assertThat(run("restore", file.toString(), "--home", folder.toString(), "--store", address, "--force"))
                .as(said)
                .isZero();
        assertThat(said).contains("before_restore_20240919_120000").contains("15 reports");
    }

    @Test
    void a_store_is_copied_into_an_empty_one_of_the_other_kind_and_into_no_other() {
        StoreHome.Kind otherKind = kind == StoreHome.Kind.SQLITE ? StoreHome.Kind.POSTGIS : StoreHome.Kind.SQLITE;
        StoreHome other = otherKind.in(folder.resolve("other"));
        String to = withPassword(other.address());
        assertThat(run("copy", "--from", address, "--to", to)).as(said).isZero();
        assertThat(said).contains("15 reports").contains("read back and the same");
        assertThat(run("copy", "--from", address, "--to", to)).isEqualTo(CommandLineReader.FAILED);
        assertThat(said).contains("not empty");
        assertThat(run("check", "--store", to)).as(said).isZero();
        try (Store one = home.open();
                Store two = other.open()) {
            assertThat(two.incidents().snapshot().incidents())
                    .isEqualTo(one.incidents().snapshot().incidents());
        }
    }

    @Test
    void a_check_finds_a_text_that_was_changed_behind_the_program() throws SQLException {
        assertThat(run("check", "--store", address)).as(said).isZero();
        List<String> changes = kind == StoreHome.Kind.SQLITE
                ? List.of("DROP TRIGGER report_is_not_changed", "UPDATE report SET text = 'x' || text WHERE seq = 1")
                : List.of(
                        "ALTER TABLE report DISABLE TRIGGER report_stays",
                        "UPDATE report SET text = 'x' || text WHERE seq = 1");
        try (Connection connection = home.connect();
                Statement sql = connection.createStatement()) {
            for (String change : changes) {
                sql.execute(change);
            }
        }
        assertThat(run("check", "--store", address)).isEqualTo(CommandLineReader.FAILED);
        assertThat(said).contains("has another text");
        Path file = folder.resolve("backup.db");
        assertThat(run("backup", file.toString(), "--store", address)).isZero();
        assertThat(run(
                        "restore",
                        file.toString(),
                        "--home",
                        folder.toString(),
                        "--store",
                        "sqlite:" + folder.resolve("x.db")))
                .as("a damaged backup is not put in place")
                .isEqualTo(CommandLineReader.FAILED);
        assertThat(folder.resolve("x.db")).doesNotExist();
    }

    private int run(String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);
        Dateline program = new Dateline(
                "test", Clock.fixed(NOON, ZoneOffset.UTC), new ByteArrayInputStream(new byte[0]), writer, writer);
        int code = new CommandLineReader(program, "test", Map.of(), writer, writer).run(arguments);
        said = out.toString();
        return code;
    }

    private static String withPassword(String address) {
        return address.replace("@", ":" + Postgres.password().replace(" ", "%20") + "@");
    }
}
