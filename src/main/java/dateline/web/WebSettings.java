package dateline.web;

import java.util.Optional;

/**
 * What the desk sets about its server.
 *
 * @param host the address to listen on
 * @param port the port to listen on, 0 for any free one
 * @param baseUrl the address under which clients reach the server, without a slash at the end; by default taken from
 *     each request
 * @param tiles template of a raster tile address, off by default
 * @param tilesAttribution whom the tiles' owner wants named
 * @param frameAncestors who may embed {@code /embed}, as the Content-Security-Policy writes it
 * @param limits how much one client may ask for
 * @param version the version of the program
 */
public record WebSettings(
        String host,
        int port,
        Optional<String> baseUrl,
        Optional<String> tiles,
        String tilesAttribution,
        String frameAncestors,
        Limits limits,
        String version) {
    public WebSettings {
        if (baseUrl.isPresent() && !baseUrl.get().matches("https?://[^\\s?#\"<>]+[^\\s?#\"<>/]")) {
            throw new IllegalArgumentException(
                    "base URL '" + baseUrl.get() + "', expected http(s)://host[/path] without a slash at the end");
        }
        if (tiles.isPresent() && !tiles.get().matches("https?://[^\\s;,'\"<>/]+/[^\\s;'\"<>]*")) {
            throw new IllegalArgumentException(
                    "tile address '" + tiles.get() + "', expected for example https://tile.example/{z}/{x}/{y}.png");
        }
        if (!frameAncestors.matches("[A-Za-z0-9 *:/._'-]+")) {
            throw new IllegalArgumentException(
                    "frame ancestors '" + frameAncestors + "', expected for example *, 'none' or https://news.example");
        }
    }

    /** Where tiles come from, as the Content-Security-Policy writes it; empty where none are used. */
    String tileOrigin() {
        return tiles.map(t -> t.replace("{s}", "*").replaceFirst("^(https?://[^/]+)/.*$", "$1"))
                .orElse("");
    }
}
