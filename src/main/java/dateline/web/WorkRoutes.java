package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.editing.Suspicion;
import dateline.export.ReadingJson;
import dateline.incident.Incident;
import dateline.incident.Status;
import dateline.layer.Audience;
import dateline.layer.Visibility;
import dateline.layer.VisibleReport;
import dateline.report.ReportId;
import dateline.store.ReportSummary;
import dateline.store.Role;
import dateline.store.Snapshot;
import dateline.store.StoredReport;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows editors what is to be done: all that waits, and one report with everything needed to check it. */
final class WorkRoutes {
    private static final int MAX_REPORTS = 500;
    private static final int MAX_PAIRS = 100;

    /** Beyond this many that wait, the newest are shown; and so many of the newest are held against each other. */
    private static final int MAX_COMPARED = 20_000;

    private final Services services;
    private final Access access;
    private final IncidentDesk desk;
    private final ReadingJson json;

    WorkRoutes(Services services, Access access) {
        this.services = services;
        this.access = access;
        this.desk = new IncidentDesk(services);
        this.json = new ReadingJson(services.gazetteer());
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/worklist", this::worklist);
        Reads.add(routes, "/api/reports/{id}/editing", this::report);
    }

    private void worklist(Context ctx) {
        access.require(ctx, Role.EDITOR);
        Parameters.of(ctx);
        Snapshot content =
                Visibility.of(Audience.EDITOR).of(services.incidents().worklist(MAX_COMPARED));
        Map<ReportId, Work> work = new LinkedHashMap<>();
        content.reports().forEach(r -> work.put(r.id(), new Work(r)));
        content.incidents()
                .forEach(i -> i.reports()
                        .forEach(r -> Optional.ofNullable(work.get(r)).ifPresent(w -> w.add(i))));
        List<Map<String, @Nullable Object>> waiting = work.values().stream()
                .filter(Work::isWaiting)
                .sorted(Comparator.comparing((Work w) -> w.report.created()).reversed())
                .limit(MAX_REPORTS)
                .map(Work::shown)
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("reports", waiting);
        body.put("unplaced", Unplaced.in(content.incidents()));
        List<Incident> all = content.incidents();
        List<Incident> compared = all.subList(Math.max(0, all.size() - MAX_COMPARED), all.size());
        body.put(
                "duplicates",
                Suspicion.among(compared, MAX_PAIRS).stream()
                        .map(WorkRoutes::shown)
                        .toList());
        Answers.json(ctx, body);
    }

    /** What waits in one report. */
    private static final class Work {
        private final ReportSummary report;
        private int drafts;
        private int inReview;
        private int published;
        private int unplaced;

        Work(ReportSummary report) {
            this.report = report;
        }

        void add(Incident incident) {
            if (incident.status() == Status.PUBLISHED) {
                published++;
            } else if (incident.status() == Status.DRAFT) {
                drafts++;
                inReview += incident.handling().review() == null ? 0 : 1;
                unplaced += incident.location().extent() == null ? 1 : 0;
            }
        }

        boolean isWaiting() {
            return drafts > 0;
        }

        Map<String, @Nullable Object> shown() {
            Map<String, @Nullable Object> shown = new LinkedHashMap<>();
            shown.put("report", report.id().sha256());
            shown.put("title", report.provenance().title());
            shown.put("source", report.provenance().source());
            shown.put("language", report.language().code());
            shown.put("published_at", report.publication().at().toString());
            shown.put("created", report.created().toString());
            shown.put("drafts", drafts);
            shown.put("in_review", inReview);
            shown.put("published", published);
            shown.put("unplaced", unplaced);
            return shown;
        }
    }

    private static Map<String, Object> shown(Suspicion pair) {
        return Map.of(
                "incidents",
                List.of(shown(pair.first()), shown(pair.second())),
                "reasons",
                pair.reasons().stream().map(Suspicion.Reason::word).toList());
    }

    private static Map<String, Object> shown(Incident incident) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", incident.id().value());
        shown.put("revision", incident.revision().number());
        shown.put("title", incident.title());
        shown.put("language", incident.evidence().get(0).language().code());
        shown.put("place_name", incident.location().placeName());
        shown.put("kind", incident.kind());
        shown.put("status", incident.status().word());
        shown.put("reports", incident.reports().stream().map(ReportId::sha256).toList());
        return shown;
    }

    private void report(Context ctx) throws IOException {
        access.require(ctx, Role.EDITOR);
        Parameters parameters = Parameters.of(ctx, "lang");
        StoredReport stored = Optional.of(ctx.pathParam("id"))
                .filter(i -> i.matches("[0-9a-f]{64}"))
                .flatMap(i -> services.incidents().findReport(new ReportId(i)))
                .orElseThrow(() -> Problem.notFound("there is no report of this id"));
        VisibleReport visible = Visibility.of(Audience.EDITOR)
                .of(stored)
                .orElseThrow(() -> Problem.notFound("there is no report of this id"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.write(out, visible, parameters.text("lang").orElse(null));
        ObjectNode body = (ObjectNode) Json.MAPPER.readTree(out.toByteArray());
        List<Incident> all = stored.reading().incidents();
        List<Incident> kept = all.stream().filter(i -> !i.handling().dropped()).toList();
        body.set("incidents", collection(kept, false));
        body.set("extents", collection(kept, true));
        body.set(
                "dropped",
                collection(all.stream().filter(i -> i.handling().dropped()).toList(), false));
        body.set(
                "read",
                collection(
                        all.stream()
                                .filter(i -> i.revision().number() > 1)
                                .flatMap(i -> services.incidents().findRevision(i.id(), 1).stream())
                                .toList(),
                        false));
        ctx.header("Cache-Control", "no-store");
        Answers.write(ctx, Answers.JSON, Json.bytes(body));
    }

    private JsonNode collection(List<Incident> incidents, boolean asAreas) {
        ObjectNode collection = Json.MAPPER.createObjectNode();
        collection.put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        incidents.forEach(i -> features.add(Json.parse(desk.feature(i, asAreas))));
        return collection;
    }
}
