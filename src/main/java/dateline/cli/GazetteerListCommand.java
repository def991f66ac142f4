package dateline.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline gazetteer list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List what the gazetteer is made of.")
final class GazetteerListCommand implements Callable<Integer> {
    private final Program program;

    @Mixin
    private GazetteerHomeOptions gazetteer;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the rest
    GazetteerListCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws UsageException, WorkFailedException {
        program.listSources(new SourcesOptions(Optional.empty(), gazetteer.home(), gazetteer.data(), json));
        return CommandLineReader.DONE;
    }
}
