package dateline.gazetteer.files;

import dateline.gazetteer.imports.ImportException;
import java.io.IOException;

/** A file that gives rows. It can be read several times, and gives the same rows in the same order each time. */
interface FeatureFile {
    /**
     * Shows every row.
     *
     * @throws ImportException where the file as a whole cannot be read
     */
    void read(Visitor visitor) throws IOException;

    /** Sees the rows. */
    interface Visitor {
        /**
         * A row begins.
         *
         * @param bytes read so far, 0 where the format does not tell
         */
        void begins(long bytes) throws IOException;

        /** The row. */
        void row(FeatureRow row) throws IOException;

        /** A row that cannot be read. */
        void rejected(String file, long number, String reason, String text) throws IOException;
    }
}
