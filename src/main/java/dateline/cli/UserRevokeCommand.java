package dateline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline user revoke}. */
@Command(name = "revoke", mixinStandardHelpOptions = true, description = "End a user and their token, at once.")
final class UserRevokeCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(paramLabel = "NAME", description = "Name of the user.")
    private String name;

    @Mixin
    private StoreHomeOptions store;

    @SuppressWarnings("NullAway.Init") // picocli sets the rest
    UserRevokeCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws UsageException, WorkFailedException {
        program.revokeUser(name, store.options());
        return CommandLineReader.DONE;
    }
}
