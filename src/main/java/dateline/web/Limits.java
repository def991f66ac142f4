package dateline.web;

/**
 * How much one client may ask for. A client is an address, or a token.
 *
 * @param requestsPerSecond how many requests a client may make on average, 0 for any number
 * @param connections how many connections an address may hold open
 */
public record Limits(int requestsPerSecond, int connections) {
    /** Enough for a newsroom behind one address, too little for a machine that takes all there is. */
    public static final Limits USUAL = new Limits(100, 500);

    /** So many seconds' worth of requests may come at once. */
    static final int BURST_SECONDS = 10;

    /** How often what comes from this very machine is allowed what others are. */
    static final int LOCAL_FACTOR = 20;

    public Limits {
        if (requestsPerSecond < 0 || requestsPerSecond > 1_000_000) {
            throw new IllegalArgumentException(
                    "rate limit " + requestsPerSecond + ", expected 0 to 1000000 requests a second");
        }
        if (connections < 1) {
            throw new IllegalArgumentException("connection limit " + connections + ", expected 1 or more");
        }
    }
}
