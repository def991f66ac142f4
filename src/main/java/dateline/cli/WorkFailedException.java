package dateline.cli;

/** The program was started rightly but its work cannot be done: its message is one line for the person. */
public final class WorkFailedException extends Exception {
    public WorkFailedException(String message) {
        super(message);
    }

    public WorkFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
