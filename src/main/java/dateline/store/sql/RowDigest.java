package dateline.store.sql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** How many rows there were, and the SHA-256 of all their values. */
final class RowDigest {
    private static final int NULL = -1;

    private final MessageDigest sha256;
    private long rows;

    RowDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** The length before each value tells where it ends. */
    void add(@Nullable String[] values) {
        rows++;
        for (String value : values) {
            byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
            sha256.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(value == null ? NULL : bytes.length)
                    .flip());
            sha256.update(bytes);
        }
    }

    long rows() {
        return rows;
    }

    /** Ends it: no row may follow. */
    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
