package dateline.store.postgis;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dateline.store.StoreException;
import dateline.store.StoreException.Trouble;
import dateline.store.sql.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.ds.PGSimpleDataSource;

/** The tables of a store in a PostgreSQL database. */
final class PostgisDatabase implements Database {
    /** The schema that has all tables. */
    static final String SCHEMA = "dateline";

    private static final int CONNECTIONS = 8;
    private static final int GOODBYE_MILLIS = 2_000;
    private static final int GLANCE_MILLIS = 100;
    private static final int PATIENCE_MILLIS = 3_000;
    private static final int CONNECT_SECONDS = 10;
    /** Longer than any statement of ours; a network that swallows packets is noticed then. */
    private static final int SILENCE_SECONDS = 60;
    /** The listener only asks what is answered at once. */
    private static final int LISTENER_SILENCE_SECONDS = 5;
    /** A write that was answered is on disk whatever the server's default; who died with the lock in hand does not keep it. */
    private static final String FIRST = "SET synchronous_commit = on; SET lock_timeout = '10s';"
            + " SET idle_in_transaction_session_timeout = '60s'";

    private final PostgisAddress address;
    private final HikariDataSource pool;
    private final Jdbi connections;
    private final AtomicLong known = new AtomicLong();
    private final OtherWriters others;

    private PostgisDatabase(PostgisAddress address, HikariDataSource pool) {
        this.address = address;
        this.pool = pool;
        connections = Jdbi.create(pool);
        others = new OtherWriters(source(address, LISTENER_SILENCE_SECONDS), this::learn);
    }

    /** Connects, and brings the tables up to date. */
    static PostgisDatabase open(PostgisAddress address) {
        try {
            PostgisSchema.bringUpToDate(source(address, SILENCE_SECONDS), address.name());
        } catch (SQLException e) {
            throw PostgisFailure.of(address, e);
        }
        HikariDataSource pool = pool(address);
        try {
            PostgisDatabase database = new PostgisDatabase(address, pool);
            database.learn(database.<Long>read(Database::version));
            database.others.start();
            return database;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    @Override
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        return run(TransactionIsolationLevel.REPEATABLE_READ, sql -> {
            sql.setReadOnly(true);
            return work.withHandle(sql);
        });
    }

    @Override
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        AtomicLong after = new AtomicLong();
        T answer = run(TransactionIsolationLevel.READ_COMMITTED, sql -> {
            sql.createQuery("SELECT version FROM stamp FOR UPDATE")
                    .mapTo(Long.class)
                    .one();
            T done = work.withHandle(sql);
            after.set(Database.version(sql));
            return done;
        });
        learn(after.get());
        return answer;
    }

    /** What the listener or an own write told last: requests are answered by it also while the database is away. */
    @Override
    public long version() {
        return known.get();
    }

    @Override
    public void countOn(Handle sql) {
        sql.createQuery("SELECT table_name FROM information_schema.columns WHERE table_schema = :schema"
                        + " AND column_name = 'seq' AND is_identity = 'YES'")
                .bind("schema", SCHEMA)
                .mapTo(String.class)
                .list()
                .forEach(table -> sql.createQuery("SELECT setval(pg_get_serial_sequence(:table, 'seq'),"
                                + " (SELECT coalesce(max(seq), 0) + 1 FROM " + table + "), false)")
                        .bind("table", SCHEMA + "." + table)
                        .mapTo(Long.class)
                        .one());
    }

    /** Whether no server has the database open; one that was stopped just now is waited for. */
    private static boolean isLeftAlone(Statement sql) throws SQLException {
        for (int left = GOODBYE_MILLIS; left > 0; left -= GLANCE_MILLIS) {
            try (ResultSet others = sql.executeQuery("SELECT 1 FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND application_name = 'dateline' AND pid <> pg_backend_pid()")) {
                if (!others.next()) {
                    return true;
                }
            }
            sql.execute("SELECT pg_sleep(" + GLANCE_MILLIS / 1000.0 + ")");
        }
        return false;
    }

    /** Gives the schema another name, where there is one; the answer is that name. */
    static Optional<String> setAside(PostgisAddress address, String name) {
        try (Connection connection = source(address, SILENCE_SECONDS).getConnection();
                Statement sql = connection.createStatement()) {
            if (!sql.executeQuery("SELECT 1 FROM pg_namespace WHERE nspname = '" + SCHEMA + "'")
                    .next()) {
                return Optional.empty();
            }
            if (!isLeftAlone(sql)) {
                throw new StoreException(
                        Trouble.AWAY, address + " is in use; stop the servers that have it open", null);
            }
            sql.execute("ALTER SCHEMA " + SCHEMA + " RENAME TO " + name);
            return Optional.of(name);
        } catch (SQLException e) {
            throw PostgisFailure.of(address, e);
        }
    }

    @Override
    public void close() {
        others.close();
        pool.close();
    }

    private void learn(long version) {
        known.accumulateAndGet(version, Math::max);
    }

    private <T> T run(TransactionIsolationLevel level, HandleCallback<T, RuntimeException> work) {
        if (others.isAway()) {
            // The listener tries all the time: nobody else need wait to learn what it knows.
            throw new StoreException(Trouble.AWAY, address.name() + " does not answer", null);
        }
        AtomicBoolean isBegun = new AtomicBoolean();
        HandleCallback<T, RuntimeException> noted = sql -> {
            isBegun.set(true);
            return work.withHandle(sql);
        };
        for (int left = CONNECTIONS; ; left--) {
            try {
                return connections.inTransaction(level, noted);
            } catch (JdbiException e) {
                RuntimeException failure = PostgisFailure.of(address, e);
                // Connections of the pool that broke while nobody used them: nothing was asked of the database yet.
                boolean isStale = failure instanceof StoreException away && away.trouble() == Trouble.AWAY;
                if (left == 0 || !isStale || isBegun.get() || isOutOfConnections(e)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isOutOfConnections(JdbiException e) {
        return e.getCause() instanceof SQLTransientConnectionException;
    }

    private static PGSimpleDataSource source(PostgisAddress address, int silenceSeconds) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(address.jdbc());
        address.user().ifPresent(source::setUser);
        address.password().ifPresent(source::setPassword);
        source.setCurrentSchema(SCHEMA + ",public");
        source.setApplicationName("dateline");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(silenceSeconds);
        source.setTcpKeepAlive(true);
        return source;
    }

    private static HikariDataSource pool(PostgisAddress address) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source(address, SILENCE_SECONDS));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setValidationTimeout(PATIENCE_MILLIS / 2);
        config.setConnectionInitSql(FIRST);
        config.setInitializationFailTimeout(-1);
        config.setPoolName("store");
        return new HikariDataSource(config);
    }
}
