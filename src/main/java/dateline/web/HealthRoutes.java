package dateline.web;

import io.javalin.config.RoutesConfig;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Says whether the server lives and whether it is ready for work. */
final class HealthRoutes {
    private final WebSettings settings;
    private final BooleanSupplier isReady;

    HealthRoutes(WebSettings settings, BooleanSupplier isReady) {
        this.settings = settings;
        this.isReady = isReady;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/health", ctx -> {
            ctx.header("Cache-Control", "no-store");
            Answers.write(ctx, Answers.JSON, Json.bytes(Map.of("status", "ok", "version", settings.version())));
        });
        Reads.add(routes, "/ready", ctx -> {
            if (!isReady.getAsBoolean()) {
                throw Problem.of(503, "the store does not answer");
            }
            ctx.header("Cache-Control", "no-store");
            Answers.write(ctx, Answers.JSON, Json.bytes(Map.of("status", "ready")));
        });
    }
}
