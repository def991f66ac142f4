package dateline.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline gazetteer remove}. */
@Command(name = "remove", mixinStandardHelpOptions = true, description = "Remove a source that was imported.")
final class GazetteerRemoveCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(paramLabel = "SOURCE", description = "Name of the source.")
    private String source;

    @Mixin
    private GazetteerHomeOptions gazetteer;

    @SuppressWarnings("NullAway.Init") // picocli sets the rest
    GazetteerRemoveCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws UsageException, WorkFailedException {
        program.removeSource(new SourcesOptions(Optional.of(source), gazetteer.home(), gazetteer.data(), false));
        return CommandLineReader.DONE;
    }
}
