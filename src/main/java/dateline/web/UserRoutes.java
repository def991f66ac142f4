package dateline.web;

import dateline.store.Account;
import dateline.store.AuditEntry;
import dateline.store.Role;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets admins give and take away accounts, and see who did what. */
final class UserRoutes {
    private static final int MAX_NAME = 100;
    private static final int MAX_ENTRIES = 1000;
    private static final int ENTRIES = 100;

    private final Services services;
    private final Access access;

    UserRoutes(Services services, Access access) {
        this.services = services;
        this.access = access;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/users", this::list);
        routes.post("/api/users", this::add);
        routes.delete("/api/users/{name}", this::revoke);
        Reads.add(routes, "/api/audit", this::audit);
    }

    private void list(Context ctx) {
        access.require(ctx, Role.ADMIN);
        Parameters.of(ctx);
        Answers.json(
                ctx,
                Map.of(
                        "users",
                        services.tokens().listAccounts().stream()
                                .map(UserRoutes::shown)
                                .toList()));
    }

    /** The token is shown this once: only its hash is kept. */
    private void add(Context ctx) {
        Account admin = access.require(ctx, Role.ADMIN);
        Parameters.of(ctx);
        JsonObject body = JsonObject.ofBody(ctx, "name", "role");
        String name = body.text("name", MAX_NAME)
                .map(String::strip)
                .filter(n -> n.codePoints().noneMatch(Character::isISOControl))
                .orElseThrow(() -> Problem.badRequest("'name' is not a text of 1 to " + MAX_NAME + " characters"));
        Role role =
                body.text("role", 20).map(UserRoutes::role).orElseThrow(() -> Problem.badRequest("'role' is missing"));
        try {
            String token = services.tokens()
                    .create(name, role, admin.name(), services.clock().instant());
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("name", name);
            shown.put("role", role.word());
            shown.put("token", token);
            ctx.status(201).header("Cache-Control", "no-store");
            Answers.write(ctx, Answers.JSON, Json.bytes(shown));
        } catch (IllegalArgumentException e) {
            throw Problem.of(409, String.valueOf(e.getMessage()));
        }
    }

    private void revoke(Context ctx) {
        Account admin = access.require(ctx, Role.ADMIN);
        Parameters.of(ctx);
        String name = ctx.pathParam("name");
        if (name.equals(admin.name())) {
            throw Problem.of(409, "nobody ends their own account: another admin does, or who runs the server");
        }
        if (!services.tokens().revoke(name, admin.name(), services.clock().instant())) {
            throw Problem.notFound("there is no user of this name");
        }
        ctx.status(204).header("Cache-Control", "no-store");
    }

    private void audit(Context ctx) {
        access.require(ctx, Role.ADMIN);
        Parameters parameters = Parameters.of(ctx, "before", "limit");
        int limit = parameters.limit("limit", 1, MAX_ENTRIES, ENTRIES);
        List<AuditEntry> entries = services.audit().list(parameters.text("before"), limit);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("entries", entries.stream().map(UserRoutes::shown).toList());
        body.put(
                "next",
                Optional.of(entries)
                        .filter(e -> e.size() == limit)
                        .map(e -> e.get(e.size() - 1).id())
                        .orElse(null));
        Answers.json(ctx, body);
    }

    private static Map<String, Object> shown(Account account) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", account.name());
        shown.put("role", account.role().word());
        shown.put("created", account.created().toString());
        return shown;
    }

    private static Map<String, Object> shown(AuditEntry entry) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", entry.id());
        shown.put("at", entry.at().toString());
        shown.put("who", entry.who());
        shown.put("action", entry.action());
        shown.put("subject", entry.subject());
        shown.put("revision", entry.revision());
        shown.put("state", entry.state());
        shown.put("reason", entry.reason());
        return shown;
    }

    private static Role role(String word) {
        try {
            return Role.parse(word);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("'role' is not one of viewer, editor, admin");
        }
    }
}
