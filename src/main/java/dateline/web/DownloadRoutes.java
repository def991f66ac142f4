package dateline.web;

import dateline.export.CsvFile;
import dateline.export.FlatGeobufFile;
import dateline.export.GeoJsonFile;
import dateline.export.GeoJsonLines;
import dateline.export.GeoPackageFile;
import dateline.export.KmlFile;
import dateline.export.LayerFile;
import dateline.gazetteer.Gazetteer;
import dateline.layer.LayerFeature;
import dateline.web.LayerRequests.Asked;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Serves a whole layer, filtered as its items are, as one file. */
final class DownloadRoutes {
    /** The endings of the files that are served. */
    private static final List<String> FORMATS = List.of("geojson", "geojsonl", "geojsons", "csv", "kml", "gpkg", "fgb");

    /** Each holds a thread while the client takes it; the map needs the others. */
    private static final int MAX_DOWNLOADS = 64;

    private final Semaphore downloads = new Semaphore(MAX_DOWNLOADS);
    private final LayerRequests requests;
    private final Gazetteer gazetteer;

    DownloadRoutes(LayerRequests requests, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.requests = requests;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/download/{layer}.{format}", this::download);
    }

    private void download(Context ctx) throws IOException {
        String format = ctx.pathParam("format");
        if (!FORMATS.contains(format)) {
            throw Problem.notFound("there is no download of this form; there are " + String.join(", ", FORMATS));
        }
        Asked asked = format.equals("csv") ? requests.asked(ctx, "hxl", "bom") : requests.asked(ctx);
        ItemsRequest request = ItemsRequest.parse(asked.parameters(), asked.description(), Integer.MAX_VALUE);
        if (!format.equals("geojson") && !request.system().isCrs84()) {
            throw Problem.badRequest("parameter 'crs': only the download as geojson is in other reference systems");
        }
        LayerFile file = file(format, request, asked.parameters());
        Iterable<LayerFeature> features = asked.features(request);
        ctx.header("Content-Crs", "<" + request.system().uri() + ">");
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"dateline-" + asked.layer().word() + "." + format + "\"");
        String tag = requests.tag(ctx, asked, format);
        // A GeoPackage says when it was written.
        boolean isKnown =
                format.equals("gpkg") ? Answers.isUnchangedInMeaning(ctx, tag) : Answers.isUnchanged(ctx, tag);
        if (isKnown) {
            return;
        }
        if (ctx.method().equals(HandlerType.HEAD)) {
            ctx.contentType(file.mediaType());
            // Sent at once, else an empty body is announced where a GET has none of known length.
            ctx.res().flushBuffer();
            return;
        }
        if (!downloads.tryAcquire()) {
            throw Problem.unavailable("too many download whole layers already", 10);
        }
        // Written as it goes: a large layer is never in memory as text.
        try (OutputStream out = Answers.stream(ctx, file.mediaType())) {
            file.write(out, asked.description().with(request.properties()), features);
        } finally {
            downloads.release();
        }
    }

    private LayerFile file(String format, ItemsRequest request, Parameters parameters) {
        return switch (format) {
            case "geojsonl" -> GeoJsonLines.delimited();
            case "geojsons" -> GeoJsonLines.sequence();
            case "csv" ->
                new CsvFile(
                        gazetteer,
                        parameters.yesOrNo("hxl").orElse(false),
                        parameters.yesOrNo("bom").orElse(false));
            case "kml" -> new KmlFile();
            case "fgb" -> new FlatGeobufFile();
            case "gpkg" -> new GeoPackageFile();
            default -> new GeoJsonFile(request.system());
        };
    }
}
