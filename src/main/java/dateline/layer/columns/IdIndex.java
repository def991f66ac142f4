package dateline.layer.columns;

import java.util.Arrays;

/** Finds rows by their ids, each of which is that of one row. */
public final class IdIndex {
    private static final int NONE = -1;

    private final TextColumn ids;
    /** Open addressing, at most half full. */
    private final int[] rows;

    /** Over so many rows. */
    public IdIndex(TextColumn ids, int size) {
        this.ids = ids;
        rows = new int[Integer.highestOneBit(Math.max(1, size)) * 4];
        Arrays.fill(rows, NONE);
        for (int row = 0; row < size; row++) {
            rows[slot(ids.text(row))] = row;
        }
    }

    /** The row of an id; -1 where there is none. */
    public int find(String id) {
        return rows[slot(id)];
    }

    /** Where the id is, or would be. */
    private int slot(String id) {
        int hash = id.hashCode() * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 16)) & (rows.length - 1);
        while (rows[slot] != NONE && !ids.text(rows[slot]).equals(id)) {
            slot = (slot + 1) & (rows.length - 1);
        }
        return slot;
    }
}
