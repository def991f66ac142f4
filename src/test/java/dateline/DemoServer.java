package dateline;

import dateline.cli.ServeOptions;
import dateline.cli.UsageException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** What {@code serve --demo} starts, on a free port, for tests that look from outside. */
public final class DemoServer implements AutoCloseable {
    private final Node node;

    /** Starts it in an empty home. */
    public DemoServer(Path home) {
        this(home, Optional.empty(), Optional.empty());
    }

    /** Starts it in an empty home, reached by clients under another address than its own. */
    public DemoServer(Path home, String baseUrl) {
        this(home, Optional.empty(), Optional.empty(), Optional.of(baseUrl));
    }

    /**
     * Starts it in an empty home, with folders of one's own.
     *
     * @param data instead of the shipped data
     * @param web instead of the shipped map
     */
    public DemoServer(Path home, Optional<Path> data, Optional<Path> web) {
        this(home, data, web, Optional.empty());
    }

    private DemoServer(Path home, Optional<Path> data, Optional<Path> web, Optional<String> baseUrl) {
        try {
            node = Node.start(
                    new ServeOptions(
                            Optional.of(home),
                            Optional.empty(),
                            "127.0.0.1",
                            0,
                            data,
                            web,
                            true,
                            Optional.empty(),
                            baseUrl,
                            Optional.empty(),
                            "",
                            "*",
                            100,
                            500,
                            false),
                    "test",
                    Clock.systemUTC());
        } catch (UsageException e) {
            throw new AssertionError(e);
        }
    }

    /** Its address without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + node.port();
    }

    /** The admin token it printed. */
    public String token() {
        return String.join("\n", node.announcement()).replaceAll("(?s).*#token=([A-Za-z0-9_-]+).*", "$1");
    }

    @Override
    public void close() {
        node.close();
    }
}
