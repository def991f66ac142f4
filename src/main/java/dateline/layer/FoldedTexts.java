package dateline.layer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * What is said of rows, folded, kept compressed from when it was first looked through: to put it together from all that is
 * stored of a row takes ten times as long as to look through it. What would take too much memory is put together each time.
 * Safe for use by several threads.
 */
final class FoldedTexts {
    /** So many rows are compressed together. */
    static final int BLOCK = 512;

    /** A part of all memory: what is kept only to be quick must leave room for what is needed. */
    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 5;

    private static final int GUESS = 1 << 18;

    private final int size;
    private final IntFunction<String> texts;
    private final AtomicReferenceArray<@Nullable Block> blocks;
    private final AtomicLong room;

    /**
     * The texts of a block of rows.
     *
     * @param packed one after the other in UTF-8, compressed
     * @param ends where each ends
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record Block(byte[] packed, int[] ends) {}

    /** Room to unpack blocks in, for one thread. */
    private static final class Unpacked {
        private byte[] bytes = new byte[GUESS];
    }

    /**
     * Keeps nothing yet.
     *
     * @param texts puts the text of a row together
     */
    FoldedTexts(int size, IntFunction<String> texts) {
        this(size, texts, MOST_BYTES);
    }

    FoldedTexts(int size, IntFunction<String> texts, long mostBytes) {
        this.size = size;
        this.texts = texts;
        blocks = new AtomicReferenceArray<>((size + BLOCK - 1) / BLOCK);
        room = new AtomicLong(mostBytes);
    }

    /**
     * The rows of a stretch in which all words are said.
     *
     * @param from the first row, that of a block
     * @param candidates those rows among which they are; absent for all
     */
    BitSet saying(Said said, int from, int to, @Nullable BitSet candidates) {
        byte[][] words = said.words().stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        BitSet found = new BitSet();
        Unpacked unpacked = new Unpacked();
        for (int first = from; first < Math.min(size, to); first += BLOCK) {
            int next = candidates == null ? first : candidates.nextSetBit(first);
            if (next >= 0 && next < first + BLOCK) {
                look(words, first, candidates, unpacked, found);
            }
        }
        return found;
    }

    /** Keeps all texts, as far as there is room, so that the first word that is looked for finds them. */
    void keepAll() {
        Unpacked unpacked = new Unpacked();
        for (int number = 0; number < blocks.length() && room.get() > 0; number++) {
            if (blocks.get(number) == null) {
                puttingTogether(number, unpacked);
            }
        }
    }

    private void look(byte[][] words, int first, @Nullable BitSet candidates, Unpacked unpacked, BitSet found) {
        int[] ends = unpack(first / BLOCK, unpacked);
        int start = 0;
        for (int i = 0; i < ends.length; i++) {
            if ((candidates == null || candidates.get(first + i)) && hasAll(words, unpacked.bytes, start, ends[i])) {
                found.set(first + i);
            }
            start = ends[i];
        }
    }

    private static boolean hasAll(byte[][] words, byte[] bytes, int start, int end) {
        for (byte[] word : words) {
            if (!has(word, bytes, start, end)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is among these bytes: no character begins inside of another in UTF-8. */
    private static boolean has(byte[] word, byte[] bytes, int start, int end) {
        byte initial = word[0];
        for (int at = start; at <= end - word.length; at++) {
            if (bytes[at] == initial && Arrays.equals(bytes, at, at + word.length, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }

    /** Makes the texts of a block lie one after the other; the answer is where each ends. */
    private int[] unpack(int number, Unpacked to) {
        Block kept = blocks.get(number);
        if (kept == null) {
            return puttingTogether(number, to);
        }
        int length = kept.ends[kept.ends.length - 1];
        if (to.bytes.length < length) {
            to.bytes = new byte[length];
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(kept.packed);
            int done = 0;
            while (done < length && !inflater.finished()) {
                done += inflater.inflate(to.bytes, done, length - done);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("what was compressed cannot be read", e);
        } finally {
            inflater.end();
        }
        return kept.ends;
    }

    private int[] puttingTogether(int number, Unpacked to) {
        int first = number * BLOCK;
        int[] ends = new int[Math.min(size, first + BLOCK) - first];
        int used = 0;
        for (int i = 0; i < ends.length; i++) {
            byte[] text = texts.apply(first + i).getBytes(StandardCharsets.UTF_8);
            if (to.bytes.length < used + text.length) {
                to.bytes = Arrays.copyOf(to.bytes, Math.max(used + text.length, to.bytes.length * 2));
            }
            System.arraycopy(text, 0, to.bytes, used, text.length);
            used += text.length;
            ends[i] = used;
        }
        keep(number, to.bytes, ends);
        return ends;
    }

    private void keep(int number, byte[] bytes, int[] ends) {
        if (room.get() <= 0) {
            return;
        }
        Deflater deflater = new Deflater(1, true);
        try {
            deflater.setInput(bytes, 0, ends[ends.length - 1]);
            deflater.finish();
            byte[] packed = new byte[GUESS];
            int used = 0;
            while (!deflater.finished()) {
                packed = used < packed.length ? packed : Arrays.copyOf(packed, packed.length * 2);
                used += deflater.deflate(packed, used, packed.length - used);
            }
            room.addAndGet(-used - (long) Integer.BYTES * ends.length);
            blocks.set(number, new Block(Arrays.copyOf(packed, used), ends));
        } finally {
            deflater.end();
        }
    }
}
