package dateline.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The bytes of an answer in pieces: one long array each would keep the collector busy, which must move such apart. */
final class Body {
    /** Also what is handed to a connection at once. */
    static final int PIECE = 128 * 1024;

    private final List<byte[]> pieces;
    private final int length;

    private Body(List<byte[]> pieces) {
        this.pieces = pieces;
        length = pieces.stream().mapToInt(piece -> piece.length).sum();
    }

    /** These bytes, which are not to be changed. */
    static Body of(byte[] bytes) {
        return new Body(List.of(bytes));
    }

    /** All that this writes; 400 where the reference system asked for does not reach to where a feature lies. */
    static Body written(Written writing) {
        Pieces out = new Pieces();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
        return out.body();
    }

    /** The same, compressed. */
    Body gzipped(int level) {
        return written(out -> {
            try (OutputStream gzip = Answers.gzip(out, level)) {
                to(gzip);
            }
        });
    }

    /** How many bytes there are. */
    int length() {
        return length;
    }

    List<byte[]> pieces() {
        return pieces;
    }

    void to(OutputStream out) throws IOException {
        for (byte[] piece : pieces) {
            out.write(piece);
        }
    }

    /** All in one array. */
    byte[] bytes() {
        if (pieces.size() == 1) {
            return pieces.get(0);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream(length);
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static final class Pieces extends OutputStream {
        private static final int FIRST = 8 * 1024;

        private final List<byte[]> full = new ArrayList<>();
        private byte[] last = new byte[FIRST];
        private int used;

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) {
            int from = start;
            while (from < start + length) {
                if (used == last.length) {
                    grow();
                }
                int some = Math.min(start + length - from, last.length - used);
                System.arraycopy(bytes, from, last, used, some);
                used += some;
                from += some;
            }
        }

        private void grow() {
            if (last.length < PIECE) {
                last = Arrays.copyOf(last, last.length * 2);
            } else {
                full.add(last);
                last = new byte[PIECE];
                used = 0;
            }
        }

        Body body() {
            List<byte[]> all = new ArrayList<>(full);
            all.add(used == last.length ? last : Arrays.copyOf(last, used));
            return new Body(List.copyOf(all));
        }
    }
}
