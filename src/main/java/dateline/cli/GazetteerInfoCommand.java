package dateline.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline gazetteer info}. */
@Command(name = "info", mixinStandardHelpOptions = true, description = "Tell all that is known of a source.")
final class GazetteerInfoCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(paramLabel = "SOURCE", description = "Name of the source.")
    private String source;

    @Mixin
    private GazetteerHomeOptions gazetteer;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the rest
    GazetteerInfoCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws UsageException, WorkFailedException {
        program.listSources(new SourcesOptions(Optional.of(source), gazetteer.home(), gazetteer.data(), json));
        return CommandLineReader.DONE;
    }
}
