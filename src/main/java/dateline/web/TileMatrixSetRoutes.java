package dateline.web;

import dateline.layer.tile.TileMatrixSet;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Describes the tile matrix sets, as OGC's register of them does (JSON of OGC 17-083r4). */
final class TileMatrixSetRoutes {
    private final Addresses addresses;
    private final Pages pages;

    TileMatrixSetRoutes(Addresses addresses, Pages pages) {
        this.addresses = addresses;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/tileMatrixSets", this::list);
        Reads.add(routes, "/api/tileMatrixSets/{tileMatrixSetId}", this::one);
    }

    private void list(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "f", PageWords.LANG);
        Format format = Format.chosen(ctx, parameters);
        String self = addresses.api(ctx) + "/tileMatrixSets";
        List<Map<String, Object>> sets = Arrays.stream(TileMatrixSet.values())
                .map(set -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("id", set.id());
                    entry.put("title", set.title());
                    entry.put("uri", set.uri());
                    entry.put("crs", set.crs());
                    String address = self + "/" + set.id();
                    entry.put(
                            "links",
                            List.of(
                                    Addresses.link(address, "self", Answers.JSON, set.title()),
                                    Addresses.link(address, "item", Answers.JSON, set.title())));
                    return entry;
                })
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("tileMatrixSets", sets);
        body.put("links", List.of(Addresses.link(self, "self", Answers.JSON, "this document")));
        pages.document(ctx, format, parameters, "page.part.tileMatrixSets", body);
    }

    private void one(Context ctx) {
        TileMatrixSet set = TileAddress.set(ctx);
        Parameters parameters = Parameters.of(ctx, "f", PageWords.LANG);
        Format format = Format.chosen(ctx, parameters);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", set.id());
        body.put("title", set.title());
        body.put("uri", set.uri());
        body.put("crs", set.crs());
        body.put("orderedAxes", set.axes());
        body.put("wellKnownScaleSet", set.scaleSet());
        body.put(
                "tileMatrices",
                IntStream.rangeClosed(0, set.deepest())
                        .mapToObj(zoom -> matrix(set, zoom))
                        .toList());
        pages.document(ctx, format, parameters, set.title(), body);
    }

    private static Map<String, Object> matrix(TileMatrixSet set, int zoom) {
        Map<String, Object> matrix = new LinkedHashMap<>();
        matrix.put("id", Integer.toString(zoom));
        matrix.put("scaleDenominator", set.scaleDenominator(zoom));
        matrix.put("cellSize", set.cellSize(zoom));
        matrix.put("cornerOfOrigin", "topLeft");
        matrix.put("pointOfOrigin", set.origin());
        matrix.put("tileWidth", TileMatrixSet.TILE_PIXELS);
        matrix.put("tileHeight", TileMatrixSet.TILE_PIXELS);
        matrix.put("matrixWidth", set.scheme().columns(zoom));
        matrix.put("matrixHeight", set.scheme().rows(zoom));
        return matrix;
    }
}
