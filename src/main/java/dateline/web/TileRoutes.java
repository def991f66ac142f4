package dateline.web;

import dateline.export.mvt.VectorTileFile;
import dateline.layer.Audience;
import dateline.layer.Layers;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/** Serves tiles: of a layer, and of all layers together. */
final class TileRoutes {
    private static final String TILE = "/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}";

    private final Services services;
    private final Access access;
    private final LayerRequests requests;
    private final Repeats repeats;
    private final KeptTiles kept = new KeptTiles();

    TileRoutes(Services services, Access access, LayerRequests requests, Repeats repeats) {
        this.services = services;
        this.access = access;
        this.requests = requests;
        this.repeats = repeats;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/collections/{layer}" + TILE, ctx -> tile(ctx, TileRequest::ofLayer));
        Reads.add(routes, "/api" + TILE, ctx -> tile(ctx, TileRequest::ofAll));
    }

    private interface Reading {
        TileRequest read(Context ctx, Layers layers, Audience audience);
    }

    private void tile(Context ctx, Reading reading) {
        Audience audience = access.audience(ctx);
        TileAddress at = TileAddress.of(ctx);
        TileRequest request = reading.read(ctx, services.layers().now(), audience);
        checkForm(ctx, request.parameters());
        String tag = requests.tag(ctx, request.asked(), "mvt");
        if (Answers.isUnchanged(ctx, tag)) {
            return;
        }
        byte[] tile = kept.get(tag, request, at);
        if (Answers.acceptsGzip(ctx)) {
            ctx.header("Content-Encoding", "gzip");
            Answers.plain(ctx, VectorTileFile.MEDIA_TYPE, tile);
            repeats.note(ctx, request.asked().stamp(), () -> kept.kept(tag));
        } else {
            Answers.plain(ctx, VectorTileFile.MEDIA_TYPE, unzipped(tile));
        }
    }

    private static void checkForm(Context ctx, Parameters parameters) {
        String form = parameters.text("f").orElse("mvt");
        if (!form.equals("mvt")) {
            throw Problem.badParameter("f", form, "mvt");
        }
        if (parameters.text("f").isEmpty()) {
            Format.preferred(ctx, VectorTileFile.MEDIA_TYPE, "application/x-protobuf", "application/octet-stream");
        }
    }

    private static byte[] unzipped(byte[] tile) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(tile))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
