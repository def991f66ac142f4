package dateline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dateline copy}. */
@Command(
        name = "copy",
        mixinStandardHelpOptions = true,
        description = "Copy all that one store holds into another that holds nothing, from SQLite to PostGIS or back.")
final class CopyCommand implements Callable<Integer> {
    private final Program program;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "URL",
            description = "The store to read: sqlite:FILE or postgresql://user@host/name.")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "URL", description = "The store to fill, written alike.")
    private String to;

    @SuppressWarnings("NullAway.Init") // picocli sets the rest
    CopyCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws UsageException, WorkFailedException {
        program.copy(new CopyOptions(from, to));
        return CommandLineReader.DONE;
    }
}
