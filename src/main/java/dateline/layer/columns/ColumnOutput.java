package dateline.layer.columns;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes columns as bytes, one after the other, in pieces of a few thousand. For one thread. */
public final class ColumnOutput {
    private static final int PIECE = 1 << 16;

    private final Consumer<ByteBuffer> to;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE);
    private long written;

    /**
     * Writes to somebody who takes pieces, and has no use for them after that.
     *
     * @param to takes each piece whole
     */
    public ColumnOutput(Consumer<ByteBuffer> to) {
        this.to = to;
    }

    /** How many bytes were written. */
    public long written() {
        return written;
    }

    /** Hands on what is left. */
    public void flush() {
        to.accept(piece.flip());
        piece.clear();
    }

    private ByteBuffer room(int bytes) {
        if (piece.remaining() < bytes) {
            flush();
        }
        written += bytes;
        return piece;
    }

    /** A whole number. */
    public void number(int value) {
        room(Integer.BYTES).putInt(value);
    }

    /** A large whole number. */
    public void large(long value) {
        room(Long.BYTES).putLong(value);
    }

    /** Bytes without how many they are. */
    public void raw(byte[] values) {
        int at = 0;
        while (at < values.length) {
            int some = Math.min(values.length - at, PIECE);
            room(some).put(values, at, some);
            at += some;
        }
    }

    void bytes(byte[] values) {
        number(values.length);
        raw(values);
    }

    void ints(int[] values) {
        number(values.length);
        for (int value : values) {
            number(value);
        }
    }

    void chars(char[] values) {
        number(values.length);
        for (char value : values) {
            room(Character.BYTES).putChar(value);
        }
    }

    /** Large whole numbers. */
    public void larges(long[] values) {
        number(values.length);
        for (long value : values) {
            large(value);
        }
    }

    /** Numbers. */
    public void doubles(double[] values) {
        number(values.length);
        for (double value : values) {
            large(Double.doubleToRawLongBits(value));
        }
    }

    /** Which bits are set. */
    public void bits(BitSet bits) {
        larges(bits.toLongArray());
    }

    /** A text. */
    public void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A text, a whole number, a truth or nothing. */
    void word(@Nullable Object value) {
        if (value == null) {
            number(0);
        } else if (value instanceof String text) {
            number(1);
            text(text);
        } else if (value instanceof Integer whole) {
            number(2);
            number(whole);
        } else if (value instanceof Boolean truth) {
            number(truth ? 3 : 4);
        } else {
            throw new IllegalArgumentException("no word: " + value.getClass().getName());
        }
    }
}
