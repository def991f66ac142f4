package dateline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline gazetteer}; without a command it says which there are. */
@Command(
        name = "gazetteer",
        mixinStandardHelpOptions = true,
        description = "Import places from other sources; list and remove them.")
final class GazetteerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    private GazetteerCommand() {}

    /** The command with its own commands. */
    static CommandLine with(Program program) {
        return new CommandLine(new GazetteerCommand())
                .addSubcommand(new GazetteerImportCommand(program))
                .addSubcommand(new GazetteerListCommand(program))
                .addSubcommand(new GazetteerInfoCommand(program))
                .addSubcommand(new GazetteerRemoveCommand(program));
    }

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "a command is missing: import, list, info, remove");
    }
}
