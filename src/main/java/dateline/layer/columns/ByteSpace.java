package dateline.layer.columns;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Keeps stretches of bytes, each at an address, until it goes itself. Where the bytes lie is for its maker to say: on the
 * Java heap, outside it, or in a mapped file. Safe for use by several threads.
 */
public final class ByteSpace {
    private static final int FIRST = 1 << 16;
    private static final int LARGEST = 1 << 26;
    /** An address is a number of a buffer, and a position in it. */
    private static final int POSITION_BITS = 31;

    private final IntFunction<ByteBuffer> allocate;
    private volatile ByteBuffer[] buffers = new ByteBuffer[0];
    private int used;

    /**
     * An empty space.
     *
     * @param allocate gives room for so many bytes, for example {@code ByteBuffer::allocate}
     */
    public ByteSpace(IntFunction<ByteBuffer> allocate) {
        this.allocate = allocate;
    }

    /** A space that holds already what lies in these buffers, each stretch of bytes after its length. */
    public ByteSpace(IntFunction<ByteBuffer> allocate, List<ByteBuffer> kept) {
        this.allocate = allocate;
        buffers = kept.toArray(ByteBuffer[]::new);
        used = kept.isEmpty() ? 0 : buffers[buffers.length - 1].capacity();
    }

    /** The address of bytes in the buffer of a number. */
    public static long address(int buffer, int position) {
        return ((long) buffer << POSITION_BITS) | position;
    }

    /** Keeps these bytes, and says where. */
    public synchronized long add(byte[] bytes) {
        int needed = bytes.length + Integer.BYTES;
        ByteBuffer[] now = buffers;
        if (now.length == 0 || now[now.length - 1].capacity() - used < needed) {
            int size = Math.max(needed, Math.min(LARGEST, FIRST << Math.min(now.length, 10)));
            now = Arrays.copyOf(now, now.length + 1);
            now[now.length - 1] = allocate.apply(size);
            buffers = now;
            used = 0;
        }
        ByteBuffer last = now[now.length - 1];
        int at = used;
        last.putInt(at, bytes.length);
        last.put(at + Integer.BYTES, bytes, 0, bytes.length);
        used += needed;
        return address(now.length - 1, at);
    }

    /** The bytes that are kept at an address. */
    public byte[] get(long address) {
        ByteBuffer buffer = buffers[(int) (address >>> POSITION_BITS)];
        int at = (int) (address & ((1L << POSITION_BITS) - 1));
        byte[] bytes = new byte[buffer.getInt(at)];
        buffer.get(at + Integer.BYTES, bytes, 0, bytes.length);
        return bytes;
    }

    /** How many bytes it has taken up. */
    public long size() {
        return Arrays.stream(buffers).mapToLong(ByteBuffer::capacity).sum();
    }
}
