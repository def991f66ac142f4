package dateline.store.postgis;

import dateline.store.StoreException;
import dateline.store.StoreException.Trouble;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an error of PostgreSQL means to who waits for an answer; codes as in appendix A of its manual. */
final class PostgisFailure {
    private static final String DISK_FULL = "53100";
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NOT_LET_IN = "28000";
    private static final String NO_SUCH_DATABASE = "3D000";
    /** A character that it does not keep, U+0000 above all. */
    private static final String UNSTORABLE = "22021";

    /** Shut down, starting, a standby, a lock that somebody holds, a deadlock. */
    private static final Set<String> PASSING =
            Set.of("57P01", "57P02", "57P03", "25006", "55P03", "40001", "40P01", "25P03", "53300", "53400");

    private PostgisFailure() {}

    static RuntimeException of(PostgisAddress address, Throwable error) {
        return of(address.name(), error);
    }

    static RuntimeException of(String name, Throwable error) {
        @Nullable RuntimeException passing = null;
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (e instanceof StoreException ours) {
                return ours;
            }
            if (e instanceof SQLException sql && sql.getSQLState() != null) {
                return of(name, sql.getSQLState(), sql, error);
            }
            if (e instanceof SQLTransientConnectionException) {
                passing = new StoreException(Trouble.AWAY, name + " does not answer", error);
            }
        }
        return passing != null ? passing : new StoreException("cannot use " + name + ": " + line(error), error);
    }

    private static RuntimeException of(String name, String state, SQLException sql, Throwable error) {
        if (state.startsWith("08") || PASSING.contains(state)) {
            return new StoreException(Trouble.AWAY, name + " does not answer: " + line(sql), error);
        }
        return switch (state) {
            case DISK_FULL -> new StoreException(Trouble.FULL, "the disk of " + name + " is full", error);
            case WRONG_PASSWORD, NOT_LET_IN ->
                new StoreException(name + " lets nobody in by this user and password", error);
            case NO_SUCH_DATABASE -> new StoreException("there is no database " + name, error);
            case UNSTORABLE -> new IllegalArgumentException("the text has a character that cannot be stored", error);
            default -> new StoreException("cannot use " + name + ": " + line(sql), error);
        };
    }

    private static String line(Throwable error) {
        return String.valueOf(error.getMessage()).strip().lines().findFirst().orElse("unknown reason");
    }
}
