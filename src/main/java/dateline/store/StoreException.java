package dateline.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened or written. The message is one line for the person who started Dateline. */
public final class StoreException extends RuntimeException {
    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
