package dateline.gazetteer.index;

import java.io.IOException;
import java.util.BitSet;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Tells of most keys that no name has them, without looking them up (Bloom, Space/time trade-offs in hash coding with
 * allowable errors, 1970). Most runs of words in a report are no name.
 */
final class KeySieve {
    /** Of more keys no sieve is made: it would take as long to fill as a report to read. */
    private static final long MOST_KEYS = 2_000_000;

    /** About one key in a hundred that is not there passes. */
    private static final int BITS_EACH = 12;

    private static final int[] SEEDS = {0x2545F491, 0x5BD1E995};
    private static final KeySieve OPEN = new KeySieve(new BitSet(), 0);

    private final BitSet bits;
    private final int size;

    private KeySieve(BitSet bits, int size) {
        this.bits = bits;
        this.size = size;
    }

    /** A sieve of some keys, null for none; one that lets everything pass where there are too many. */
    static KeySieve of(@Nullable Terms keys) throws IOException {
        if (keys == null || keys.size() < 0 || keys.size() > MOST_KEYS) {
            return OPEN;
        }
        int size = (int) keys.size() * BITS_EACH + 1;
        BitSet bits = new BitSet(size);
        TermsEnum at = keys.iterator();
        for (BytesRef key = at.next(); key != null; key = at.next()) {
            for (int seed : SEEDS) {
                bits.set(place(key, seed, size));
            }
        }
        return new KeySieve(bits, size);
    }

    /** False where it is certain that no name has the key. */
    boolean mayHold(BytesRef key) {
        if (size > 0) {
            for (int seed : SEEDS) {
                if (!bits.get(place(key, seed, size))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int place(BytesRef key, int seed, int size) {
        return Integer.remainderUnsigned(StringHelper.murmurhash3_x86_32(key, seed), size);
    }
}
