package dateline.store.sql;

import dateline.store.Account;
import dateline.store.Role;
import dateline.store.TokenStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Accounts in a database. */
final class SqlTokenStore implements TokenStore {
    private static final int TOKEN_BYTES = 32;
    private static final int SHORTEST_TOKEN = 16;

    private final Database database;
    private final SecureRandom random = new SecureRandom();

    SqlTokenStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Account> findByToken(String token) {
        // Comparing digests inside the index gives nothing away: whoever times it learns about digests, not tokens.
        return database.read(sql -> holder(sql, token));
    }

    private static Optional<Account> holder(Handle sql, String token) {
        return sql.createQuery("SELECT * FROM account WHERE token_sha256 = :digest")
                .bind("digest", digest(token))
                .map((row, context) -> account(row))
                .findOne();
    }

    @Override
    public String create(String name, Role role, String by, Instant at) {
        Account account = new Account(name, role, at);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return database.write(sql -> {
            if (!find(sql, name).isEmpty()) {
                throw new IllegalArgumentException("the name is taken: " + name);
            }
            put(sql, account, token);
            note(sql, "create", account, by, at);
            return token;
        });
    }

    @Override
    public void assign(String name, Role role, String token, Instant at) {
        if (token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("a token has at least " + SHORTEST_TOKEN + " characters");
        }
        database.write(sql -> {
            Optional<Account> before = find(sql, name);
            Account account =
                    new Account(name, role, before.map(Account::created).orElse(at));
            boolean isSame = before.equals(Optional.of(account)) && before.equals(holder(sql, token));
            put(sql, account, token);
            if (!isSame) {
                note(sql, "assign", account, name, at);
            }
            return true;
        });
    }

    @Override
    public List<Account> listAccounts() {
        return database.read(sql -> sql.createQuery("SELECT * FROM account ORDER BY name")
                .map((row, context) -> account(row))
                .list());
    }

    @Override
    public boolean revoke(String name, String by, Instant at) {
        return database.write(sql -> {
            Optional<Account> before = find(sql, name);
            before.ifPresent(account -> {
                sql.createUpdate("DELETE FROM account WHERE name = :name")
                        .bind("name", name)
                        .execute();
                note(sql, "revoke", account, by, at);
            });
            return before.isPresent();
        });
    }

    private static void note(Handle sql, String action, Account account, String by, Instant at) {
        sql.createUpdate("INSERT INTO account_event (at, editor, action, account, role)"
                        + " VALUES (:at, :editor, :action, :account, :role)")
                .bind("at", at.toString())
                .bind("editor", by)
                .bind("action", action)
                .bind("account", account.name())
                .bind("role", account.role().word())
                .execute();
    }

    private static Optional<Account> find(Handle sql, String name) {
        return sql.createQuery("SELECT * FROM account WHERE name = :name")
                .bind("name", name)
                .map((row, context) -> account(row))
                .findOne();
    }

    private static void put(Handle sql, Account account, String token) {
        sql.createUpdate("INSERT INTO account (name, role, token_sha256, created) VALUES (:name, :role, :digest, :at)"
                        + " ON CONFLICT (name) DO UPDATE SET role = :role, token_sha256 = :digest")
                .bind("name", account.name())
                .bind("role", account.role().word())
                .bind("digest", digest(token))
                .bind("at", account.created().toString())
                .execute();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("name"), Role.parse(row.getString("role")), Instant.parse(row.getString("created")));
    }

    private static String digest(String token) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
