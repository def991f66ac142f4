package dateline.web;

import dateline.store.Account;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Says what the token of a request allows. */
final class SessionRoutes {
    private final Access access;
    private final boolean secondPerson;

    SessionRoutes(Access access, boolean secondPerson) {
        this.access = access;
        this.secondPerson = secondPerson;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/session", this::session);
    }

    private void session(Context ctx) {
        Format.requireJson(ctx);
        Parameters.of(ctx);
        Optional<Account> account = access.account(ctx);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("role", account.map(a -> a.role().word()).orElse("public"));
        body.put("name", account.map(Account::name).orElse(null));
        body.put("second_person", secondPerson);
        ctx.header("Cache-Control", "no-store");
        Answers.write(ctx, Answers.JSON, Json.bytes(body));
    }
}
