package dateline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline user add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Add a user and print the token, which nobody can look up again.")
final class UserAddCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(paramLabel = "NAME", description = "Name, 1 to 100 characters; that of nobody else.")
    private String name;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "editor",
            description = "viewer, editor or admin; default: ${DEFAULT-VALUE}.")
    private String role;

    @Mixin
    private StoreHomeOptions store;

    @SuppressWarnings("NullAway.Init") // picocli sets the rest
    UserAddCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws UsageException, WorkFailedException {
        program.addUser(name, role, store.options());
        return CommandLineReader.DONE;
    }
}
