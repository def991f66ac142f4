package dateline.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** What writes to a stream, as bytes. */
interface Written {
    void to(OutputStream out) throws IOException;

    /** All that it writes; 400 where the reference system asked for does not reach to where a feature lies. */
    static byte[] bytes(Written writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
        return out.toByteArray();
    }
}
