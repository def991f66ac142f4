package dateline.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serve the map and its API.",
        footer = {
            "",
            "DATELINE_ADMIN_TOKEN sets the token of the first administrator (16 characters or more);",
            "without it the first start prints one."
        })
final class ServeCommand implements Callable<Integer> {
    private final Program program;
    private final @Nullable String adminToken;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder of the store and the index; default: ~/.dateline, with --demo a new temporary one.")
    private @Nullable Path home;

    @Option(
            names = "--store",
            paramLabel = "URL",
            description =
                    "Where reports are kept: sqlite:FILE or postgresql://user@host/name; default: dateline.db in the home.")
    private @Nullable String store;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on; default: ${DEFAULT-VALUE}, this machine alone.")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7070",
            description = "Port to listen on, 0 for any free one; default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Read gazetteer, languages, kinds and samples from this folder instead of the shipped ones.")
    private @Nullable Path data;

    @Option(
            names = "--web",
            paramLabel = "DIR",
            description = "Serve the map from this folder, read anew for each request.")
    private @Nullable Path web;

    @Option(names = "--demo", description = "Load the sample reports and publish them.")
    private boolean demo;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Address under which clients reach the server; default: as each request says.")
    private @Nullable String baseUrl;

    @Option(
            names = "--tiles",
            paramLabel = "URL",
            description =
                    "Raster tiles beneath the map, as https://host/{z}/{x}/{y}.png; default: none, outlines only.")
    private @Nullable String tiles;

    @Option(
            names = "--tiles-attribution",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Whom the owner of the tiles wants named.")
    private String tilesAttribution;

    @Option(
            names = "--frame-ancestors",
            paramLabel = "SOURCES",
            defaultValue = "*",
            description = "Who may embed /embed, as the Content-Security-Policy writes it; default: ${DEFAULT-VALUE}.")
    private String frameAncestors;

    @Option(
            names = "--rate-limit",
            paramLabel = "REQUESTS",
            defaultValue = "100",
            description = "Requests a second for each client, in bursts of ten times that; 0 for any number;"
                    + " default: ${DEFAULT-VALUE}.")
    private int rateLimit;

    @Option(
            names = "--connections",
            paramLabel = "NUMBER",
            defaultValue = "500",
            description = "Open connections for each address; default: ${DEFAULT-VALUE}.")
    private int connections;

    @Option(
            names = "--second-person",
            description = "Nobody publishes what they themselves sent for review or changed last.")
    private boolean secondPerson;

    @SuppressWarnings("NullAway.Init") // picocli sets the rest
    ServeCommand(Program program, @Nullable String adminToken) {
        this.program = program;
        this.adminToken = adminToken;
    }

    @Override
    public Integer call() throws UsageException, WorkFailedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port is " + port + ", expected 0 to 65535");
        }
        program.serve(new ServeOptions(
                Optional.ofNullable(home),
                Optional.ofNullable(store),
                host,
                port,
                Optional.ofNullable(data),
                Optional.ofNullable(web),
                demo,
                Optional.ofNullable(adminToken).filter(t -> !t.isBlank()),
                Optional.ofNullable(baseUrl),
                Optional.ofNullable(tiles),
                tilesAttribution,
                frameAncestors,
                rateLimit,
                connections,
                secondPerson));
        return CommandLineReader.DONE;
    }
}
