package dateline;

import dateline.cli.ServeOptions;
import dateline.cli.UsageException;
import dateline.geo.Geodesy;
import dateline.layer.Audience;
import dateline.layer.CoordinateSystem;
import dateline.layer.CurrentLayers;
import dateline.layer.LayerName;
import dateline.store.Role;
import dateline.store.StoreException;
import dateline.store.TokenStore;
import dateline.store.sqlite.SqliteStore;
import dateline.web.Folder;
import dateline.web.Services;
import dateline.web.WebServer;
import dateline.web.WebSettings;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** One running server with its store. */
final class Node implements AutoCloseable {
    private static final int LEAST_TOKEN = 16;

    private final SqliteStore store;
    private final WebServer server;
    private final CurrentLayers layers;
    private final List<String> announcement;

    private Node(SqliteStore store, WebServer server, CurrentLayers layers, List<String> announcement) {
        this.store = store;
        this.server = server;
        this.layers = layers;
        this.announcement = List.copyOf(announcement);
    }

    /** Builds a server and opens its port; what stands in the way is one line for the person who starts it. */
    static Node start(ServeOptions options, String version, Clock clock) throws UsageException {
        check(options);
        WebSettings settings = settings(options, version);
        Home home = Home.open(options);
        Path storeFile = home.storeFile(options);
        Home.keepReferenceSystemsIn(home.folder().resolve("epsg"));
        SqliteStore store = open(storeFile);
        try {
            Loaded loaded = Loaded.from(options.data(), store.places()::version, store.places()::entries);
            Samples samples = options.demo() ? Samples.read(loaded.files()) : new Samples(List.of());
            CurrentLayers layers =
                    new CurrentLayers(store.incidents()::version, store.incidents()::snapshot, loaded.gazetteer());
            WebServer server = new WebServer(settings, services(options, loaded, store, layers, clock));
            server.start();
            // The token is made once the port is open: else a failed start would use it up unseen.
            Optional<String> token = firstToken(options, store.tokens(), clock);
            samples.publishIn(store.incidents(), loaded.reader(), clock);
            return new Node(store, server, layers, announcement(settings, server.port(), token));
        } catch (BindException e) {
            store.close();
            throw new UsageException(e.getMessage() + "; choose another with --port, or 0 for any free one", e);
        } catch (StoreException e) {
            store.close();
            throw new UsageException(String.valueOf(e.getMessage()), e);
        } catch (UsageException e) {
            store.close();
            throw e;
        }
    }

    private static void check(ServeOptions options) throws UsageException {
        if (options.adminToken()
                .filter(t -> !t.matches("[\\x21-\\x7e]{" + LEAST_TOKEN + ",200}"))
                .isPresent()) {
            throw new UsageException("DATELINE_ADMIN_TOKEN needs " + LEAST_TOKEN + " to 200 visible ASCII characters");
        }
        for (Optional<Path> folder : List.of(options.data(), options.web())) {
            if (folder.isPresent() && !Files.isDirectory(folder.get())) {
                throw new UsageException(folder.get() + " is not a folder");
            }
        }
    }

    private static WebSettings settings(ServeOptions options, String version) throws UsageException {
        try {
            return new WebSettings(
                    options.host(),
                    options.port(),
                    options.baseUrl(),
                    options.tiles(),
                    options.tilesAttribution(),
                    options.frameAncestors(),
                    version);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private static SqliteStore open(Path file) throws UsageException {
        try {
            return SqliteStore.open(file);
        } catch (StoreException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Services services(
            ServeOptions options, Loaded loaded, SqliteStore store, CurrentLayers layers, Clock clock) {
        return new Services(
                loaded.reader(),
                loaded.gazetteer(),
                loaded.kinds(),
                store.incidents(),
                store.places(),
                store.tokens(),
                layers,
                options.web().map(Folder::ofDisk).orElse(Folder.ofClassPath("/web/")),
                options.data()
                        .map(d -> d.resolve("interface"))
                        .filter(Files::isDirectory)
                        .map(Folder::ofDisk)
                        .orElse(Folder.ofClassPath("/data/interface/")),
                clock);
    }

    /** The token to print: the one that is set, or a new one where nobody has any yet. */
    private static Optional<String> firstToken(ServeOptions options, TokenStore tokens, Clock clock) {
        if (options.adminToken().isPresent()) {
            tokens.assign("admin", Role.ADMIN, options.adminToken().get(), clock.instant());
            return Optional.empty();
        }
        return tokens.listAccounts().isEmpty()
                ? Optional.of(tokens.create("admin", Role.ADMIN, clock.instant()))
                : Optional.empty();
    }

    private static List<String> announcement(WebSettings settings, int port, Optional<String> token) {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        String address = settings.baseUrl().orElse("http://" + host + ":" + port) + "/";
        List<String> lines = new ArrayList<>();
        lines.add("Dateline serves " + address);
        token.ifPresent(t -> {
            lines.add("As editor:      " + address + "#token=" + t);
            lines.add("Admin token:    " + t + "  (kept as a hash only: note it down)");
        });
        return lines;
    }

    /** What to tell the person who started it. */
    List<String> announcement() {
        return announcement;
    }

    /** The port that is open. */
    int port() {
        return server.port();
    }

    /** Does in the background what the first request would have to wait for. */
    void warmUp() {
        Thread thread = new Thread(
                () -> {
                    layers.now().describe(LayerName.INCIDENTS, Audience.PUBLIC);
                    CoordinateSystem.parse("EPSG:3857").fromWgs84(Geodesy.WGS84.createPoint(new Coordinate(0, 0)));
                },
                "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
