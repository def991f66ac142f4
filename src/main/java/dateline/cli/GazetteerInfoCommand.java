package dateline.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline gazetteer info}. */
@Command(name = "info", mixinStandardHelpOptions = true, description = "Tell all that is known of a source.")
final class GazetteerInfoCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(paramLabel = "SOURCE", description = "Name of the source.")
    private String source;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder of the store and the index; default: ~/.dateline.")
    private @Nullable Path home;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Read gazetteer, languages and kinds from this folder instead of the shipped ones.")
    private @Nullable Path data;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the rest
    GazetteerInfoCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws UsageException, WorkFailedException {
        program.listSources(
                new SourcesOptions(Optional.of(source), Optional.ofNullable(home), Optional.ofNullable(data), json));
        return CommandLineReader.DONE;
    }
}
