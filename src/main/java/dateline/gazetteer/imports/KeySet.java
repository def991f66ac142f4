package dateline.gazetteer.imports;

/**
 * A set of texts that only tells whether a text was put in: eight bytes for each, where a set of strings takes eighty. Two
 * texts are taken for one with a chance of one in a million for five million texts.
 */
public final class KeySet {
    private long[] table = new long[1 << 10];
    private int size;

    /** Puts a text in; false where it was in already. */
    public boolean add(String key) {
        if (size * 2 >= table.length) {
            grow();
        }
        boolean isNew = put(table, hash(key));
        size += isNew ? 1 : 0;
        return isNew;
    }

    /** Whether the text was put in. */
    public boolean contains(String key) {
        long hash = hash(key);
        for (int at = slot(hash, table); table[at] != 0; at = (at + 1) & (table.length - 1)) {
            if (table[at] == hash) {
                return true;
            }
        }
        return false;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (long hash : table) {
            if (hash != 0) {
                put(larger, hash);
            }
        }
        table = larger;
    }

    private static boolean put(long[] table, long hash) {
        int at = slot(hash, table);
        while (table[at] != 0) {
            if (table[at] == hash) {
                return false;
            }
            at = (at + 1) & (table.length - 1);
        }
        table[at] = hash;
        return true;
    }

    private static int slot(long hash, long[] table) {
        return (int) (hash ^ (hash >>> 32)) & (table.length - 1);
    }

    /** FNV-1a over the UTF-16 units, then mixed as SplitMix64 does; zero marks an empty slot. */
    private static long hash(String key) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
