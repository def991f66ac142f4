package dateline.layer.columns;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link ColumnOutput} wrote, in the same order. For one thread. */
public final class ColumnInput {
    private static final int SOME = 1 << 13;

    private final Supplier<ByteBuffer> next;
    private ByteBuffer piece = ByteBuffer.allocate(0);

    /**
     * Reads pieces of any size.
     *
     * @param next the piece that follows, empty where there is none
     */
    public ColumnInput(Supplier<ByteBuffer> next) {
        this.next = next;
    }

    private ByteBuffer take(int bytes) {
        if (piece.remaining() >= bytes) {
            return piece;
        }
        ByteBuffer whole = ByteBuffer.allocate(bytes);
        while (whole.hasRemaining()) {
            if (!piece.hasRemaining()) {
                piece = next.get();
            }
            if (!piece.hasRemaining()) {
                throw new IllegalStateException("what was written ends too soon");
            }
            int some = Math.min(whole.remaining(), piece.remaining());
            whole.put(piece.slice(piece.position(), some));
            piece.position(piece.position() + some);
        }
        return whole.flip();
    }

    /** Takes some values from a buffer, which need not be moved on. */
    private interface Taking {
        void take(ByteBuffer from, int at, int some);
    }

    /** What is long is never taken at once. */
    private void inPieces(int values, int bytesEach, Taking taking) {
        for (int at = 0; at < values; at += SOME) {
            int some = Math.min(SOME, values - at);
            ByteBuffer from = take(some * bytesEach);
            taking.take(from, at, some);
            from.position(from.position() + some * bytesEach);
        }
    }

    /** A whole number. */
    public int number() {
        return take(Integer.BYTES).getInt();
    }

    /** A large whole number. */
    public long large() {
        return take(Long.BYTES).getLong();
    }

    byte[] bytes() {
        byte[] values = new byte[number()];
        inPieces(values.length, Byte.BYTES, (from, at, some) -> from.get(from.position(), values, at, some));
        return values;
    }

    int[] ints() {
        int[] values = new int[number()];
        inPieces(
                values.length,
                Integer.BYTES,
                (from, at, some) -> from.asIntBuffer().get(values, at, some));
        return values;
    }

    char[] chars() {
        char[] values = new char[number()];
        inPieces(
                values.length,
                Character.BYTES,
                (from, at, some) -> from.asCharBuffer().get(values, at, some));
        return values;
    }

    /** Large whole numbers. */
    public long[] larges() {
        long[] values = new long[number()];
        inPieces(
                values.length,
                Long.BYTES,
                (from, at, some) -> from.asLongBuffer().get(values, at, some));
        return values;
    }

    /** Numbers. */
    public double[] doubles() {
        double[] values = new double[number()];
        inPieces(
                values.length,
                Double.BYTES,
                (from, at, some) -> from.asDoubleBuffer().get(values, at, some));
        return values;
    }

    /** Which bits are set. */
    public BitSet bits() {
        return BitSet.valueOf(larges());
    }

    /** A text. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Nullable
    Object word() {
        int kind = number();
        return switch (kind) {
            case 0 -> null;
            case 1 -> text();
            case 2 -> number();
            case 3, 4 -> kind == 3;
            default -> throw new IllegalStateException("no word of kind " + kind);
        };
    }
}
