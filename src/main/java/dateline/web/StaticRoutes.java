package dateline.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Serves the map application, the embeddable page, and Leaflet. */
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
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    StaticRoutes(Folder web) {
        this.web = web;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/", ctx -> send(ctx, web, "index.html"));
        Reads.add(routes, "/embed", ctx -> send(ctx, web, "embed.html"));
        Reads.add(routes, "/favicon.ico", ctx -> send(ctx, web, "favicon.ico"));
        for (String folder : new String[] {"js", "css", "img"}) {
            Reads.add(
                    routes,
                    "/" + folder + "/<path>",
                    ctx -> send(ctx, web, folder + "/" + ctx.pathParam("path")));
        }
        Reads.add(routes, "/vendor/leaflet/<path>", ctx -> send(ctx, leaflet, ctx.pathParam("path")));
    }

    private void send(Context ctx, Folder folder, String path) {
        Kept file = find(folder, path).orElseThrow(() -> Problem.notFound("there is no file " + ctx.path()));
        // Names carry no version, so a browser asks each time and is mostly told that nothing changed.
        ctx.header("Cache-Control", "no-cache");
        if (Answers.isUnchanged(ctx, file.tag)) {
            return;
        }
        if (file.gzipped.length < file.plain.length && Answers.acceptsGzip(ctx)) {
            ctx.header("Content-Encoding", "gzip");
            Answers.plain(ctx, file.type, file.gzipped);
        } else {
            Answers.plain(ctx, file.type, file.plain);
        }
    }

    private Optional<Kept> find(Folder folder, String path) {
        if (!folder.isFixed()) {
            return folder.find(path).map(bytes -> Kept.of(path, bytes, 1));
        }
        // Only files that exist are kept, so asking for others cannot fill the memory.
        Kept known = kept.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Kept> read = folder.find(path).map(bytes -> Kept.of(path, bytes, 9));
        read.ifPresent(file -> kept.put(path, file));
        return read;
    }

    /** A file with what is worked out once from its bytes. */
    private static final class Kept {
        private final String type;
        private final byte[] plain;
        private final byte[] gzipped;
        private final String tag;

        private Kept(String type, byte[] plain, byte[] gzipped) {
            this.type = type;
            this.plain = plain;
            this.gzipped = gzipped;
            this.tag = Answers.tag(plain);
        }

        static Kept of(String path, byte[] plain, int level) {
            String extension =
                    path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            String type = TYPES.getOrDefault(extension, "application/octet-stream");
            boolean isText = type.contains("charset") || type.contains("json") || type.contains("svg");
            return new Kept(type, plain, isText ? Answers.gzip(plain, level) : plain);
        }
    }
}
