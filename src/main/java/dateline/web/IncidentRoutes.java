package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.export.GeoJsonWriter;
import dateline.incident.IncidentId;
import dateline.incident.Status;
import dateline.layer.Audience;
import dateline.layer.CoordinateSystem;
import dateline.layer.LayerFeature;
import dateline.layer.LayerName;
import dateline.store.Account;
import dateline.store.HistoryEntry;
import dateline.store.Role;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** Shows one incident, and lets editors publish or retract it. */
final class IncidentRoutes {
    private static final int MAX_REASON = 2000;

    private final Services services;
    private final Access access;
    private final GeoJsonWriter writer = new GeoJsonWriter();

    IncidentRoutes(Services services, Access access) {
        this.services = services;
        this.access = access;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/incidents/{id}", this::show);
        routes.patch("/api/incidents/{id}", this::change);
        Reads.add(routes, "/api/incidents/{id}/history", this::history);
    }

    private void show(Context ctx) throws IOException {
        Audience audience = access.audience(ctx);
        Parameters.of(ctx);
        Format.requireJson(ctx);
        Answers.bytes(ctx, Answers.GEO_JSON, feature(id(ctx), audience));
    }

    private void change(Context ctx) throws IOException {
        Account editor = access.require(ctx, Role.EDITOR);
        Parameters.of(ctx);
        IncidentId id = id(ctx);
        if (!Set.of("application/json", "application/merge-patch+json").contains(Requests.mediaType(ctx))) {
            throw Problem.of(415, "a change is taken as application/json");
        }
        JsonNode body = Json.parse(Requests.utf8(Requests.body(ctx)).getBytes(StandardCharsets.UTF_8));
        body.fieldNames().forEachRemaining(name -> {
            if (!name.equals("status") && !name.equals("reason")) {
                throw Problem.badRequest("only 'status' and 'reason' can be given");
            }
        });
        Status status = status(body.path("status"));
        JsonNode given = body.path("reason");
        String reason = given.asText("").strip();
        boolean isText = given.isTextual() || given.isMissingNode();
        if (!isText || reason.length() > MAX_REASON) {
            throw Problem.badRequest("'reason' is not a text of at most " + MAX_REASON + " characters");
        }
        if (reason.isEmpty() && status != Status.PUBLISHED) {
            throw Problem.badRequest("'reason' is missing: only publishing needs none");
        }
        try {
            services.incidents()
                    .changeStatus(
                            id, status, editor.name(), reason, services.clock().instant());
        } catch (NoSuchElementException e) {
            throw unknown();
        }
        ctx.header("Cache-Control", "no-store");
        Answers.write(ctx, Answers.GEO_JSON, feature(id, Audience.EDITOR));
    }

    private void history(Context ctx) {
        access.require(ctx, Role.EDITOR);
        Parameters.of(ctx);
        List<HistoryEntry> entries = services.incidents().history(id(ctx));
        if (entries.isEmpty()) {
            throw unknown();
        }
        Answers.json(ctx, entries.stream().map(IncidentRoutes::entry).toList());
    }

    private byte[] feature(IncidentId id, Audience audience) throws IOException {
        LayerFeature feature = services.layers()
                .now()
                .find(LayerName.INCIDENTS, id.value(), audience)
                .orElseThrow(IncidentRoutes::unknown);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeFeature(out, feature, CoordinateSystem.CRS84, Map.of());
        return out.toByteArray();
    }

    private static Map<String, Object> entry(HistoryEntry entry) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("revision", entry.revision());
        body.put("status", entry.status().word());
        body.put("editor", entry.editor());
        body.put("reason", entry.reason());
        body.put("at", entry.at().toString());
        return body;
    }

    private static Status status(JsonNode node) {
        try {
            return Status.parse(node.isTextual() ? node.textValue() : "");
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("'status' is not one of draft, published, retracted");
        }
    }

    private static IncidentId id(Context ctx) {
        try {
            return new IncidentId(ctx.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return Problem.notFound("there is no incident of this id");
    }
}
