package dateline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program itself; without a command it says which there are. */
@Command(
        name = "dateline",
        mixinStandardHelpOptions = true,
        description = "Report text in, traced map out.",
        footer = {
            "",
            "Every option with a value can also be set by environment: --base-url by DATELINE_BASE_URL, and so on.",
            "Exit code 0: done. 1: the work failed. 2: used wrongly."
        })
final class DatelineCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    DatelineCommand() {}

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
}
