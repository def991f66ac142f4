package dateline.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Refuses with 429 a client that asks for more than its share. What costs more counts more. A bucket of tokens is held for
 * each address and for each bearer token; those long unused are forgotten.
 */
final class RateLimit {
    private static final int MAX_CLIENTS = 100_000;

    /** What reads, writes or sends a whole layer counts as so many requests. */
    private static final int COSTLY = 5;

    private static final Set<String> CHEAP = Set.of("GET", "HEAD", "OPTIONS");

    private final Limits limits;
    private final LoadingCache<Client, Bucket> buckets;

    RateLimit(Limits limits) {
        this.limits = limits;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MAX_CLIENTS)
                .expireAfterAccess(Duration.ofSeconds(2L * Limits.BURST_SECONDS))
                .build(this::bucket);
    }

    /** Who asks: an address, or the holder of a token. */
    private record Client(String name, boolean isLocal) {}

    void register(RoutesConfig routes) {
        if (limits.requestsPerSecond() > 0) {
            routes.before(this::check);
        }
    }

    /** Takes what one request for something small costs, if this client has it left; takes nothing where it has not. */
    boolean admits(ClientAddress address) {
        return limits.requestsPerSecond() <= 0
                || buckets.get(new Client(address.text(), address.isLocal())).tryConsume(1);
    }

    private Bucket bucket(Client client) {
        long rate = (long) limits.requestsPerSecond() * (client.isLocal ? Limits.LOCAL_FACTOR : 1);
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(rate * Limits.BURST_SECONDS).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }

    private void check(Context ctx) {
        // Whoever watches the server must see it under load, too.
        if (ctx.path().equals("/health") || ctx.path().equals("/ready")) {
            return;
        }
        long cost = !CHEAP.contains(ctx.method().name()) || ctx.path().startsWith("/download/") ? COSTLY : 1;
        ClientAddress address = ClientAddress.of(ctx);
        take(new Client(address.text(), address.isLocal()), cost);
        String token = ctx.header("Authorization");
        if (token != null) {
            // A token that many machines use is one client; what is held of it is no key to anything.
            take(new Client("token " + Answers.tag(token), address.isLocal()), cost);
        }
    }

    private void take(Client client, long cost) {
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(cost);
        if (!probe.isConsumed()) {
            long wait = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw Problem.tooMany(
                    "more than " + limits.requestsPerSecond() + " requests a second; ask again in " + wait + " s",
                    wait);
        }
    }
}
