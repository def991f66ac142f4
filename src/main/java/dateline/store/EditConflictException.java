package dateline.store;

/** Somebody else has edited the same thing meanwhile. Nothing was changed. */
public final class EditConflictException extends RuntimeException {
    public EditConflictException(String message) {
        super(message);
    }
}
