package dateline.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes links as the client reaches the server: by the configured base, or as the request and its proxy say. */
final class Addresses {
    private final Optional<String> configured;

    Addresses(WebSettings settings) {
        this.configured = settings.baseUrl();
    }

    /** Scheme, host and prefix of the server as the client sees it, without a slash at the end. */
    String base(Context ctx) {
        return configured.orElseGet(() -> scheme(ctx) + "://" + host(ctx) + prefix(ctx));
    }

    /** The landing page of the API. */
    String api(Context ctx) {
        return base(ctx) + "/api";
    }

    /** One link of an OGC document. */
    static Map<String, Object> link(String href, String rel, String type, String title) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("href", href);
        link.put("rel", rel);
        link.put("type", type);
        link.put("title", title);
        return link;
    }

    /** The address with these parameters, in their order. */
    static String withQuery(String address, Map<String, String> parameters) {
        StringBuilder out = new StringBuilder(address);
        char separator = '?';
        for (Map.Entry<String, String> p : parameters.entrySet()) {
            out.append(separator).append(encode(p.getKey())).append('=').append(encode(p.getValue()));
            separator = '&';
        }
        return out.toString();
    }

    private static String encode(String text) {
        // Commas, colons and slashes are allowed in a query and keep a bbox or an interval readable.
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%3A", ":")
                .replace("%2F", "/");
    }

    private static String scheme(Context ctx) {
        String forwarded = first(ctx.header("X-Forwarded-Proto"));
        return forwarded != null && forwarded.matches("https?") ? forwarded : ctx.scheme();
    }

    private static String host(Context ctx) {
        String forwarded = first(ctx.header("X-Forwarded-Host"));
        String host = forwarded != null && isHost(forwarded) ? forwarded : ctx.host();
        if (host == null || !isHost(host)) {
            host = ctx.req().getServerName() + ":" + ctx.req().getServerPort();
        }
        String port = first(ctx.header("X-Forwarded-Port"));
        boolean hasPort = host.matches(".*:[0-9]+");
        boolean isDefault = (scheme(ctx).equals("https") ? "443" : "80").equals(port);
        return port != null && port.matches("[0-9]{1,5}") && !hasPort && !isDefault ? host + ":" + port : host;
    }

    private static String prefix(Context ctx) {
        String forwarded = first(ctx.header("X-Forwarded-Prefix"));
        if (forwarded == null || !forwarded.matches("(/[A-Za-z0-9._~-]+)+/?")) {
            return "";
        }
        return forwarded.endsWith("/") ? forwarded.substring(0, forwarded.length() - 1) : forwarded;
    }

    private static boolean isHost(String text) {
        return text.matches("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:[0-9]{1,5})?");
    }

    /** A chain of proxies writes a list; the first saw the client. */
    private static @Nullable String first(@Nullable String header) {
        return header == null ? null : header.split(",", -1)[0].strip();
    }
}
