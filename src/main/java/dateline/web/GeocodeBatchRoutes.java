package dateline.web;

import dateline.export.Languages;
import dateline.export.PlaceJson;
import dateline.gazetteer.Geocoder;
import dateline.store.Role;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the places of many names in one request; each answer is sent as soon as it is found. */
final class GeocodeBatchRoutes {
    static final String LINES = "application/x-ndjson";

    private final Access access;
    private final Geocoder geocoder;
    private final PlaceJson json;

    GeocodeBatchRoutes(Access access, Geocoder geocoder, PlaceJson json) {
        this.access = access;
        this.geocoder = geocoder;
        this.json = json;
    }

    void register(RoutesConfig routes) {
        routes.post("/api/geocode", this::geocode);
    }

    private void geocode(Context ctx) throws IOException {
        access.require(ctx, Role.VIEWER);
        String type = Format.preferred(ctx, LINES, Answers.JSON);
        Languages languages = GeocodeRequest.preferred(ctx);
        List<GeocodeBatch.Entry> entries = GeocodeBatch.parse(ctx);
        ctx.header("Cache-Control", "no-store");
        ctx.contentType(type);
        boolean lines = type.equals(LINES);
        // Not compressed: a compressor would hold answers back until its window is full.
        try (OutputStream out = ctx.res().getOutputStream()) {
            for (int i = 0; i < entries.size(); i++) {
                write(out, lines ? "" : i == 0 ? "[" : ",");
                out.write(Json.bytes(answer(entries.get(i), languages)));
                write(out, "\n");
                out.flush();
            }
            write(out, lines ? "" : "]\n");
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, @Nullable Object> answer(GeocodeBatch.Entry entry, Languages languages) {
        try {
            String fault = entry.fault();
            if (fault != null) {
                throw Problem.badRequest(fault);
            }
            GeocodeRequest request =
                    GeocodeRequest.parse(Parameters.of(entry.asked(), GeocodeRequest.KNOWN), languages);
            Map<String, @Nullable Object> answer = new LinkedHashMap<>();
            answer.put("query", entry.shown());
            answer.putAll(
                    json.collection(request.query().text(), geocoder.search(request.query()), request.languages()));
            return answer;
        } catch (Problem problem) {
            Map<String, @Nullable Object> answer = new LinkedHashMap<>();
            answer.put("query", entry.shown());
            answer.put("type", "FeatureCollection");
            answer.put("problem", ProblemDetails.body(problem.status(), problem.detail(), ""));
            answer.put("features", List.of());
            return answer;
        }
    }
}
