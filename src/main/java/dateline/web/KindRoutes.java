package dateline.web;

import dateline.incident.Kind;
import io.javalin.config.RoutesConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Serves the kinds of incident with their names, hues and pictograms, in display order. */
final class KindRoutes {
    private final Supplier<List<Kind>> kinds;

    KindRoutes(Supplier<List<Kind>> kinds) {
        this.kinds = kinds;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/kinds", ctx -> {
            Parameters.of(ctx);
            Format.requireJson(ctx);
            Answers.json(ctx, kinds.get().stream().map(KindRoutes::entry).toList());
        });
    }

    private static Map<String, Object> entry(Kind kind) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", kind.id());
        entry.put("labels", new TreeMap<>(kind.labels()));
        entry.put("colour", kind.colour());
        entry.put("symbol", kind.symbol());
        entry.put("acled", kind.acled());
        entry.put("plover", kind.plover());
        return entry;
    }
}
