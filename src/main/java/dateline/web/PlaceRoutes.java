package dateline.web;

import dateline.export.GeoJsonWriter;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.index.LiveGazetteer;
import dateline.layer.Audience;
import dateline.layer.CoordinateSystem;
import dateline.layer.LayerFeature;
import dateline.store.PlaceRevision;
import dateline.store.PlaceStore;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Shows one place with its area. */
final class PlaceRoutes {
    private final LiveGazetteer gazetteer;
    private final PlaceStore places;
    private final Access access;
    private final PlaceFeatures features;
    private final GeoJsonWriter writer = new GeoJsonWriter();

    PlaceRoutes(Services services, Access access) {
        this.gazetteer = services.gazetteer();
        this.places = services.places();
        this.access = access;
        this.features = new PlaceFeatures(gazetteer);
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/places/{id}", this::show);
    }

    private void show(Context ctx) throws IOException {
        Audience audience = access.audience(ctx);
        Parameters parameters = Parameters.of(ctx, "lang");
        Format.requireJson(ctx);
        String language = parameters.text("lang").orElse(null);
        PlaceId id = id(ctx);
        if (audience == Audience.EDITOR) {
            // In this order: the place that is shown is never older than the revision it is shown with.
            Optional<PlaceRevision> newest = places.find(id);
            gazetteer.reload();
            byte[] body = bytes(features.shown(place(id), newest, language));
            int revision = newest.map(PlaceRevision::number).orElse(0);
            Answers.versioned(ctx, Answers.GEO_JSON, RevisionTag.of(revision, body), () -> body);
        } else {
            Answers.bytes(ctx, Answers.GEO_JSON, bytes(features.shown(place(id), language)));
        }
    }

    private Place place(PlaceId id) {
        return gazetteer.find(id).orElseThrow(PlaceRoutes::unknown);
    }

    private byte[] bytes(LayerFeature feature) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeFeature(out, feature, CoordinateSystem.CRS84, Map.of());
        return out.toByteArray();
    }

    /** The id in the address; 404 for what can be none. */
    static PlaceId id(Context ctx) {
        try {
            return new PlaceId(ctx.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    static Problem unknown() {
        return Problem.notFound("there is no place of this id");
    }
}
