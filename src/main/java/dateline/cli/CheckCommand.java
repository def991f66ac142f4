package dateline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Go through all that a store holds and say what is wrong with it, also while a server runs.")
final class CheckCommand implements Callable<Integer> {
    private final Program program;

    @Mixin
    private StoreHomeOptions store;

    @SuppressWarnings("NullAway.Init") // picocli sets the rest
    CheckCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws UsageException, WorkFailedException {
        program.check(store.options());
        return CommandLineReader.DONE;
    }
}
