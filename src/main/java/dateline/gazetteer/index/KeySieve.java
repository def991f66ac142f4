package dateline.gazetteer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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

    /** So many of what is left of keys are kept at most, about as many of each. */
    private static final long MOST_NEIGHBOURS = 6_000_000;

    private static final int NEIGHBOURS_EACH = 6;

    /** What UTF-8 begins each byte of a character with but its first. */
    private static final int CONTINUES = 0x80;

    private static final int CONTINUES_MASK = 0xC0;

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

    /**
     * A sieve that tells of most keys that no other is one edit away: it holds each key and what is left of it when a
     * character behind its slash is taken out (Mor and Fraenkel 1982).
     */
    static KeySieve ofNeighbours(@Nullable Terms keys) throws IOException {
        if (keys == null || keys.size() < 0 || keys.size() > MOST_NEIGHBOURS / NEIGHBOURS_EACH) {
            return OPEN;
        }
        int size = (int) keys.size() * NEIGHBOURS_EACH * BITS_EACH + 1;
        BitSet bits = new BitSet(size);
        TermsEnum at = keys.iterator();
        for (BytesRef key = at.next(); key != null; key = at.next()) {
            for (BytesRef rest : rests(key)) {
                for (int seed : SEEDS) {
                    bits.set(place(rest, seed, size));
                }
            }
        }
        return new KeySieve(bits, size);
    }

    /** False where it is certain that no key is the same or one edit away; of a sieve of neighbours. */
    boolean mayHoldNear(BytesRef key) {
        return size == 0 || rests(key).stream().anyMatch(this::mayHold);
    }

    /** The key, and what is left of it when a character behind its slash is taken out. */
    private static List<BytesRef> rests(BytesRef key) {
        List<BytesRef> rests = new ArrayList<>();
        rests.add(key);
        int end = key.offset + key.length;
        int at = key.offset;
        while (at < end && key.bytes[at] != '/') {
            at++;
        }
        at++;
        while (at < end) {
            int next = at + 1;
            while (next < end && (key.bytes[next] & CONTINUES_MASK) == CONTINUES) {
                next++;
            }
            byte[] rest = new byte[key.length - (next - at)];
            System.arraycopy(key.bytes, key.offset, rest, 0, at - key.offset);
            System.arraycopy(key.bytes, next, rest, at - key.offset, end - next);
            rests.add(new BytesRef(rest));
            at = next;
        }
        return rests;
    }

    private static int place(BytesRef key, int seed, int size) {
        return Integer.remainderUnsigned(StringHelper.murmurhash3_x86_32(key, seed), size);
    }
}
