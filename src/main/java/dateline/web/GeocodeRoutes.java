package dateline.web;

import dateline.export.Languages;
import dateline.export.PlaceJson;
import dateline.gazetteer.Geocoder;
import dateline.gazetteer.Nearby;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Scope;
import dateline.gazetteer.Surroundings;
import dateline.geo.LonLat;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds places by name, and what is at a point. */
final class GeocodeRoutes {
    private final Geocoder geocoder;
    private final PlaceJson json;

    GeocodeRoutes(Geocoder geocoder, PlaceJson json) {
        this.geocoder = geocoder;
        this.json = json;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/geocode", this::geocode);
        Reads.add(routes, "/api/reverse", this::reverse);
    }

    private void geocode(Context ctx) {
        Parameters parameters = Parameters.of(ctx, GeocodeRequest.KNOWN);
        Format.requireJson(ctx);
        GeocodeRequest request = GeocodeRequest.parse(parameters, GeocodeRequest.preferred(ctx));
        Answers.bytes(
                ctx,
                Answers.GEO_JSON,
                Json.bytes(json.collection(
                        request.query().text(), geocoder.search(request.query()), request.languages())));
    }

    private void reverse(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "lon", "lat", "lang", "limit", "type");
        Format.requireJson(ctx);
        LonLat point = new LonLat(needed(parameters, "lon", 180), needed(parameters, "lat", 90));
        Languages languages = GeocodeRequest.languages(parameters, GeocodeRequest.preferred(ctx));
        Set<PlaceType> types = GeocodeRequest.types(parameters);
        int limit = parameters.limit("limit", 1, GeocodeRequest.MAX_PLACES, 5);
        // What holds the point may be near it too and is shown once: as many more are asked for.
        Surroundings around = geocoder.around(point, Scope.types(types), limit + GeocodeRequest.MAX_PLACES);
        Answers.bytes(ctx, Answers.GEO_JSON, Json.bytes(collection(around, types, limit, languages)));
    }

    private static double needed(Parameters parameters, String name, double most) {
        return parameters
                .decimal(name, -most, most)
                .orElseThrow(() -> Problem.badRequest("parameter '" + name + "' is missing, expected a number from "
                        + (long) -most + " to " + (long) most));
    }

    private Map<String, @Nullable Object> collection(
            Surroundings around, Set<PlaceType> types, int limit, Languages languages) {
        List<Place> places = new ArrayList<>();
        List<Map<String, @Nullable Object>> features = new ArrayList<>();
        for (Surroundings.Area area : around.areas()) {
            if (types.isEmpty() || types.contains(area.place().type())) {
                places.add(area.place());
                Map<String, Object> about = about("holds", area.metres());
                about.put("by_outline", area.byOutline());
                features.add(json.feature(area.place(), languages, about));
            }
        }
        Set<Place> shown = around.areas().stream().map(Surroundings.Area::place).collect(Collectors.toSet());
        List<Nearby> near = around.nearest().stream()
                .filter(n -> !shown.contains(n.place()))
                .limit(limit)
                .toList();
        for (Nearby one : near) {
            places.add(one.place());
            features.add(json.feature(one.place(), languages, about("near", one.metres())));
        }
        String query = around.point().lon() + "," + around.point().lat();
        return json.collection(
                query, places, features, Map.of("precision", around.precision().word()));
    }

    private static Map<String, Object> about(String role, double metres) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("role", role);
        about.put("distance_m", Math.round(metres));
        return about;
    }
}
