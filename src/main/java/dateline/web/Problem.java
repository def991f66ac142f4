package dateline.web;

import java.util.Map;

/**
 * A request that cannot be answered as asked, with all that its problem details (RFC 9457) say.
 */
final class Problem extends RuntimeException {
    private final int status;
    private final String detail;
    private final Map<String, String> headers;

    private Problem(int status, String detail, Map<String, String> headers) {
        // Expected in daily work: no stack trace is taken.
        super(detail, null, false, false);
        this.status = status;
        this.detail = detail;
        this.headers = Map.copyOf(headers);
    }

    /** The request itself is wrong. */
    static Problem badRequest(String detail) {
        return new Problem(400, detail, Map.of());
    }

    /** A parameter has a value that is not understood. */
    static Problem badParameter(String name, String value, String expected) {
        String shown = value.length() > 100 ? value.substring(0, 100) + "…" : value;
        return badRequest("parameter '" + name + "' is '" + shown + "', expected " + expected);
    }

    /** There is nothing of this name, or nothing the asker may see. */
    static Problem notFound(String detail) {
        return new Problem(404, detail, Map.of());
    }

    /** A token is needed, or the one sent is not known. */
    static Problem unauthorised(String detail) {
        return new Problem(401, detail, Map.of("WWW-Authenticate", "Bearer realm=\"dateline\""));
    }

    /** The token is known but its role does not reach. */
    static Problem forbidden(String detail) {
        return new Problem(403, detail, Map.of());
    }

    /** Not now; after so many seconds perhaps. */
    static Problem unavailable(String detail, int retryAfterSeconds) {
        return new Problem(503, detail, Map.of("Retry-After", Integer.toString(retryAfterSeconds)));
    }

    /** More than the client's share; after so many seconds again. */
    static Problem tooMany(String detail, long retryAfterSeconds) {
        return new Problem(429, detail, Map.of("Retry-After", Long.toString(retryAfterSeconds)));
    }

    /** Any other status. */
    static Problem of(int status, String detail) {
        return new Problem(status, detail, Map.of());
    }

    int status() {
        return status;
    }

    String detail() {
        return detail;
    }

    Map<String, String> headers() {
        return headers;
    }
}
