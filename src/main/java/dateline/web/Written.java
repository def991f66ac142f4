package dateline.web;

import java.io.IOException;
import java.io.OutputStream;

/** What writes to a stream, as bytes. */
interface Written {
    void to(OutputStream out) throws IOException;

    /** All that it writes; 400 where the reference system asked for does not reach to where a feature lies. */
    static byte[] bytes(Written writing) {
        return Body.written(writing).bytes();
    }
}
