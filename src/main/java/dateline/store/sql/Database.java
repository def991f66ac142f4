package dateline.store.sql;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/**
 * A database with the tables of a store. Safe for use by several threads.
 *
 * <p>Both kinds of transaction throw a {@link dateline.store.StoreException} in one line where the database fails; what the
 * work itself throws comes through as it is.
 */
public interface Database extends AutoCloseable {
    /** Runs one transaction that reads one state of the database. */
    <T> T read(HandleCallback<T, RuntimeException> work);

    /**
     * Runs one transaction that writes; it is on disk when this returns. There is one at a time, so that versions are given in
     * the order in which they can be seen.
     */
    <T> T write(HandleCallback<T, RuntimeException> work);

    /** The newest version of the content that this process knows of, its own writes at least; those of others a moment later. Cheap. */
    default long version() {
        return read(Database::version);
    }

    /** The version of the content that a transaction sees. */
    static long version(Handle sql) {
        return sql.createQuery("SELECT version FROM stamp").mapTo(Long.class).one();
    }

    /** What is wrong with the files or tables themselves, a line each. */
    default List<String> damage(Handle sql) {
        return List.of();
    }

    /** Gives later rows numbers above those that a transaction put in with numbers of their own. */
    default void countOn(Handle sql) {}

    @Override
    void close();
}
