package dateline.store.postgis;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of the writes of other servers, over a connection of its own that is made again whenever it breaks. What was written
 * meanwhile it learns from the stamp.
 */
final class OtherWriters implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OtherWriters.class);
    private static final int LISTEN_MILLIS = 500;
    private static final int RETRY_MILLIS = 250;

    private final DataSource source;
    private final LongConsumer version;
    private final Thread thread = new Thread(this::listen, "store-listener");
    private volatile boolean isClosed;
    private volatile boolean isAway;

    /**
     * Nobody is told before {@link #start}.
     *
     * @param version is told every version that it learns of, in no order
     */
    OtherWriters(DataSource source, LongConsumer version) {
        this.source = source;
        this.version = version;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Whether nobody answers at the address now. */
    boolean isAway() {
        return isAway;
    }

    private void listen() {
        while (!isClosed) {
            boolean isConnected = false;
            try (Connection connection = source.getConnection();
                    Statement sql = connection.createStatement()) {
                sql.execute("LISTEN dateline");
                if (isAway) {
                    LOG.info("the database answers again");
                }
                isAway = false;
                isConnected = true;
                hear(connection.unwrap(PGConnection.class), sql);
            } catch (SQLException e) {
                if (!isAway && !isClosed) {
                    LOG.warn("the database does not answer: {}", e.getMessage());
                }
                // A connection that broke says little, and who is only out of connections still answers on those there
                // are.
                isAway = !isConnected
                        && (e.getSQLState() == null || !e.getSQLState().startsWith("53"));
                pause();
            }
        }
    }

    /** A connection that died silently is found out by asking: half a second later at most. */
    private void hear(PGConnection connection, Statement sql) throws SQLException {
        while (!isClosed) {
            try (ResultSet stamp = sql.executeQuery("SELECT version FROM stamp")) {
                if (stamp.next()) {
                    version.accept(stamp.getLong(1));
                }
            }
            PGNotification[] told = connection.getNotifications(LISTEN_MILLIS);
            if (told != null) {
                for (PGNotification each : told) {
                    version.accept(Long.parseLong(each.getParameter()));
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            isClosed = true;
        }
    }

    @Override
    public void close() {
        isClosed = true;
        thread.interrupt();
    }
}
