package dateline.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Runs the command that the arguments name, and says how it ended. */
public final class CommandLineReader {
    /** Done. */
    public static final int DONE = 0;
    /** The work failed. */
    public static final int FAILED = 1;
    /** Used wrongly. */
    public static final int WRONG_USE = 2;

    private final Program program;
    private final String version;
    private final Map<String, String> environment;
    private final PrintWriter out;
    private final PrintWriter err;

    /**
     * Reads command lines for a program.
     *
     * @param environment the variables that stand in for options that are not given
     */
    public CommandLineReader(
            Program program, String version, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        this.program = program;
        this.version = version;
        this.environment = Map.copyOf(environment);
        this.out = out;
        this.err = err;
    }

    /** Runs one command line and returns its exit code. */
    public int run(String... arguments) {
        // Of the command that is named the others need not be known: to read what they take is much of a start.
        String name = arguments.length == 0 ? "" : arguments[0];
        return commandLine(
                        commands().containsKey(name) ? Set.of(name) : commands().keySet())
                .execute(arguments);
    }

    /** All commands by name, in the order of the help. */
    private Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("serve", () -> new ServeCommand(program, environment.get("DATELINE_ADMIN_TOKEN")));
        commands.put("read", () -> new ReadCommand(program));
        commands.put("geocode", () -> new GeocodeCommand(program));
        commands.put("gazetteer", () -> GazetteerCommand.with(program));
        commands.put("backup", () -> new BackupCommand(program));
        commands.put("restore", () -> new RestoreCommand(program));
        commands.put("check", () -> new CheckCommand(program));
        commands.put("copy", () -> new CopyCommand(program));
        commands.put("user", () -> UserCommand.with(program));
        commands.put("evaluate", () -> new EvaluateCommand(program));
        return commands;
    }

    CommandLine commandLine() {
        return commandLine(commands().keySet());
    }

    private CommandLine commandLine(Set<String> names) {
        CommandLine line = new CommandLine(new DatelineCommand());
        commands().forEach((name, command) -> {
            if (names.contains(name)) {
                line.addSubcommand(name, command.get());
            }
        });
        line.setOut(out).setErr(err);
        line.setDefaultValueProvider(new FromEnvironment(environment));
        setVersion(line);
        line.setParameterExceptionHandler((e, args) -> wrongUse(e.getCommandLine(), String.valueOf(e.getMessage())));
        line.setExecutionExceptionHandler(this::failed);
        line.setExitCodeExceptionMapper(e -> FAILED);
        return line;
    }

    private void setVersion(CommandLine line) {
        line.getCommandSpec().version("dateline " + version);
        line.getSubcommands().values().forEach(this::setVersion);
    }

    private int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        if (e instanceof UsageException) {
            err.println("dateline: " + e.getMessage());
            err.flush();
            return WRONG_USE;
        }
        if (e instanceof WorkFailedException) {
            err.println("dateline: " + e.getMessage());
            err.flush();
            return FAILED;
        }
        err.println("dateline: " + line.getCommandName() + " failed: " + e);
        e.printStackTrace(err);
        err.flush();
        return FAILED;
    }

    private int wrongUse(CommandLine line, String message) {
        String path = line.getCommandSpec().qualifiedName();
        err.println("dateline: " + message.replaceAll("\\s*\\R\\s*", " ") + " (see " + path + " --help)");
        err.flush();
        return WRONG_USE;
    }
}
