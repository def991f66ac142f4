package dateline.gazetteer.imports;

/** Whom an import tells how it goes, and who may ask it to stop. */
public interface ImportListener {
    /** Nobody. */
    ImportListener NOBODY = new ImportListener() {
        @Override
        public void begins(String what, long bytes) {}

        @Override
        public void at(long bytes, long rows) {}

        @Override
        public void ends() {}

        @Override
        public void note(String line) {}

        @Override
        public boolean isStopAsked() {
            return false;
        }
    };

    /**
     * A piece of work begins.
     *
     * @param bytes how many there are to read, 0 where that is not known
     */
    void begins(String what, long bytes);

    /** So much of the piece is read. */
    void at(long bytes, long rows);

    /** The piece is done, or given up. */
    void ends();

    /** Something the person should know, one line. */
    void note(String line);

    /** Whether the person wants it to stop; it ends at the next row, and can be gone on with. */
    boolean isStopAsked();
}
