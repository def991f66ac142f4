package dateline;

import dateline.cli.ServeOptions;
import dateline.cli.UsageException;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Scope;
import dateline.geo.Geodesy;
import dateline.layer.Audience;
import dateline.layer.CoordinateSystem;
import dateline.layer.CurrentLayers;
import dateline.layer.CurrentLayers.Content;
import dateline.layer.LayerName;
import dateline.store.Role;
import dateline.store.Store;
import dateline.store.StoreException;
import dateline.store.TokenStore;
import dateline.web.Folder;
import dateline.web.Limits;
import dateline.web.Services;
import dateline.web.WebServer;
import dateline.web.WebSettings;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Coordinate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running server with its store. */
final class Node implements AutoCloseable {
    private static final int WATCH_SECONDS = 2;
    private static final int LEAST_TOKEN = 16;

    private final Store store;
    private final WebServer server;
    private final CurrentLayers layers;
    private final GazetteerHome known;
    private final RoomOnDisk room;
    private final List<String> announcement;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "gazetteer-watch"));

    private Node(
            Store store,
            WebServer server,
            CurrentLayers layers,
            GazetteerHome known,
            RoomOnDisk room,
            List<String> announcement) {
        this.known = known;
        this.room = room;
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
        StoreAddress address = StoreAddress.of(options.store(), home.folder());
        Home.keepReferenceSystemsIn(home.folder().resolve("epsg"));
        // Of one another the store and the data files need nothing before the gazetteer is built of both.
        Meanwhile<Store> opening = Meanwhile.make("store", () -> read(address.open()));
        try {
            GazetteerHome known = GazetteerHome.open(
                    home.folder(),
                    options.data(),
                    GazetteerHome.Overlay.of(() -> opening.get().places()));
            return serve(options, settings, known, opening.get(), new RoomOnDisk(home.folder()), clock);
        } catch (BindException e) {
            close(opening);
            throw new UsageException(e.getMessage() + "; choose another with --port, or 0 for any free one", e);
        } catch (StoreException e) {
            close(opening);
            throw new UsageException(String.valueOf(e.getMessage()), e);
        } catch (UsageException e) {
            close(opening);
            throw e;
        }
    }

    /** A store that has been read from: the first time takes as long as to open it. */
    private static Store read(Store store) {
        store.places().version();
        store.tokens().listAccounts();
        return store;
    }

    private static void close(Meanwhile<Store> opening) {
        try {
            opening.get().close();
        } catch (StoreException e) {
            log().debug("the store was never opened", e);
        }
    }

    private static Node serve(
            ServeOptions options, WebSettings settings, GazetteerHome known, Store store, RoomOnDisk room, Clock clock)
            throws BindException, UsageException {
        Loaded loaded = Loaded.from(known);
        Samples samples = options.demo() ? Samples.read(known.files()) : new Samples(List.of());
        CurrentLayers layers = new CurrentLayers(
                Content.of(store.incidents()),
                known.gazetteer(),
                room,
                new LayersOnDisk(
                        room.folder(),
                        made(options, settings, known, store),
                        store.incidents(),
                        known.gazetteer(),
                        room,
                        LayersOnDisk.Worth.USUAL));
        WebServer server = new WebServer(settings, services(options, known, loaded, store, layers, clock));
        server.start();
        // The token is made once the port is open: else a failed start would use it up unseen.
        Optional<String> token = firstToken(options, store.tokens(), clock);
        samples.publishIn(store.incidents(), loaded.reader(), clock);
        return new Node(
                store,
                server,
                layers,
                known,
                room,
                announcement(settings, server.port(), token, known.imports().problems()));
    }

    /** A word that is another where the same content would make other layers. */
    private static String made(ServeOptions options, WebSettings settings, GazetteerHome known, Store store) {
        return String.join(
                " ",
                settings.version(),
                FilesAsTheyAre.digest(FilesAsTheyAre.ofProgram(Node.class), Integer.MAX_VALUE),
                FilesAsTheyAre.digest(known.folder(), 1),
                options.data()
                        .map(d -> FilesAsTheyAre.digest(d, Integer.MAX_VALUE))
                        .orElse("shipped"),
                Long.toString(store.places().version()));
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
                    new Limits(options.rateLimit(), options.connections()),
                    version);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Services services(
            ServeOptions options, GazetteerHome known, Loaded loaded, Store store, CurrentLayers layers, Clock clock) {
        return new Services(
                loaded.reader(),
                known.gazetteer(),
                known.placeWords(),
                loaded.kinds(),
                loaded.facilities(),
                store.incidents(),
                store.places(),
                store.tokens(),
                store.audit(),
                options.secondPerson(),
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
        if (!tokens.listAccounts().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(tokens.create("admin", Role.ADMIN, clock.instant()));
        } catch (IllegalArgumentException e) {
            log().info("another server that started at once has made the admin's account");
            return Optional.empty();
        }
    }

    private static List<String> announcement(
            WebSettings settings, int port, Optional<String> token, List<String> problems) {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        String address = settings.baseUrl().orElse("http://" + host + ":" + port) + "/";
        List<String> lines = new ArrayList<>();
        lines.add("Dateline serves " + address);
        lines.addAll(problems);
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

    /**
     * Makes now what the first report would have to wait for.
     *
     * @throws UsageException in one line, where that cannot be made
     */
    void complete() throws UsageException {
        known.complete();
    }

    /** Does in the background what the first request would have to wait for. */
    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong in the watch is logged there
    void warmUp() {
        Thread thread = daemon(
                () -> {
                    Gazetteer shipped = known.gazetteer().wellKnown();
                    shipped.beginningWith("warm", Scope.ANYWHERE, 1);
                    shipped.soundingLike("warm", Scope.ANYWHERE, 1);
                    layers.now().describe(LayerName.INCIDENTS, Audience.PUBLIC);
                    CoordinateSystem.parse("EPSG:3857").fromWgs84(Geodesy.WGS84.createPoint(new Coordinate(0, 0)));
                },
                "warm-up");
        thread.start();
        // An import that another process ended is to be seen without a restart.
        watch.scheduleWithFixedDelay(this::refreshGazetteer, WATCH_SECONDS, WATCH_SECONDS, TimeUnit.SECONDS);
    }

    /** Not made with this class: the store's thread makes the first logger meanwhile. */
    private static Logger log() {
        return LoggerFactory.getLogger(Node.class);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void refreshGazetteer() {
        try {
            known.gazetteer().reload();
        } catch (RuntimeException e) {
            // The gazetteer stays as it was; the next look may find the disk well again.
            log().warn("the gazetteer could not be refreshed: {}", e.toString());
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        server.close();
        layers.keep();
        store.close();
        try {
            room.close();
            known.close();
        } catch (IOException e) {
            log().warn("the gazetteer or the room of the layers could not be closed: {}", e.toString());
        }
    }
}
