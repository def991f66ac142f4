package dateline.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.SortedSet;

/** Sets on every answer what a browser may do with it, and answers CORS preflights. */
final class SecurityHeaders {
    private final String policy;
    private final String embedPolicy;
    private final AllowedMethods allowed;

    SecurityHeaders(WebSettings settings, AllowedMethods allowed) {
        this.allowed = allowed;
        String tiles = settings.tileOrigin();
        String common = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:"
                + (tiles.isEmpty() ? "" : " " + tiles)
                + "; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ";
        policy = common + "'none'";
        embedPolicy = common + settings.frameAncestors();
    }

    void register(RoutesConfig routes) {
        routes.before(this::set);
    }

    private void set(Context ctx) {
        boolean isEmbed = ctx.path().equals("/embed");
        ctx.header("Content-Security-Policy", isEmbed ? embedPolicy : policy);
        if (!isEmbed) {
            ctx.header("X-Frame-Options", "DENY");
        }
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "strict-origin-when-cross-origin");
        ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        allowOtherOrigins(ctx);
    }

    /** Published layers may be read from any page; a token never travels across origins. */
    private void allowOtherOrigins(Context ctx) {
        boolean isRead = ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
        if (isRead && ctx.header("Authorization") == null) {
            ctx.header("Access-Control-Allow-Origin", "*");
            ctx.header(
                    "Access-Control-Expose-Headers",
                    "Content-Crs, ETag, Link, Memento-Datetime, Retry-After, X-Request-Id");
        }
        if (ctx.method().equals(HandlerType.OPTIONS)) {
            options(ctx);
        }
    }

    private void options(Context ctx) {
        SortedSet<String> methods = allowed.of(ctx.path());
        if (methods.isEmpty()) {
            throw Problem.notFound("there is nothing at this address");
        }
        ctx.header("Allow", String.join(", ", methods));
        if (methods.contains("GET")) {
            ctx.header("Access-Control-Allow-Origin", "*");
            ctx.header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
            ctx.header("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match, Last-Event-ID");
            ctx.header("Access-Control-Max-Age", "3600");
        }
        ctx.status(204);
        ctx.skipRemainingHandlers();
    }
}
