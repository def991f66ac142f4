package dateline;

import dateline.cli.UsageException;
import dateline.store.postgis.PostgisAddress;
import dateline.store.postgis.PostgisStore;
import dateline.store.sql.SqlStore;
import dateline.store.sqlite.SqliteStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a store is. */
sealed interface StoreAddress {
    /** Opens the store, making it where it is missing. */
    SqlStore open();

    /** Whether there may be something: a file that is there, any database. */
    boolean mayHoldSomething();

    /**
     * Moves a store that is there out of the way, for another to take its place. Nothing is lost: the answer says where it is.
     *
     * @param name what the old one is called from then on: lower-case letters, digits and underscores
     * @throws dateline.store.StoreException if a server has it open
     */
    Optional<String> setAside(String name);

    /** An SQLite file. */
    record InFile(Path file) implements StoreAddress {
        @Override
        public SqlStore open() {
            return SqliteStore.open(file);
        }

        @Override
        public boolean mayHoldSomething() {
            return Files.exists(file);
        }

        @Override
        public Optional<String> setAside(String name) {
            return mayHoldSomething()
                    ? Optional.of(SqliteStore.setAside(file, name).toString())
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    /** A PostgreSQL database. */
    record InPostgres(PostgisAddress address) implements StoreAddress {
        @Override
        public SqlStore open() {
            return PostgisStore.open(address);
        }

        @Override
        public boolean mayHoldSomething() {
            return true;
        }

        @Override
        public Optional<String> setAside(String name) {
            return PostgisStore.setAside(address, name).map(schema -> "the schema " + schema + " of " + address);
        }

        @Override
        public String toString() {
            return address.toString();
        }
    }

    /** What {@code --store} names, or the embedded store of a home. */
    static StoreAddress of(Optional<String> store, Path home) throws UsageException {
        return store.isPresent() ? parse(store.get()) : new InFile(home.resolve(Home.STORE_FILE));
    }

    /** Reads {@code sqlite:FILE} or {@code postgresql://user@host/name}. */
    static StoreAddress parse(String text) throws UsageException {
        if (PostgisAddress.isOne(text)) {
            try {
                return new InPostgres(PostgisAddress.parse(text, System.getenv()));
            } catch (IllegalArgumentException e) {
                throw new UsageException(String.valueOf(e.getMessage()), e);
            }
        }
        if (text.startsWith("sqlite:") && text.length() > "sqlite:".length()) {
            return new InFile(Path.of(text.substring("sqlite:".length()).replaceFirst("^//", "")));
        }
        String scheme = text.contains(":") ? text.substring(0, text.indexOf(':')) : text;
        throw new UsageException(
                "the store '" + scheme + "' is not known; there are sqlite:FILE and postgresql://user@host/name");
    }
}
