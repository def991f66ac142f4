package dateline.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline restore}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Put what a backup holds in the place of a store; no server may have it open.")
final class RestoreCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(arity = "1", paramLabel = "FILE", description = "A file that dateline backup wrote.")
    private Path file;

    @Option(names = "--force", description = "Replace the store that is there; it is kept under another name.")
    private boolean force;

    @Mixin
    private StoreHomeOptions store;

    @SuppressWarnings("NullAway.Init") // picocli sets the rest
    RestoreCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws UsageException, WorkFailedException {
        program.restore(new BackupOptions(file, force, store.options()));
        return CommandLineReader.DONE;
    }
}
