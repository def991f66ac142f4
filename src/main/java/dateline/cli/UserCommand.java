package dateline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline user}; without a command it says which there are. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "Say who may do what: add, list and revoke users.")
final class UserCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    private UserCommand() {}

    /** The command with its own commands. */
    static CommandLine with(Program program) {
        return new CommandLine(new UserCommand())
                .addSubcommand(new UserAddCommand(program))
                .addSubcommand(new UserListCommand(program))
                .addSubcommand(new UserRevokeCommand(program));
    }

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing: add, list, revoke");
    }
}
