package dateline.gazetteer.imports;

import java.io.IOException;

/** The import stopped because it was asked to; the same command goes on from there. */
public final class ImportStopped extends IOException {
    /** After so many rows. */
    public ImportStopped(long rows) {
        super("stopped after " + rows + " rows; the same command goes on from there");
    }
}
