package dateline.cli;

/** The program was started in a way it cannot work: its message is one line for the person who started it. */
public final class UsageException extends Exception {
    public UsageException(String message) {
        super(message);
    }

    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
