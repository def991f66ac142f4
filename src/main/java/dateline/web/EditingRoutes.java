package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.editing.Publishing;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.Status;
import dateline.report.Evidence;
import dateline.store.Account;
import dateline.store.IncidentChange;
import dateline.store.Role;
import dateline.store.Signature;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets editors make incidents of words, part, join and drop them, take changes back and publish several at once. */
final class EditingRoutes {
    /** More at once is no work of a hand. */
    private static final int MAX_TOGETHER = 200;

    private final Access access;
    private final Addresses addresses;
    private final IncidentDesk desk;

    EditingRoutes(Services services, Access access, Addresses addresses) {
        this.access = access;
        this.addresses = addresses;
        this.desk = new IncidentDesk(services);
    }

    void register(RoutesConfig routes) {
        routes.post("/api/reports/{id}/incidents", this::make);
        routes.post("/api/incidents/{id}/split", this::split);
        routes.post("/api/incidents/{id}/undo", this::undo);
        routes.post("/api/incidents/merge", this::merge);
        routes.post("/api/incidents/publish", this::publish);
        routes.delete("/api/incidents/{id}", this::drop);
    }

    private void make(Context ctx) {
        Account editor = access.require(ctx, Role.EDITOR);
        Parameters.of(ctx);
        JsonObject body = JsonObject.ofBody(ctx, "kind", "start", "end", "edits", "reason");
        Signature by = desk.sign(editor, body);
        String report = ctx.pathParam("id");
        List<Incident> made = desk.apply(
                () -> {
                    Evidence words = desk.words(
                            report, EditBody.number(body, "start"), EditBody.number(body, "end"), "incident");
                    IncidentId id = desk.fresh(report + words.span(), by);
                    String kind = EditBody.needed(body, "kind", 64);
                    return desk.changes(by).made(id, kind, words, desk.edits(body.node("edits")));
                },
                by);
        created(ctx, made.get(0));
        desk.answer(ctx, made.get(0));
    }

    private void split(Context ctx) {
        Account editor = access.require(ctx, Role.EDITOR);
        Parameters.of(ctx);
        JsonObject body = JsonObject.ofBody(ctx, "claims", "evidence", "edits", "reason");
        Incident before = desk.match(ctx);
        Signature by = desk.sign(editor, body);
        List<Incident> both = desk.apply(
                () -> {
                    desk.publishing().requireOpen(before);
                    return desk.changes(by)
                            .split(
                                    before,
                                    desk.fresh(before.id().value(), by),
                                    numbers(body, "claims"),
                                    numbers(body, "evidence"),
                                    desk.edits(body.node("edits")));
                },
                by);
        created(ctx, both.get(1));
        desk.answer(ctx, both);
    }

    private void merge(Context ctx) {
        Account editor = access.require(ctx, Role.EDITOR);
        Parameters.of(ctx);
        JsonObject body = JsonObject.ofBody(ctx, "into", "from", "reason");
        Signature by = desk.sign(editor, body);
        JsonObject target = JsonObject.of(
                body.node("into").orElseThrow(() -> Problem.badRequest("'into' is missing")), "into", "id", "revision");
        Incident into = at(target);
        List<Incident> from = all(body, "from");
        List<Incident> merged = desk.apply(
                () -> {
                    Publishing publishing = desk.publishing();
                    publishing.requireOpen(into);
                    from.forEach(publishing::requireOpen);
                    return desk.changes(by).merged(into, from);
                },
                by);
        desk.answer(ctx, merged);
    }

    private void undo(Context ctx) {
        Account editor = access.require(ctx, Role.EDITOR);
        Parameters.of(ctx);
        JsonObject body = JsonObject.ofBody(ctx, "reason");
        Incident now = desk.match(ctx);
        Signature by = withReason(desk.sign(editor, body), "taken back");
        List<Incident> undone = desk.apply(
                () -> {
                    List<IncidentChange> changes = desk.undoing(by).last(now);
                    changes.forEach(c -> desk.publishing().requireOpen(c.after()));
                    return changes;
                },
                by);
        desk.answer(ctx, undone);
    }

    private void drop(Context ctx) {
        Account editor = access.require(ctx, Role.EDITOR);
        Parameters parameters = Parameters.of(ctx, "reason");
        Incident before = desk.match(ctx);
        Signature by = new Signature(editor.name(), parameters.text("reason").orElse(""), desk.now());
        List<Incident> dropped = desk.apply(() -> desk.changes(by).dropped(before), by);
        desk.answer(ctx, dropped.get(0));
    }

    private void publish(Context ctx) {
        Account editor = access.require(ctx, Role.EDITOR);
        Parameters.of(ctx);
        JsonObject body = JsonObject.ofBody(ctx, "incidents", "reason");
        Signature by = desk.sign(editor, body);
        List<Incident> drafts = all(body, "incidents");
        List<Incident> published = desk.apply(
                () -> drafts.stream()
                        .map(d -> desk.publishing().to(Status.PUBLISHED, d, by))
                        .toList(),
                by);
        desk.answer(ctx, published);
    }

    private void created(Context ctx, Incident made) {
        ctx.status(201);
        ctx.header(
                "Location", addresses.base(ctx) + "/api/incidents/" + made.id().value());
    }

    private List<Incident> all(JsonObject body, String name) {
        List<JsonObject> items = body.objects(name, "id", "revision").orElse(List.of());
        if (items.isEmpty() || items.size() > MAX_TOGETHER) {
            throw Problem.badRequest("'" + name + "' is not a list of 1 to " + MAX_TOGETHER + " incidents");
        }
        List<Incident> all = new ArrayList<>();
        items.forEach(item -> all.add(at(item)));
        if (all.stream().map(Incident::id).distinct().count() != all.size()) {
            throw Problem.badRequest("'" + name + "' names an incident twice");
        }
        return all;
    }

    /** The incident, if it still is at the revision that was looked at. */
    private Incident at(JsonObject item) {
        try {
            Incident now = desk.find(EditBody.needed(item, "id", 64));
            if (now.revision().number() != EditBody.number(item, "revision")) {
                throw RevisionTag.conflict();
            }
            return now;
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static Set<Integer> numbers(JsonObject body, String name) {
        Optional<JsonNode> list = body.node(name);
        Set<Integer> numbers = new LinkedHashSet<>();
        if (list.isPresent() && !list.get().isArray()) {
            throw Problem.badRequest("'" + name + "' is not a list of numbers");
        }
        list.ifPresent(items -> items.forEach(item -> {
            if (!item.canConvertToInt() || !item.isIntegralNumber()) {
                throw Problem.badRequest("'" + name + "' is not a list of numbers");
            }
            numbers.add(item.intValue());
        }));
        return numbers;
    }

    private static Signature withReason(Signature by, String otherwise) {
        return by.reason().isEmpty() ? new Signature(by.editor(), otherwise, by.at()) : by;
    }
}
