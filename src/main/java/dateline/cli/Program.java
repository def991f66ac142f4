package dateline.cli;

/** What the commands start. */
public interface Program {
    /** Serves until the process is told to stop. */
    void serve(ServeOptions options) throws UsageException, WorkFailedException;

    /** Reads one report and writes what was read to standard output. */
    void read(ReadOptions options) throws UsageException, WorkFailedException;

    /** Imports places into the gazetteer. */
    void importPlaces(PlaceImportOptions options) throws UsageException, WorkFailedException;

    /** Writes what the gazetteer is made of, or all that is known of one source, to standard output. */
    void listSources(SourcesOptions options) throws UsageException, WorkFailedException;

    /** Removes a source that was imported. */
    void removeSource(SourcesOptions options) throws UsageException, WorkFailedException;

    /** Writes which places names can mean to standard output. */
    void geocode(GeocodeOptions options) throws UsageException, WorkFailedException;

    /** Writes all that a store holds into one file. */
    void backup(BackupOptions options) throws UsageException, WorkFailedException;

    /** Puts what a file of {@link #backup} holds in the place of a store. */
    void restore(BackupOptions options) throws UsageException, WorkFailedException;

    /** Goes through all that a store holds and writes what is wrong with it to standard output. */
    void check(StoreOptions options) throws UsageException, WorkFailedException;

    /** Copies all that one store holds into another. */
    void copy(CopyOptions options) throws UsageException, WorkFailedException;

    /** Adds a user and writes the token to standard output. */
    void addUser(String name, String role, StoreOptions store) throws UsageException, WorkFailedException;

    /** Writes who may do what to standard output. */
    void listUsers(StoreOptions store) throws UsageException, WorkFailedException;

    /** Ends a user and their token. */
    void revokeUser(String name, StoreOptions store) throws UsageException, WorkFailedException;

    /** Measures how well reports are read and writes the numbers to standard output. */
    void evaluate(EvaluateOptions options) throws UsageException, WorkFailedException;
}
