package dateline.web;

import dateline.export.PlaceJson;
import dateline.gazetteer.Geocoder;
import dateline.layer.Audience;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.net.BindException;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.util.component.ContainerLifeCycle;
import org.slf4j.LoggerFactory;

/** The HTTP server: all routes over one set of services. */
public final class WebServer implements AutoCloseable {
    private static final long STOP_TIMEOUT_MILLIS = 5_000;
    private static final String LINE = "org.eclipse.jetty.util.referencesPerCacheLine";
    private static final int MAX_HEADER_BYTES = 72 * 1024;

    private final WebSettings settings;
    private final Services services;
    private final SortedSet<String> addresses = new TreeSet<>();
    private final AllowedMethods allowed = new AllowedMethods();
    private final RateLimit limit;
    private final Repeats repeats;
    private final Javalin javalin;

    public WebServer(WebSettings settings, Services services) {
        // Jetty would load all of Java's management to find out; 16 references of 4 bytes fit into a line of 64.
        if (System.getProperty(LINE) == null) {
            System.setProperty(LINE, "16");
        }
        this.settings = settings;
        this.services = services;
        this.limit = new RateLimit(settings.limits());
        this.repeats = new Repeats(() -> services.layers().now().stamp(Audience.PUBLIC), limit);
        this.javalin = Javalin.create(this::configure);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Requests.MAX_BODY_BYTES;
        // Answers compress themselves, at a level that pays.
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_TIMEOUT_MILLIS);
            server.setErrorHandler(new OuterErrors());
            // The routes are put inside of it.
            server.setHandler(repeats);
        });
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(true);
            // A name far too long, in letters that take six bytes each in an address, is still refused in words.
            http.setRequestHeaderSize(MAX_HEADER_BYTES);
        });
        config.events.handlerAdded(meta -> {
            if (meta.getHttpMethod().isHttpMethod()) {
                addresses.add(meta.getHttpMethod().name() + " " + meta.getPath());
                allowed.add(meta.getHttpMethod().name(), meta.getPath());
            }
        });
        register(config);
    }

    private void register(JavalinConfig config) {
        Access access = new Access(services.tokens());
        Addresses links = new Addresses(settings);
        Pages pages = new Pages(services, links);
        new ProblemDetails().register(config);
        new SecurityHeaders(settings, allowed).register(config.routes);
        limit.register(config.routes);
        new HealthRoutes(settings, () -> services.incidents().version() >= 0).register(config.routes);
        new ApiRoutes(links, pages, new OpenApi(services, settings.version())).register(config.routes);
        new CollectionRoutes(services, access, links, pages).register(config.routes);
        LayerRequests requests =
                new LayerRequests(services, access, links, UUID.randomUUID().toString());
        new ItemRoutes(links, pages, requests, repeats).register(config.routes);
        new CountRoutes(requests, repeats).register(config.routes);
        new FeatureRoutes(services, access, links, pages).register(config.routes);
        new DownloadRoutes(requests, services.gazetteer()).register(config.routes);
        new TileMatrixSetRoutes(links, pages).register(config.routes);
        new TileSetRoutes(services, access, links, pages).register(config.routes);
        new TileRoutes(services, access, requests, repeats).register(config.routes);
        new ReportRoutes(services, access, links).register(config.routes);
        new IncidentRoutes(services, access).register(config.routes);
        new EditingRoutes(services, access, links).register(config.routes);
        new WorkRoutes(services, access).register(config.routes);
        new UserRoutes(services, access).register(config.routes);
        new PlaceRoutes(services, access).register(config.routes);
        new OverlayRoutes(services, access, links).register(config.routes);
        new PlaceHistoryRoutes(services, access).register(config.routes);
        new GazetteerRoutes(services.gazetteer()).register(config.routes);
        new PlaceNameRoutes(services.gazetteer()).register(config.routes);
        registerGeocoding(config, access, links);
        new ChangeRoutes(services, access).register(config);
        new KindRoutes(services.kinds()).register(config.routes);
        new FacilityRoutes(services.facilities()).register(config.routes);
        new SessionRoutes(access, services.secondPerson()).register(config.routes);
        new InterfaceRoutes(services.words()).register(config.routes);
        new BasemapRoutes(services.gazetteer(), settings).register(config.routes);
        new StaticRoutes(services.web()).register(config.routes);
    }

    private void registerGeocoding(JavalinConfig config, Access access, Addresses links) {
        Geocoder geocoder = new Geocoder(services.gazetteer(), services.placeWords());
        PlaceJson json = new PlaceJson(services.gazetteer());
        new GeocodeRoutes(geocoder, json).register(config.routes);
        new GeocodeBatchRoutes(access, geocoder, json).register(config.routes);
        new NominatimRoutes(services, geocoder, links, settings.version()).register(config.routes);
        new PhotonRoutes(services.gazetteer(), geocoder).register(config.routes);
    }

    /**
     * Opens the port.
     *
     * @throws BindException if it is taken or may not be used
     */
    public void start() throws BindException {
        try {
            javalin.start(settings.host(), settings.port());
            ConnectionsPerAddress counting = new ConnectionsPerAddress(settings.limits());
            for (Connector connector : javalin.jettyServer().server().getConnectors()) {
                ((ContainerLifeCycle) connector).addBean(counting);
            }
        } catch (JavalinBindException e) {
            BindException cause = new BindException(
                    "port " + settings.port() + " of " + settings.host() + " is taken or may not be used");
            cause.initCause(e);
            throw cause;
        }
    }

    /** The port that was opened. */
    public int port() {
        return javalin.port();
    }

    /** Every method and address that is answered, for example {@code GET /api/collections/{layer}}. */
    public SortedSet<String> addresses() {
        return Collections.unmodifiableSortedSet(addresses);
    }

    /** Answers what is under way, as far as a few seconds allow, and closes the port. */
    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException e) {
            // Clients that take nothing must not keep the store from being closed.
            LoggerFactory.getLogger(WebServer.class).info("requests under way were cut off: {}", e.toString());
        }
    }
}
