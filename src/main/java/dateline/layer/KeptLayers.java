package dateline.layer;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Supplier;

/** Where layers are kept from one run of the program to the next. Safe for use by several threads. */
public interface KeptLayers {
    /** Keeps nothing. */
    KeptLayers NONE = new KeptLayers() {
        @Override
        public Optional<Layers> read() {
            return Optional.empty();
        }

        @Override
        public void write(Layers layers) {}
    };

    /** The layers over an earlier state of the content, perhaps of a run before; empty where there are none to rely on. */
    Optional<Layers> read();

    /** Keeps these layers in place of those before. What stands in the way is not the caller's trouble. */
    void write(Layers layers);

    /** Bytes that were written. */
    interface Bytes {
        /** Some of them, as they lie; fewer at the end. */
        ByteBuffer at(long start, int length);
    }

    /** Bytes from a place to the end, in pieces. */
    final class Pieces implements Supplier<ByteBuffer> {
        private static final int PIECE = 1 << 24;

        private final Bytes bytes;
        private long at;

        Pieces(Bytes bytes, long start) {
            this.bytes = bytes;
            at = start;
        }

        @Override
        public ByteBuffer get() {
            ByteBuffer piece = bytes.at(at, PIECE);
            at += piece.remaining();
            return piece;
        }
    }
}
