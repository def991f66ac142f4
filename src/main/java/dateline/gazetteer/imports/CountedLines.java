package dateline.gazetteer.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a UTF-8 text one after another, with the number of the line and of the bytes read so far. */
public final class CountedLines implements Closeable {
    /** No row of any format is longer; what is longer is cut, and says that it was. */
    public static final int MOST_BYTES = 16 << 20;

    private final InputStream in;
    private byte[] line = new byte[1 << 13];
    private int length;
    private long number;
    private long bytes;
    private boolean cut;

    /** Lines of a stream, which is closed with it. */
    public CountedLines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end. */
    public boolean next() throws IOException {
        length = 0;
        cut = false;
        boolean any = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            bytes++;
            any = true;
            if (b == '\n') {
                break;
            }
            if (length == MOST_BYTES) {
                cut = true;
                continue;
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, length * 2);
            }
            line[length++] = (byte) b;
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        number += any ? 1 : 0;
        return any;
    }

    /**
     * The line, without its end and without a byte order mark.
     *
     * @throws IllegalArgumentException where it is not UTF-8 or far too long
     */
    public String text() {
        if (cut) {
            throw new IllegalArgumentException("longer than " + (MOST_BYTES >> 20) + " MB");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString();
            return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }

    /** Whether there is nothing in the line. */
    public boolean isBlank() {
        return length == 0;
    }

    /** The line as far as it can be shown, for messages. */
    public String shown() {
        return new String(line, 0, Math.min(length, 400), StandardCharsets.UTF_8);
    }

    /** The number of the line, the first is 1. */
    public long number() {
        return number;
    }

    /** Bytes read so far. */
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
