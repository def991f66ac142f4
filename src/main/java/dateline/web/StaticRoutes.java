package dateline.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Serves the map application, the desk of the editors, the embeddable page, and the libraries they use. */
final class StaticRoutes {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", Answers.HTML),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("geojson", Answers.GEO_JSON),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("map", "application/json"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("woff2", "font/woff2"));

    private final Folder web;
    private final Folder leaflet = Folder.ofClassPath("/META-INF/resources/webjars/leaflet/1.9.4/dist/");
    private final Folder pbf = Folder.ofClassPath("/META-INF/resources/webjars/pbf/4.0.1/");
    private final Map<Place, KeptFile> kept = new ConcurrentHashMap<>();

    private record Place(Folder folder, String path) {}

    StaticRoutes(Folder web) {
        this.web = web;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/", ctx -> send(ctx, web, "index.html"));
        Reads.add(routes, "/edit", ctx -> sendPage(ctx, "edit"));
        Reads.add(routes, "/embed", ctx -> sendPage(ctx, "embed"));
        Reads.add(routes, "/favicon.ico", ctx -> send(ctx, web, icon()));
        for (String folder : new String[] {"js", "css", "fonts", "img"}) {
            Reads.add(routes, "/" + folder + "/<path>", ctx -> send(ctx, web, folder + "/" + ctx.pathParam("path")));
        }
        Reads.add(routes, "/vendor/leaflet/<path>", ctx -> send(ctx, leaflet, ctx.pathParam("path")));
        Reads.add(routes, "/vendor/pbf/index.js", ctx -> send(ctx, pbf, "index.js"));
    }

    /** What browsers ask for unasked; the pages themselves name the drawing. */
    private String icon() {
        return web.find("favicon.ico").isPresent() ? "favicon.ico" : "css/icon.svg";
    }

    /** A page names its files as lying beside it, so it has one address: without a slash at the end. */
    private void sendPage(Context ctx, String name) {
        if (!ctx.path().endsWith("/")) {
            send(ctx, web, name + ".html");
            return;
        }
        String query = ctx.queryString();
        ctx.redirect("../" + name + (query == null ? "" : "?" + query), HttpStatus.PERMANENT_REDIRECT);
    }

    private void send(Context ctx, Folder folder, String path) {
        KeptFile file = find(folder, path).orElseThrow(() -> Problem.notFound("there is no file " + ctx.path()));
        // Names carry no version, so a browser asks each time and is mostly told that nothing changed.
        ctx.header("Cache-Control", "no-cache");
        file.send(ctx);
    }

    private Optional<KeptFile> find(Folder folder, String path) {
        if (!folder.isFixed()) {
            return folder.find(path).map(bytes -> KeptFile.of(type(path), bytes, 1));
        }
        // Only files that exist are kept, so asking for others cannot fill the memory.
        Place place = new Place(folder, path);
        KeptFile known = kept.get(place);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<KeptFile> read = folder.find(path).map(bytes -> KeptFile.of(type(path), bytes, 9));
        read.ifPresent(file -> kept.put(place, file));
        return read;
    }

    private static String type(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(extension, "application/octet-stream");
    }
}
