package dateline.store;

import dateline.store.postgis.PostgisAddress;
import dateline.store.postgis.PostgisStore;
import dateline.store.postgis.Postgres;
import dateline.store.sqlite.SqliteStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Where a store of a test lives: what holds for one kind of store holds for the other. */
public interface StoreHome {
    /** Opens the store, which is new the first time. */
    Store open();

    /** A connection past the store. */
    Connection connect() throws SQLException;

    /** As one gives it to {@code --store}. */
    String address();

    /** The kinds there are. */
    enum Kind {
        SQLITE {
            @Override
            public StoreHome in(Path folder) {
                return new InFile(folder.resolve("new/dateline.db"));
            }
        },
        POSTGIS {
            @Override
            public StoreHome in(Path folder) {
                return new InPostgres(Postgres.shared().newDatabase());
            }
        };

        /** A home of its own. */
        public abstract StoreHome in(Path folder);
    }

    /** Opens what an address names, in a process of its own for example. */
    static Store open(String address) {
        if (PostgisAddress.isOne(address)) {
            return PostgisStore.open(PostgisAddress.parse(address, Map.of("PGPASSWORD", Postgres.password())));
        }
        return SqliteStore.open(Path.of(address.substring("sqlite:".length())));
    }

    /** An SQLite file. */
    record InFile(Path file) implements StoreHome {
        @Override
        public Store open() {
            return SqliteStore.open(file);
        }

        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection("jdbc:sqlite:" + file);
        }

        @Override
        public String address() {
            return "sqlite:" + file;
        }
    }

    /** A database of the tests' own server. */
    record InPostgres(PostgisAddress database) implements StoreHome {
        @Override
        public Store open() {
            return PostgisStore.open(database);
        }

        @Override
        public Connection connect() throws SQLException {
            return Postgres.shared().connect(Postgres.nameOf(database));
        }

        @Override
        public String address() {
            return Postgres.shared().url(Postgres.nameOf(database));
        }
    }
}
