package dateline.evaluation.gold;

import java.io.IOException;

/** A file that cannot be read: one line naming the file, and the key where one is to blame. */
public final class GoldFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    public GoldFormatException(String file, String key, String what) {
        super((key.isEmpty() ? file : file + ": " + key) + ": " + what.replaceAll("\\s*\\R\\s*", " "));
    }

    /** A file that cannot be read because of something else. */
    public GoldFormatException(String file, String what, Throwable cause) {
        super(file + ": " + what.replaceAll("\\s*\\R\\s*", " "), cause);
    }
}
