package dateline.store.sql;

import dateline.store.StoreException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Moves all that one store holds into another that holds nothing. */
final class StoreCopy {
    private StoreCopy() {}

    /**
     * Copies in one transaction of each: what others write meanwhile into the first is not in it, and the second has all or
     * nothing. Nothing is taken for copied before it was read back and found the same.
     *
     * @return how many rows of each table
     * @throws IllegalArgumentException if the second holds something
     */
    static Map<String, Long> copy(Database from, Database to) {
        return from.read(source -> to.write(target -> copy(source, target, to)));
    }

    private static Map<String, Long> copy(Handle source, Handle target, Database to) {
        for (StoredTable table : StoredTable.ALL) {
            if (table.count(target) > 0) {
                throw new IllegalArgumentException("the store to copy to is not empty: it has rows in " + table.name());
            }
        }
        Map<String, Long> rows = new LinkedHashMap<>();
        for (StoredTable table : StoredTable.ALL) {
            RowDigest sent = table.copy(source, target);
            RowDigest kept = table.digest(target);
            if (sent.rows() != kept.rows() || !sent.hex().equals(kept.hex())) {
                throw new StoreException("the rows of " + table.name() + " were not kept as they were sent");
            }
            rows.put(table.name(), sent.rows());
        }
        to.countOn(target);
        target.createUpdate("UPDATE stamp SET version ="
                        + " (CASE WHEN version > :theirs THEN version ELSE :theirs END) + 1")
                .bind("theirs", Database.version(source))
                .execute();
        return rows;
    }
}
