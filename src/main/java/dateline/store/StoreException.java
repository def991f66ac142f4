package dateline.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened, read or written; nothing was changed. The message is one line for the person who started Dateline. */
public final class StoreException extends RuntimeException {
    /** What may be done about it. */
    public enum Trouble {
        /** Somebody has to look. */
        BROKEN,
        /** It may work in a while: the database does not answer, or others hold it. */
        AWAY,
        /** There is no room to write. */
        FULL
    }

    private final Trouble trouble;

    public StoreException(String message) {
        this(message, null);
    }

    public StoreException(String message, @Nullable Throwable cause) {
        this(Trouble.BROKEN, message, cause);
    }

    public StoreException(Trouble trouble, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
