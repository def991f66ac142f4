package dateline.cli;

/** What the commands start. */
public interface Program {
    /** Serves until the process is told to stop. */
    void serve(ServeOptions options) throws UsageException, WorkFailedException;

    /** Reads one report and writes what was read to standard output. */
    void read(ReadOptions options) throws UsageException, WorkFailedException;
}
