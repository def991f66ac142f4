package dateline.store.postgis;

import dateline.store.sql.SqlStore;
import java.util.Optional;

/** Opens stores in PostgreSQL databases with PostGIS. */
public final class PostgisStore {
    private PostgisStore() {}

    /**
     * Opens the store in a database, making its tables where they are missing and bringing them up to date. Several servers may
     * do so at once.
     *
     * @throws dateline.store.StoreException in one line, if the database does not answer or lets nobody in, has no PostGIS, or
     *     was written by a newer Dateline
     */
    public static SqlStore open(PostgisAddress address) {
        return new SqlStore(PostgisDatabase.open(address));
    }

    /**
     * Gives the schema that holds the store another name, so that one can be put in its place.
     *
     * @return its name now; empty where there is none
     * @throws dateline.store.StoreException if a server has it open
     */
    public static Optional<String> setAside(PostgisAddress address, String name) {
        return PostgisDatabase.setAside(address, PostgisDatabase.SCHEMA + "_" + name);
    }
}
