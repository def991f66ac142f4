package dateline.web;

import dateline.incident.FacilityKind;
import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Serves the kinds of facility with their names: titles carry them in the report's language, a map says them in its own. */
final class FacilityRoutes {
    private final Supplier<List<FacilityKind>> facilities;

    FacilityRoutes(Supplier<List<FacilityKind>> facilities) {
        this.facilities = facilities;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/facilities", ctx -> {
            Parameters.of(ctx);
            Format.requireJson(ctx);
            Answers.json(
                    ctx, facilities.get().stream().map(FacilityRoutes::entry).toList());
        });
    }

    private static Map<String, Object> entry(FacilityKind facility) {
        return new TreeMap<>(Map.of("id", facility.id(), "labels", new TreeMap<>(facility.labels())));
    }
}
