package dateline;

import dateline.cli.CommandLineReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/** Starts the program. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name and ends with its exit code. */
    public static void main(String[] arguments) {
        // The console's own encoding may not know Arabic; what we write is UTF-8 everywhere.
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        Dateline program = new Dateline(version(), Clock.systemUTC(), System.in, out, err);
        int exitCode = new CommandLineReader(program, version(), System.getenv(), out, err).run(arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
