package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.export.GeoJsonWriter;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.OverlayPlace;
import dateline.gazetteer.PlaceId;
import dateline.layer.CoordinateSystem;
import dateline.layer.LayerFeature;
import dateline.store.PlaceRevision;
import dateline.store.PlaceStore;
import dateline.store.Role;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows editors what was edited: the whole overlay as a file, and every edit of one place. */
final class PlaceHistoryRoutes {
    private final Gazetteer gazetteer;
    private final PlaceStore places;
    private final Access access;
    private final PlaceFeatures features;
    private final GeoJsonWriter writer = new GeoJsonWriter();

    PlaceHistoryRoutes(Services services, Access access) {
        this.gazetteer = services.gazetteer();
        this.places = services.places();
        this.access = access;
        this.features = new PlaceFeatures(gazetteer);
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/places", this::overlay);
        Reads.add(routes, "/api/places/{id}/history", this::history);
    }

    private void overlay(Context ctx) throws IOException {
        access.require(ctx, Role.EDITOR);
        Parameters.of(ctx);
        Format.requireJson(ctx);
        List<LayerFeature> rows = places.current().stream()
                .flatMap(r -> Stream.ofNullable(r.entry()).map(e -> features.row(e, r.number())))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeCollection(out, rows, CoordinateSystem.CRS84, Map.of());
        ctx.header("Content-Disposition", "inline; filename=\"dateline-places.geojson\"");
        Answers.bytes(ctx, Answers.GEO_JSON, out.toByteArray());
    }

    private void history(Context ctx) throws IOException {
        access.require(ctx, Role.EDITOR);
        Parameters.of(ctx);
        Format.requireJson(ctx);
        PlaceId id = PlaceRoutes.id(ctx);
        List<PlaceRevision> revisions = places.history(id);
        if (revisions.isEmpty() && gazetteer.find(id).isEmpty()) {
            throw PlaceRoutes.unknown();
        }
        List<Object> edits = new ArrayList<>();
        for (PlaceRevision revision : revisions) {
            edits.add(edit(revision));
        }
        Answers.json(ctx, Map.of("revisions", edits));
    }

    private Map<String, @Nullable Object> edit(PlaceRevision revision) throws IOException {
        OverlayPlace entry = revision.entry();
        Map<String, @Nullable Object> edit = new LinkedHashMap<>();
        edit.put("revision", revision.number());
        edit.put("at", revision.signature().at().toString());
        edit.put("editor", revision.signature().editor());
        edit.put("reason", revision.signature().reason());
        edit.put("place", entry == null ? null : tree(features.past(entry)));
        return edit;
    }

    private JsonNode tree(LayerFeature feature) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeFeature(out, feature, CoordinateSystem.CRS84, Map.of());
        return Json.MAPPER.readTree(out.toByteArray());
    }
}
