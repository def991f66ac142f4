package dateline.gazetteer.index;

import java.io.IOException;
import java.util.BitSet;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Tells of most beginnings that no key has them (see {@link KeySieve}): two words of a report are seldom the beginning of a
 * name, and then three need not be looked up.
 */
final class BeginningSieve {
    /** Nearly every shorter beginning is that of some name. */
    private static final int SHORTEST = 3;

    /** Of longer beginnings so many letters are looked at. */
    private static final int LONGEST = 12;

    private static final long MOST_KEYS = 1_000_000;
    /** Of many keys each has about so many beginnings that the one before it has not. */
    private static final int BEGINNINGS_EACH = 6;

    private static final int BITS_EACH = 8;
    private static final int SPREAD = 0x9E3779B9;
    private static final int OTHER_SPREAD = 0x85EBCA6B;
    private static final int HALF = 16;

    private static final BeginningSieve OPEN = new BeginningSieve(0);

    private final BitSet bits;
    private final int size;

    private BeginningSieve(long keys) {
        this.size = (int) Math.min(keys, MOST_KEYS) * BEGINNINGS_EACH * BITS_EACH;
        this.bits = new BitSet(size);
    }

    /** A sieve of some keys. */
    static BeginningSieve of(Iterable<String> keys, int count) {
        BeginningSieve sieve = new BeginningSieve(Math.max(1, count));
        String before = "";
        for (String key : keys) {
            sieve.add(key, before);
            before = key;
        }
        return sieve;
    }

    /** A sieve of some keys, null for none; one that lets everything pass where there are too many. */
    static BeginningSieve of(@Nullable Terms keys) throws IOException {
        if (keys == null || keys.size() < 0 || keys.size() > MOST_KEYS) {
            return OPEN;
        }
        BeginningSieve sieve = new BeginningSieve(Math.max(1, keys.size()));
        TermsEnum at = keys.iterator();
        String before = "";
        for (BytesRef key = at.next(); key != null; key = at.next()) {
            String letters = key.utf8ToString();
            sieve.add(letters, before);
            before = letters;
        }
        return sieve;
    }

    /** Adds the beginnings of a key that another, which is in already, has not. */
    private void add(String key, String before) {
        int hash = 0;
        boolean isSame = true;
        for (int i = 0; i < Math.min(key.length(), LONGEST); i++) {
            hash = next(hash, key.charAt(i));
            isSame = isSame && i < before.length() && key.charAt(i) == before.charAt(i);
            if (!isSame && i + 1 >= SHORTEST) {
                bits.set(place(hash));
                bits.set(otherPlace(hash));
            }
        }
    }

    /** False where it is certain that no key begins so. */
    boolean mayBegin(String beginning) {
        if (size == 0 || beginning.length() < SHORTEST) {
            return true;
        }
        int hash = 0;
        for (int i = 0; i < Math.min(beginning.length(), LONGEST); i++) {
            hash = next(hash, beginning.charAt(i));
        }
        return bits.get(place(hash)) && bits.get(otherPlace(hash));
    }

    private static int next(int hash, char letter) {
        return (hash ^ letter) * SPREAD + (hash >>> HALF);
    }

    private int place(int hash) {
        return Integer.remainderUnsigned(hash ^ (hash >>> HALF), size);
    }

    private int otherPlace(int hash) {
        int other = hash * OTHER_SPREAD;
        return Integer.remainderUnsigned(other ^ (other >>> HALF), size);
    }
}
