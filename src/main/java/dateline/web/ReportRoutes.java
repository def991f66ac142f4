package dateline.web;

import dateline.export.ReadingJson;
import dateline.incident.Reading;
import dateline.incident.ReportInput;
import dateline.incident.Status;
import dateline.layer.Audience;
import dateline.layer.Visibility;
import dateline.layer.VisibleReport;
import dateline.report.ReportId;
import dateline.store.Account;
import dateline.store.Role;
import dateline.store.SaveResult;
import dateline.store.StoredReport;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads reports, stores them, and shows what is stored. */
final class ReportRoutes {
    private final Services services;
    private final Access access;
    private final Addresses addresses;
    private final ReadingJson json;

    ReportRoutes(Services services, Access access, Addresses addresses) {
        this.services = services;
        this.json = new ReadingJson(services.gazetteer());
        this.access = access;
        this.addresses = addresses;
    }

    void register(RoutesConfig routes) {
        routes.post("/api/read", this::read);
        routes.post("/api/reports", this::store);
        Reads.add(routes, "/api/reports/{id}", this::show);
    }

    private void read(Context ctx) throws IOException {
        access.require(ctx, Role.VIEWER);
        Parameters parameters = Parameters.of(ctx, known("lang"));
        ReportInput input = ReportBody.parse(ctx, parameters);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.write(out, services.reader().read(input, now()), language(parameters));
        send(ctx, out);
    }

    private void store(Context ctx) throws IOException {
        Account editor = access.require(ctx, Role.EDITOR);
        Parameters parameters = Parameters.of(ctx, known("lang", "publish"));
        Status status = parameters.yesOrNo("publish").orElse(false) ? Status.PUBLISHED : Status.DRAFT;
        if (status == Status.PUBLISHED && services.secondPerson()) {
            throw Problem.of(409, "here a second person publishes what somebody has read: store it without 'publish'");
        }
        ReportInput input = ReportBody.parse(ctx, parameters);
        Instant now = now();
        Reading reading = services.reader().read(input, now);
        SaveResult saved = services.incidents().save(reading, status, editor.name(), now);
        String id = saved.report().reading().report().id().sha256();
        ctx.status(saved.isNew() ? 201 : 200);
        ctx.header("Location", addresses.base(ctx) + "/api/reports/" + id);
        write(ctx, visible(saved.report(), Audience.EDITOR), language(parameters));
    }

    private void show(Context ctx) throws IOException {
        Audience audience = access.audience(ctx);
        Parameters parameters = Parameters.of(ctx, "lang");
        Format.requireJson(ctx);
        String id = ctx.pathParam("id");
        StoredReport stored = Optional.of(id)
                .filter(i -> i.matches("[0-9a-f]{64}"))
                .flatMap(i -> services.incidents().findReport(new ReportId(i)))
                .orElseThrow(ReportRoutes::unknown);
        VisibleReport report = visible(stored, audience);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.write(out, report, language(parameters));
        Answers.bytes(ctx, Answers.JSON, out.toByteArray());
    }

    private void write(Context ctx, VisibleReport report, @Nullable String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.write(out, report, language);
        send(ctx, out);
    }

    private static void send(Context ctx, ByteArrayOutputStream out) {
        ctx.header("Cache-Control", "no-store");
        Answers.write(ctx, Answers.JSON, out.toByteArray());
    }

    /** A report that the asker may not know of is answered like one that does not exist. */
    private static VisibleReport visible(StoredReport stored, Audience audience) {
        return Visibility.of(audience).of(stored).orElseThrow(ReportRoutes::unknown);
    }

    private static Problem unknown() {
        return Problem.notFound("there is no report of this id");
    }

    private static List<String> known(String... more) {
        List<String> known = new ArrayList<>(ReportBody.ABOUT);
        known.addAll(List.of(more));
        return known;
    }

    private static @Nullable String language(Parameters parameters) {
        return parameters.text("lang").orElse(null);
    }

    private Instant now() {
        return services.clock().instant();
    }
}
