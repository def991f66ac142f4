package dateline.web;

import dateline.layer.tile.TileMatrixSet;
import io.javalin.http.Context;

/** A tile as a path names it: the row comes before the column. */
record TileAddress(TileMatrixSet set, int zoom, int row, int column) {
    /** The tile matrix set that a path names; 404 where there is none. */
    static TileMatrixSet set(Context ctx) {
        return TileMatrixSet.find(ctx.pathParam("tileMatrixSetId"))
                .orElseThrow(() -> Problem.notFound(
                        "there is no tile matrix set of this id; there are WebMercatorQuad and WorldCRS84Quad"));
    }

    /** The tile that a path names; 404 where the set has none such. */
    static TileAddress of(Context ctx) {
        TileMatrixSet set = set(ctx);
        int zoom = index(ctx, "tileMatrix", set.deepestServed() + 1);
        return new TileAddress(
                set,
                zoom,
                index(ctx, "tileRow", set.scheme().rows(zoom)),
                index(ctx, "tileCol", set.scheme().columns(zoom)));
    }

    private static int index(Context ctx, String name, int end) {
        String text = ctx.pathParam(name);
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) >= end) {
            throw Problem.notFound("there is no such tile: " + name + " goes from 0 to " + (end - 1));
        }
        return Integer.parseInt(text);
    }
}
