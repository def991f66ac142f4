package dateline.web;

import dateline.layer.Audience;
import dateline.store.Account;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Tells those who listen which incidents are created, changed or retracted, as server-sent events. */
final class ChangeRoutes {
    private static final String EVENT_STREAM = "text/event-stream";

    /** Each holds a connection and a few kilobytes, but no thread. */
    private static final int MAX_LISTENERS = 2000;

    private final Access access;
    private final ChangeFeed feed;

    ChangeRoutes(Services services, Access access) {
        this.access = access;
        ChangeEvents events = new ChangeEvents(UUID.randomUUID().toString().substring(0, 8));
        this.feed = new ChangeFeed(services.layers(), services.incidents(), events);
    }

    void register(JavalinConfig config) {
        Reads.add(config.routes, "/api/changes", this::listen);
        config.events.serverStopping(feed::close);
    }

    private void listen(Context ctx) throws IOException {
        Optional<Account> account = access.account(ctx);
        Audience audience = access.audience(ctx);
        Parameters.of(ctx);
        Format.preferred(ctx, EVENT_STREAM);
        if (feed.listeners() >= MAX_LISTENERS) {
            throw Problem.unavailable("too many listen to changes already", 30);
        }
        ctx.contentType(EVENT_STREAM);
        ctx.header("Cache-Control", "no-store");
        // Told to the proxies that would wait for a full buffer.
        ctx.header("X-Accel-Buffering", "no");
        if (ctx.method().equals(HandlerType.HEAD)) {
            return;
        }
        ChangeStream stream = new ChangeStream(
                ctx.res().getOutputStream(), audience, () -> account.isEmpty() || isStill(ctx, audience));
        Optional<String> last = Optional.ofNullable(ctx.header("Last-Event-ID"));
        ctx.future(() -> {
            var end = stream.open().whenComplete((done, failed) -> feed.remove(stream));
            feed.add(stream, last);
            return end;
        });
    }

    /** A token can be taken away while its owner listens. */
    private boolean isStill(Context ctx, Audience audience) {
        try {
            return access.audience(ctx) == audience;
        } catch (Problem e) {
            return false;
        }
    }
}
