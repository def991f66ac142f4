package dateline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program itself; without a command it says which there are. */
@Command(
        name = "dateline",
        description = "Report text in, traced map out.",
        footer = {
            "",
            "Every option with a value can also be set by environment: --base-url by DATELINE_BASE_URL, and so on.",
            "Exit code 0: done. 1: the work failed. 2: used wrongly."
        })
final class DatelineCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and stop.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and stop.")
    private boolean version;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    DatelineCommand() {}

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
}
