package dateline.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline backup}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Write all that a store holds into one file, also while a server runs.")
final class BackupCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(arity = "1", paramLabel = "FILE", description = "The file to write; it is an SQLite store itself.")
    private Path file;

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean force;

    @Mixin
    private StoreHomeOptions store;

    @SuppressWarnings("NullAway.Init") // picocli sets the rest
    BackupCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws UsageException, WorkFailedException {
        program.backup(new BackupOptions(file, force, store.options()));
        return CommandLineReader.DONE;
    }
}
