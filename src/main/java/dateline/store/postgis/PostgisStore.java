package dateline.store.postgis;

import dateline.store.Store;
import dateline.store.sql.SqlStore;

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
    public static Store open(PostgisAddress address) {
        return new SqlStore(PostgisDatabase.open(address));
    }
}
