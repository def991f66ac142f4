package dateline.web;

import dateline.layer.Audience;
import dateline.layer.LayerDescription;
import dateline.layer.LayerName;
import dateline.layer.Layers;
import dateline.layer.tile.TileMatrixSet;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes the tile sets: of each layer, and of all layers together, in two tile matrix sets. */
final class TileSetRoutes {
    /** The relation of a list of vector tile sets to what they show. */
    static final String TILE_SETS_REL = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";

    private static final String ALL = "All layers";

    private final Services services;
    private final Access access;
    private final Addresses addresses;
    private final Pages pages;

    TileSetRoutes(Services services, Access access, Addresses addresses, Pages pages) {
        this.services = services;
        this.access = access;
        this.addresses = addresses;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/tiles", ctx -> list(ctx, ALL, addresses.api(ctx)));
        Reads.add(routes, "/api/tiles/{tileMatrixSetId}", ctx -> {
            TileRequest request = TileRequest.ofAll(ctx, services.layers().now(), access.audience(ctx));
            describe(ctx, request, ALL, addresses.api(ctx));
        });
        Reads.add(routes, "/api/collections/{layer}/tiles", this::layer);
        Reads.add(routes, "/api/collections/{layer}/tiles/{tileMatrixSetId}", ctx -> {
            TileRequest request = TileRequest.ofLayer(ctx, services.layers().now(), access.audience(ctx));
            LayerDescription layer = request.descriptions().get(0);
            describe(ctx, request, layer.title(), owner(ctx, layer.name()));
        });
    }

    private String owner(Context ctx, LayerName layer) {
        return addresses.api(ctx) + "/collections/" + layer.word();
    }

    private void layer(Context ctx) {
        LayerName name = ItemsRequest.layer(ctx);
        Audience audience = access.audience(ctx);
        Layers layers = services.layers().now();
        list(ctx, layers.describe(name, audience).title(), owner(ctx, name));
    }

    private void list(Context ctx, String title, String owner) {
        Parameters parameters = Parameters.of(ctx, "f", PageWords.LANG);
        Format format = Format.chosen(ctx, parameters);
        String self = owner + "/tiles";
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "tilesets",
                Arrays.stream(TileMatrixSet.values())
                        .map(set -> document(ctx, set, title, List.of(), Map.of(), owner)
                                .entry())
                        .toList());
        body.put(
                "links",
                List.of(
                        Addresses.link(self, "self", Answers.JSON, "this document"),
                        Addresses.link(self + "?f=html", "alternate", "text/html", "this document as HTML")));
        pages.document(ctx, format, parameters, "page.part.tiles", body);
    }

    private void describe(Context ctx, TileRequest request, String title, String owner) {
        TileMatrixSet set = TileAddress.set(ctx);
        TileSetDocument document = document(ctx, set, title, request.descriptions(), request.given(), owner);
        if (request.parameters().text("f").filter("tilejson"::equals).isEmpty()) {
            pages.document(
                    ctx,
                    Format.chosen(ctx, request.parameters()),
                    request.parameters(),
                    "page.part.tiles",
                    document.metadata());
        } else if (set == TileMatrixSet.WEB_MERCATOR_QUAD) {
            Answers.json(ctx, document.tileJson());
        } else {
            throw Problem.badParameter("f", "tilejson", "json or html: TileJSON knows WebMercatorQuad only");
        }
    }

    private TileSetDocument document(
            Context ctx,
            TileMatrixSet set,
            String title,
            List<LayerDescription> layers,
            Map<String, String> filters,
            String owner) {
        return new TileSetDocument(set, title, layers, filters, owner + "/tiles/" + set.id(), addresses.api(ctx));
    }
}
