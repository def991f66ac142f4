package dateline.web;

import dateline.export.GeoJsonWriter;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.Status;
import dateline.layer.Audience;
import dateline.layer.CoordinateSystem;
import dateline.layer.LayerFeature;
import dateline.layer.LayerName;
import dateline.layer.Layers;
import dateline.store.Account;
import dateline.store.HistoryEntry;
import dateline.store.Role;
import dateline.store.Signature;
import dateline.store.Snapshot;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Shows one incident, and lets editors correct, publish or retract it. */
final class IncidentRoutes {
    private final Services services;
    private final Access access;
    private final IncidentDesk desk;
    private final GeoJsonWriter writer = new GeoJsonWriter();

    IncidentRoutes(Services services, Access access) {
        this.services = services;
        this.access = access;
        this.desk = new IncidentDesk(services);
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/incidents/{id}", this::show);
        routes.patch("/api/incidents/{id}", this::change);
        Reads.add(routes, "/api/incidents/{id}/history", this::history);
        Reads.add(routes, "/api/incidents/{id}/preview", this::preview);
    }

    private void show(Context ctx) throws IOException {
        Audience audience = access.audience(ctx);
        Parameters.of(ctx);
        Format.requireJson(ctx);
        LayerFeature feature = services.layers()
                .now()
                .find(LayerName.INCIDENTS, id(ctx).value(), audience)
                .orElseThrow(
                        () -> new FeatureVersions(services, LayerName.INCIDENTS, id(ctx).value(), audience).absence());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeFeature(out, feature, CoordinateSystem.CRS84, Map.of());
        byte[] body = out.toByteArray();
        int revision = feature.properties().get("revision") instanceof Integer n ? n : 0;
        Answers.versioned(ctx, Answers.GEO_JSON, RevisionTag.of(revision, body), () -> body);
    }

    /** What the public would see of the incident if it were published as it is. */
    private void preview(Context ctx) throws IOException {
        access.require(ctx, Role.EDITOR);
        Parameters.of(ctx);
        Incident incident = desk.find(ctx);
        Incident published =
                incident.withStatus(Status.PUBLISHED, incident.revision().updated());
        Layers layers = Layers.of(new Snapshot(1, List.of(published), Map.of(), List.of()), services.gazetteer());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, Object> body = new LinkedHashMap<>();
        for (LayerName layer : List.of(LayerName.INCIDENTS, LayerName.EXTENTS)) {
            out.reset();
            LayerFeature feature =
                    layers.find(layer, incident.id().value(), Audience.PUBLIC).orElseThrow(IncidentDesk::unknown);
            writer.writeFeature(out, feature, CoordinateSystem.CRS84, Map.of());
            body.put(layer.word(), Json.parse(out.toByteArray()));
        }
        ctx.header("Cache-Control", "no-store");
        Answers.write(ctx, Answers.JSON, Json.bytes(body));
    }

    private void change(Context ctx) {
        Account editor = access.require(ctx, Role.EDITOR);
        Parameters.of(ctx);
        JsonObject body = JsonObject.ofBody(ctx, "status", "review", "edits", "restore", "reason");
        Signature by = desk.sign(editor, body);
        List<String> given = Stream.of("status", "review", "edits", "restore")
                .filter(name -> body.node(name).isPresent())
                .toList();
        if (given.size() != 1) {
            throw Problem.badRequest("a change has one of 'status', 'review', 'edits' and 'restore', and a 'reason'");
        }
        boolean isContent = given.get(0).equals("edits") || given.get(0).equals("restore");
        Incident before = isContent || ctx.header("If-Match") != null ? desk.match(ctx) : desk.find(ctx);
        Incident after = switch (given.get(0)) {
            case "status" -> status(before, body, by);
            case "review" -> review(before, body, by);
            case "edits" -> edit(before, body, by);
            default -> restore(before, body, by);
        };
        desk.answer(ctx, after);
    }

    private Incident status(Incident before, JsonObject body, Signature by) {
        Status status = body.text("status", 40)
                .map(IncidentRoutes::status)
                .orElseThrow(() -> Problem.badRequest("'status' is empty"));
        return before.status() == status
                ? before
                : desk.apply(() -> List.of(desk.publishing().to(status, before, by)), by)
                        .get(0);
    }

    private Incident review(Incident before, JsonObject body, Signature by) {
        boolean wanted = body.yesOrNo("review").orElse(false);
        if (!wanted && before.handling().review() == null) {
            return before;
        }
        return desk.apply(
                        () -> List.of(
                                wanted
                                        ? desk.publishing().review(before, by)
                                        : desk.publishing().withdraw(before, by)),
                        by)
                .get(0);
    }

    private Incident edit(Incident before, JsonObject body, Signature by) {
        return desk.apply(
                        () -> {
                            desk.publishing().requireOpen(before);
                            return desk.changes(by).edited(before, desk.edits(body.node("edits")));
                        },
                        by)
                .get(0);
    }

    private Incident restore(Incident before, JsonObject body, Signature by) {
        return desk.apply(
                        () -> {
                            desk.publishing().requireOpen(before);
                            return desk.undoing(by).to(before, EditBody.number(body, "restore"));
                        },
                        by)
                .get(0);
    }

    private void history(Context ctx) {
        access.require(ctx, Role.EDITOR);
        Parameters.of(ctx);
        List<HistoryEntry> entries = services.incidents().history(id(ctx));
        if (entries.isEmpty()) {
            throw IncidentDesk.unknown();
        }
        Answers.json(ctx, entries.stream().map(IncidentRoutes::entry).toList());
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

    private static Status status(String word) {
        try {
            return Status.parse(word);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("'status' is not one of draft, published, retracted");
        }
    }

    private static IncidentId id(Context ctx) {
        try {
            return new IncidentId(ctx.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw IncidentDesk.unknown();
        }
    }
}
