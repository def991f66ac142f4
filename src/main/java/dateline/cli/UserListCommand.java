package dateline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline user list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "List the users: name, role, since when.")
final class UserListCommand implements Callable<Integer> {
    private final Program program;

    @Mixin
    private StoreHomeOptions store;

    @SuppressWarnings("NullAway.Init") // picocli sets the rest
    UserListCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws UsageException, WorkFailedException {
        program.listUsers(store.options());
        return CommandLineReader.DONE;
    }
}
