package dateline.gazetteer.imports;

import java.io.IOException;

/** The input cannot be imported; nothing was changed. Its message is one line for the person who asked for it. */
public final class ImportException extends IOException {
    public ImportException(String message) {
        super(message);
    }

    public ImportException(String message, Throwable cause) {
        super(message, cause);
    }
}
