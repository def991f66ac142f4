package dateline.web;

import dateline.export.GeoJsonWriter;
import dateline.gazetteer.OverlayPlace;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceEdit;
import dateline.gazetteer.PlaceId;
import dateline.layer.CoordinateSystem;
import dateline.store.Account;
import dateline.store.EditConflictException;
import dateline.store.PlaceRevision;
import dateline.store.PlaceStore;
import dateline.store.Role;
import dateline.store.Signature;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;

/** Lets editors add places to the gazetteer, correct them, and take that back. */
final class OverlayRoutes {
    private static final int MAX_REASON = 2000;

    private final Services services;
    private final PlaceStore places;
    private final Access access;
    private final Addresses addresses;
    private final PlaceFeatures features;
    private final GeoJsonWriter writer = new GeoJsonWriter();

    OverlayRoutes(Services services, Access access, Addresses addresses) {
        this.services = services;
        this.places = services.places();
        this.access = access;
        this.addresses = addresses;
        this.features = new PlaceFeatures(services.gazetteer());
    }

    void register(RoutesConfig routes) {
        routes.post("/api/places", this::add);
        routes.put("/api/places/{id}", this::correct);
        routes.delete("/api/places/{id}", this::takeBack);
    }

    private void add(Context ctx) throws IOException {
        Account editor = access.require(ctx, Role.EDITOR);
        Parameters.of(ctx);
        PlaceBody body = PlaceBody.parse(ctx);
        PlaceRevision saved = PlaceSlug.ids(body.edit().names())
                .filter(this::isFree)
                .flatMap(id -> first(id, body, editor).stream())
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(409, "there are too many places of this name; begin the names with a longer one"));
        ctx.status(201);
        ctx.header("Location", addresses.base(ctx) + "/api/places/" + saved.id().value());
        answer(ctx, saved);
    }

    /** The first revision of a new place; empty where the id was taken in this very moment. */
    private Optional<PlaceRevision> first(PlaceId id, PlaceBody body, Account editor) {
        try {
            return Optional.of(places.save(entry(body.edit(), id), OptionalInt.of(0), sign(editor, body.reason())));
        } catch (EditConflictException e) {
            return Optional.empty();
        }
    }

    /** An id that was ever used stays with what it meant. */
    private boolean isFree(PlaceId id) {
        return services.gazetteer().find(id).isEmpty() && places.find(id).isEmpty();
    }

    private void correct(Context ctx) throws IOException {
        Account editor = access.require(ctx, Role.EDITOR);
        Parameters.of(ctx);
        PlaceId id = PlaceRoutes.id(ctx);
        PlaceBody body = PlaceBody.parse(ctx);
        Optional<PlaceRevision> newest = newest(id);
        if (services.gazetteer().find(id).isEmpty() && newest.isEmpty()) {
            throw PlaceRoutes.unknown();
        }
        OptionalInt expected =
                RevisionTag.expected(ctx, newest.map(PlaceRevision::number).orElse(0));
        Signature signature = sign(editor, required(body.reason()));
        try {
            answer(ctx, places.save(entry(body.edit(), id), expected, signature));
        } catch (EditConflictException e) {
            throw RevisionTag.conflict();
        }
    }

    private void takeBack(Context ctx) {
        Account editor = access.require(ctx, Role.EDITOR);
        Parameters parameters = Parameters.of(ctx, "reason");
        PlaceId id = PlaceRoutes.id(ctx);
        Optional<String> inBody = ctx.req().getContentLengthLong() > 0 || ctx.header("Transfer-Encoding") != null
                ? JsonObject.ofBody(ctx, "reason").text("reason", MAX_REASON)
                : Optional.empty();
        String reason =
                required(inBody.or(() -> parameters.text("reason")).orElse("").strip());
        Optional<PlaceRevision> newest = newest(id);
        if (services.gazetteer().find(id).isEmpty() && newest.isEmpty()) {
            throw PlaceRoutes.unknown();
        }
        OptionalInt expected =
                RevisionTag.expected(ctx, newest.map(PlaceRevision::number).orElse(0));
        try {
            places.remove(id, expected, sign(editor, reason));
        } catch (NoSuchElementException e) {
            throw Problem.of(409, "no editor added or corrected this place: what a source says cannot be taken away");
        } catch (EditConflictException e) {
            throw RevisionTag.conflict();
        }
        services.gazetteer().reload();
        ctx.status(204).header("Cache-Control", "no-store");
    }

    /** The newest revision, with a gazetteer that is not older. */
    private Optional<PlaceRevision> newest(PlaceId id) {
        Optional<PlaceRevision> newest = places.find(id);
        services.gazetteer().reload();
        return newest;
    }

    private OverlayPlace entry(PlaceEdit edit, PlaceId id) {
        String noteBefore = places.find(id)
                .map(PlaceRevision::entry)
                .map(OverlayPlace::note)
                .orElse("");
        try {
            return edit.entry(id, noteBefore, services.gazetteer().now());
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /** From here on every request on this node sees the change. */
    private void answer(Context ctx, PlaceRevision saved) throws IOException {
        services.gazetteer().reload();
        Place place = services.gazetteer().find(saved.id()).orElseThrow(PlaceRoutes::unknown);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeFeature(out, features.shown(place, Optional.of(saved), null), CoordinateSystem.CRS84, Map.of());
        ctx.header("Cache-Control", "no-store");
        ctx.header("ETag", Answers.strong(ctx, RevisionTag.of(saved.number(), out.toByteArray())));
        Answers.write(ctx, Answers.GEO_JSON, out.toByteArray());
    }

    private static String required(String reason) {
        Requests.requireWellFormed("reason", reason);
        if (reason.isEmpty() || reason.length() > MAX_REASON) {
            throw Problem.badRequest("'reason' is missing, or longer than " + MAX_REASON + " characters");
        }
        return reason;
    }

    private Signature sign(Account editor, String reason) {
        return new Signature(editor.name(), reason, services.clock().instant());
    }
}
