package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Protects who may write. */
@ParameterizedClass(name = "{0}")
@EnumSource(StoreHome.Kind.class)
class TokenStoreTest {
    @Parameter
    StoreHome.Kind kind;

    private static final Instant NOON = Instant.parse("2024-09-19T12:00:00Z");

    @TempDir
    Path folder;

    private StoreHome home;
    private Store store;
    private TokenStore tokens;

    @BeforeEach
    void open() {
        home = kind.in(folder);
        store = home.open();
        tokens = store.tokens();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_token_names_its_account_and_a_wrong_one_nobody() {
        String token = tokens.create("amina", Role.EDITOR, NOON);
        assertThat(token).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(tokens.findByToken(token)).contains(new Account("amina", Role.EDITOR, NOON));
        assertThat(tokens.findByToken(token + "x")).isEmpty();
        assertThat(tokens.findByToken("")).isEmpty();
    }

    @Test
    void the_token_itself_is_nowhere_in_the_store() throws IOException, SQLException {
        String token = tokens.create("amina", Role.ADMIN, NOON);
        close();
        try (Connection connection = home.connect();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT name || role || token_sha256 || created FROM account")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).contains("amina").doesNotContain(token);
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(token);
            }
        }
    }

    @Test
    void a_revoked_token_names_nobody() {
        String token = tokens.create("amina", Role.EDITOR, NOON);
        assertThat(tokens.revoke("amina", "admin", Instant.EPOCH)).isTrue();
        assertThat(tokens.revoke("amina", "admin", Instant.EPOCH)).isFalse();
        assertThat(tokens.findByToken(token)).isEmpty();
    }

    @Test
    void an_assigned_token_replaces_the_former_one() {
        String former = tokens.create("admin", Role.EDITOR, NOON);
        tokens.assign("admin", Role.ADMIN, "a token from the environment", NOON.plusSeconds(1));
        assertThat(tokens.findByToken(former)).isEmpty();
        assertThat(tokens.findByToken("a token from the environment")).contains(new Account("admin", Role.ADMIN, NOON));
        assertThat(tokens.listAccounts()).hasSize(1);
    }

    @Test
    void a_name_is_given_once_and_short_tokens_are_refused() {
        tokens.create("amina", Role.VIEWER, NOON);
        assertThatThrownBy(() -> tokens.create("amina", Role.ADMIN, NOON)).hasMessageContaining("taken");
        assertThatThrownBy(() -> tokens.assign("x", Role.ADMIN, "short", NOON)).hasMessageContaining("16");
    }

    @Test
    void each_role_covers_those_before_it() {
        assertThat(Role.ADMIN.covers(Role.VIEWER)).isTrue();
        assertThat(Role.EDITOR.covers(Role.EDITOR)).isTrue();
        assertThat(Role.VIEWER.covers(Role.EDITOR)).isFalse();
    }
}
