package dateline.web;

import dateline.export.PlaceAddress;
import dateline.export.osm.PhotonJson;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.GeocodeQuery;
import dateline.gazetteer.Geocoder;
import dateline.gazetteer.Nearby;
import dateline.gazetteer.Place;
import dateline.gazetteer.RankedPlace;
import dateline.gazetteer.Scope;
import dateline.gazetteer.Surroundings;
import dateline.geo.LonLat;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Answers as Photon does, so that its clients work here unchanged. */
final class PhotonRoutes {
    private final Gazetteer gazetteer;
    private final Geocoder geocoder;
    private final PhotonJson json;

    PhotonRoutes(Gazetteer gazetteer, Geocoder geocoder) {
        this.gazetteer = gazetteer;
        this.geocoder = geocoder;
        this.json = new PhotonJson(gazetteer);
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/photon/api", withOwnErrors(this::search));
        Reads.add(routes, "/photon/reverse", withOwnErrors(this::reverse));
    }

    private static Handler withOwnErrors(Handler handler) {
        return ctx -> {
            try {
                handler.handle(ctx);
            } catch (Problem problem) {
                ctx.status(problem.status()).header("Cache-Control", "no-store");
                Answers.plain(ctx, NominatimErrors.JSON, Json.bytes(Map.of("message", problem.detail())));
            }
        };
    }

    private void search(Context ctx) {
        PhotonRequest request = PhotonRequest.ofSearch(ctx);
        String text = request.parameters()
                .text("q")
                .map(String::strip)
                .orElseThrow(() -> Problem.badRequest("missing search term 'q': /?q=bamako"));
        if (text.length() > GeocodeQuery.MAX_LENGTH) {
            throw Problem.badRequest("search term 'q' is longer than " + GeocodeQuery.MAX_LENGTH + " characters");
        }
        Scope scope = new Scope(
                request.countries(),
                request.types(),
                request.parameters()
                        .value("bbox", BoxText::parse, "minLon,minLat,maxLon,maxLat")
                        .orElse(null),
                null);
        int limit = request.limit(15);
        Stream<Place> places = text.isEmpty() || request.types().isEmpty()
                ? Stream.of()
                : geocoder.search(new GeocodeQuery(text, true, request.point().orElse(null), scope, limit)).stream()
                        .map(RankedPlace::place);
        write(ctx, request, places.toList(), limit);
    }

    private void reverse(Context ctx) {
        PhotonRequest request = PhotonRequest.ofReverse(ctx);
        LonLat point = request.point().orElseThrow(() -> Problem.badRequest("missing search term 'lat' and/or 'lon'"));
        int limit = request.limit(1);
        if (request.types().isEmpty()) {
            write(ctx, request, List.of(), limit);
            return;
        }
        Surroundings around = geocoder.around(point, Scope.types(request.types()), GeocodeRequest.MAX_PLACES);
        Stream<Place> near = around.nearest().stream()
                .filter(n -> n.metres() <= request.radiusMetres())
                .map(Nearby::place);
        List<Place> places =
                Stream.concat(around.holding().stream(), near).distinct().toList();
        write(ctx, request, places, limit);
    }

    private void write(Context ctx, PhotonRequest request, List<Place> found, int limit) {
        List<Place> places = found.stream()
                .filter(p -> request.admits(PlaceAddress.of(p, gazetteer)))
                .limit(limit)
                .toList();
        Answers.bytes(
                ctx,
                NominatimErrors.JSON,
                Json.bytes(json.collection(places, request.languages(), request.withArea())));
    }
}
