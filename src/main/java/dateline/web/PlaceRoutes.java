package dateline.web;

import dateline.export.GeoJsonWriter;
import dateline.gazetteer.Match;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Scope;
import dateline.gazetteer.index.LiveGazetteer;
import dateline.geo.BoundingBox;
import dateline.geo.Geodesy;
import dateline.layer.Audience;
import dateline.layer.CoordinateSystem;
import dateline.layer.LayerFeature;
import dateline.store.PlaceRevision;
import dateline.store.PlaceStore;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Finds places by name and shows one place with its area. */
final class PlaceRoutes {
    private static final int MAX_PLACES = 50;
    private static final int MAX_NAME = 200;

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
        Reads.add(routes, "/api/geocode", this::geocode);
        Reads.add(routes, "/api/places/{id}", this::show);
    }

    private void geocode(Context ctx) throws IOException {
        Parameters parameters =
                Parameters.of(ctx, "q", "lang", "limit", "autocomplete", "country", "type", "bbox", "focus");
        Format.requireJson(ctx);
        String name = parameters
                .text("q")
                .map(String::strip)
                .filter(q -> !q.isEmpty() && q.length() <= MAX_NAME)
                .orElseThrow(() -> Problem.badRequest("parameter 'q' is missing, empty or too long"));
        int limit = parameters.limit("limit", 1, MAX_PLACES, 10);
        Optional<BoundingBox> box = parameters.value("bbox", BoxText::parse, BoxText.EXPECTED);
        Optional<PlaceType> type = parameters.value("type", PlaceType::parse, "a type of place such as city");
        Optional<String> country = parameters.text("country");
        String language = parameters.text("lang").orElse(null);
        List<LayerFeature> features = matches(
                        name, parameters.yesOrNo("autocomplete").orElse(false))
                .filter(m -> box.map(b -> b.contains(m.place().point())).orElse(true))
                .filter(m -> type.map(t -> t == m.place().type()).orElse(true))
                .filter(m -> country.map(c -> c.equalsIgnoreCase(m.place().country()))
                        .orElse(true))
                .limit(limit)
                .map(m -> found(m, language))
                .toList();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("version", "0.1.0");
        about.put("attribution", "Dateline gazetteer");
        about.put("query", name);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeCollection(out, features, CoordinateSystem.CRS84, Map.of("geocoding", about));
        Answers.bytes(ctx, Answers.GEO_JSON, out.toByteArray());
    }

    /** In the order of trust; within it by score, then by size. Each place once, by its best match. */
    private Stream<Match> matches(String name, boolean isBeginning) {
        Stream<Match> all = Stream.of(
                        gazetteer.named(name),
                        isBeginning ? gazetteer.beginningWith(name, Scope.ANYWHERE, MAX_PLACES) : List.<Match>of(),
                        gazetteer.soundingLike(name, MAX_PLACES))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Match::method)
                        .thenComparing(Comparator.comparingDouble(Match::score).reversed())
                        .thenComparing(
                                Comparator.comparingLong((Match m) -> m.place().population())
                                        .reversed()));
        Map<PlaceId, Match> best = new LinkedHashMap<>();
        all.forEach(m -> best.putIfAbsent(m.place().id(), m));
        return best.values().stream();
    }

    private LayerFeature found(Match match, @Nullable String language) {
        Place place = match.place();
        Map<String, @Nullable Object> about = features.brief(place, language);
        about.put("score", match.score());
        about.put(
                "match",
                Map.of(
                        "method", match.method().word(),
                        "score", match.score(),
                        "name", match.toponym().name(),
                        "language", match.toponym().language()));
        Map<String, Object> geocoding = new LinkedHashMap<>();
        geocoding.put("type", geocodeType(place.type()));
        geocoding.put("label", features.label(place, language));
        geocoding.put("name", language == null ? place.name() : place.name(language));
        geocoding.put("place_id", place.id().value());
        about.put("geocoding", geocoding);
        Coordinate point = new Coordinate(place.point().lon(), place.point().lat());
        return new LayerFeature(place.id().value(), Geodesy.WGS84.createPoint(point), about);
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

    /** The few types that geocodejson knows. */
    private static String geocodeType(PlaceType type) {
        return switch (type) {
            case COUNTRY -> "country";
            case REGION -> "state";
            case DISTRICT -> "county";
            case CITY, TOWN, VILLAGE -> "city";
            case COMMUNE, NEIGHBOURHOOD, CAMP -> "district";
            default -> type.isFacility() ? "house" : "locality";
        };
    }
}
