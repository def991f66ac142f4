package dateline.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline geocode}. */
@Command(
        name = "geocode",
        mixinStandardHelpOptions = true,
        description = "Say which places a name can mean, where they are, and why.")
final class GeocodeCommand implements Callable<Integer> {
    private static final int MOST = 100;

    private final Program program;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME",
            description =
                    "A name, alone or with the places around it: \"Faladié, Bamako\"; - reads names from standard "
                            + "input, one a line.")
    private List<String> names;

    @Option(names = "--lang", paramLabel = "CODE", description = "Name places in this language, ISO 639-1.")
    private @Nullable String language;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            split = ",",
            description = "Only places of these countries, ISO 3166-1 alpha-2.")
    private List<String> countries = List.of();

    @Option(names = "--type", paramLabel = "TYPE", split = ",", description = "Only places of these types.")
    private List<String> types = List.of();

    @Option(names = "--focus", paramLabel = "LON,LAT", description = "Prefer places near this position.")
    private @Nullable String focus;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "5",
            description = "The most answers for a name, 1 to 100; default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(
            names = "--json",
            description = "Write the answers as GET /api/geocode does, the GeoJSON of one name a line.")
    private boolean json;

    @Mixin
    private GazetteerHomeOptions gazetteer;

    @SuppressWarnings("NullAway.Init") // picocli sets the rest
    GeocodeCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws UsageException, WorkFailedException {
        if (limit < 1 || limit > MOST) {
            throw new ParameterException(spec.commandLine(), "--limit is " + limit + ", expected 1 to " + MOST);
        }
        program.geocode(new GeocodeOptions(
                names,
                Optional.ofNullable(language),
                countries,
                types,
                Optional.ofNullable(focus),
                limit,
                json,
                gazetteer.home(),
                gazetteer.data()));
        return CommandLineReader.DONE;
    }
}
