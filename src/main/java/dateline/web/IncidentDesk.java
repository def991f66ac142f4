package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.editing.Changes;
import dateline.editing.Desk;
import dateline.editing.Edit;
import dateline.editing.Publishing;
import dateline.editing.Quotation;
import dateline.editing.Undoing;
import dateline.export.GeoJsonWriter;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.layer.CoordinateSystem;
import dateline.layer.IncidentFeatures;
import dateline.report.Evidence;
import dateline.report.Report;
import dateline.report.ReportId;
import dateline.store.Account;
import dateline.store.EditConflictException;
import dateline.store.IncidentChange;
import dateline.store.Signature;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/** What all requests of editors have in common: they find incidents, change them, sign that, and show what came of it. */
final class IncidentDesk {
    static final int MAX_REASON = 2000;

    private final Services services;
    private final GeoJsonWriter writer = new GeoJsonWriter();

    IncidentDesk(Services services) {
        this.services = services;
    }

    /** How incidents are published here. */
    Publishing publishing() {
        return new Publishing(services.secondPerson());
    }

    /** Changes of what incidents say, by this editor. */
    Changes changes(Signature by) {
        return new Changes(new Desk(services.gazetteer(), services.kinds().get()), by);
    }

    /** Changes that take others back. */
    Undoing undoing(Signature by) {
        return new Undoing(this::revision, by);
    }

    private Incident revision(IncidentId id, int revision) {
        return (revision == 0
                        ? services.incidents().findIncident(id)
                        : services.incidents().findRevision(id, revision))
                .orElseThrow(() -> new NoSuchElementException("there is no such revision"));
    }

    Signature sign(Account editor, JsonObject body) {
        return new Signature(
                editor.name(),
                body.text("reason", MAX_REASON).orElse(""),
                services.clock().instant());
    }

    Instant now() {
        return services.clock().instant();
    }

    List<Edit> edits(Optional<JsonNode> list) {
        return new EditBody(this::words).parse(list, "edits");
    }

    /** Words of a report, as evidence. */
    Evidence words(String report, int start, int end, String supports) {
        Report found = Optional.of(report)
                .filter(i -> i.matches("[0-9a-f]{64}"))
                .flatMap(i -> services.incidents().findReport(new ReportId(i)))
                .orElseThrow(() -> new IllegalArgumentException("there is no report '" + report + "'"))
                .reading()
                .report();
        return Quotation.of(found, start, end, supports);
    }

    /** The id of a new incident: nobody has made one of these words in this very moment. */
    IncidentId fresh(String from, Signature by) {
        String words = from + " " + by.editor() + " " + by.at();
        return new IncidentId("inc-" + ReportId.of(words).sha256().substring(0, 12));
    }

    /** The incident of the address. */
    Incident find(Context ctx) {
        return find(ctx.pathParam("id"));
    }

    Incident find(String id) {
        try {
            return services.incidents().findIncident(new IncidentId(id)).orElseThrow(IncidentDesk::unknown);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    /** The incident of the address, if it still is at the revision of the request's If-Match. */
    Incident match(Context ctx) {
        int expected = RevisionTag.required(ctx);
        Incident now = find(ctx);
        if (now.revision().number() != expected) {
            throw RevisionTag.conflict();
        }
        return now;
    }

    /** Stores what {@code make} makes; what it refuses is a 400, what does not go with what is there a 409. */
    List<Incident> apply(Supplier<List<IncidentChange>> make, Signature by) {
        try {
            return services.incidents().apply(make.get(), by);
        } catch (EditConflictException e) {
            throw RevisionTag.conflict();
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            throw Problem.of(409, String.valueOf(e.getMessage()));
        }
    }

    /** Shows the incident as editors see it, with the tag that the next change has to send. */
    void answer(Context ctx, Incident incident) {
        byte[] body = feature(incident, false);
        ctx.header("Cache-Control", "no-store");
        ctx.header("ETag", "W/\"" + RevisionTag.of(incident.revision().number(), body) + "\"");
        Answers.write(ctx, Answers.GEO_JSON, body);
    }

    /** Shows several. */
    void answer(Context ctx, List<Incident> incidents) {
        ctx.header("Cache-Control", "no-store");
        Answers.write(
                ctx,
                Answers.JSON,
                Json.bytes(Map.of(
                        "incidents",
                        incidents.stream()
                                .map(i -> Json.parse(feature(i, false)))
                                .toList())));
    }

    /** The incident as editors see it, as a GeoJSON feature. */
    byte[] feature(Incident incident, boolean asArea) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.writeFeature(
                    out,
                    IncidentFeatures.forEditors(
                            incident, services.incidents().history(incident.id()), asArea, services.gazetteer()),
                    CoordinateSystem.CRS84,
                    Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Problem unknown() {
        return Problem.notFound("there is no incident of this id");
    }
}
