package dateline.store.postgis;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Where a database is and how to be let in.
 *
 * @param jdbc host, port, name and settings as the driver reads them, without user and password
 * @param user empty for the driver's own choice
 * @param password empty where the driver finds it, in {@code ~/.pgpass} for example, or none is needed
 * @param name for people: without a password
 */
public record PostgisAddress(String jdbc, Optional<String> user, Optional<String> password, String name) {
    private static final int PORT = 5432;

    /** Whether an address is one of a PostgreSQL database. */
    public static boolean isOne(String address) {
        return address.startsWith("postgresql://") || address.startsWith("postgres://");
    }

    /**
     * Reads {@code postgresql://user:password@host:port/name?setting=value}, of which only the name must be there.
     *
     * @param environment where {@code PGPASSWORD}, {@code PGUSER} and {@code PGHOST} stand in for what the address leaves out
     * @throws IllegalArgumentException if it cannot be read; the message has no password
     */
    public static PostgisAddress parse(String address, Map<String, String> environment) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the address of the database cannot be read at character " + e.getIndex()
                    + "; write it as postgresql://user@host/name");
        }
        String path = Optional.ofNullable(uri.getRawPath()).orElse("");
        if (path.length() < 2 || path.indexOf('/', 1) > 0) {
            throw new IllegalArgumentException(
                    "the address names no database; write it as postgresql://user@host/name");
        }
        String host = Optional.ofNullable(uri.getHost())
                .or(() -> set(environment, "PGHOST").filter(h -> !h.startsWith("/")))
                .orElse("localhost");
        int port = uri.getPort() > 0 ? uri.getPort() : PORT;
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        Optional<String> person = Optional.ofNullable(uri.getRawUserInfo());
        Optional<String> user = person.map(p -> decoded(p.split(":", 2)[0])).filter(u -> !u.isEmpty());
        Optional<String> password =
                person.filter(p -> p.contains(":")).map(p -> decoded(p.substring(p.indexOf(':') + 1)));
        return new PostgisAddress(
                "jdbc:postgresql://" + host + ":" + port + path + query,
                user.or(() -> set(environment, "PGUSER")),
                password.or(() -> set(environment, "PGPASSWORD")),
                "postgresql://" + host + ":" + port + path);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return name;
    }

    private static Optional<String> set(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(v -> !v.isBlank());
    }

    private static String decoded(String raw) {
        // A plus sign stays one: this is no form.
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
