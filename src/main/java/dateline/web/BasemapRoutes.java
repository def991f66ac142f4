package dateline.web;

import dateline.data.WorldOutlines;
import dateline.data.WorldOutlines.Scale;
import dateline.export.GeoJsonWriter;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.geo.BoundingBox;
import dateline.layer.CoordinateSystem;
import dateline.layer.LayerFeature;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;

/** Serves what the map draws beneath the incidents without a network: outlines, rivers, and names of places. */
final class BasemapRoutes {
    private static final int MAX_LABELS = 80;
    private static final int MAX_WEIGHED = 4000;
    private static final int MAX_ZOOM = 22;

    private final Gazetteer gazetteer;
    private final WebSettings settings;
    private final GeoJsonWriter writer = new GeoJsonWriter();
    private final Map<String, KeptFile> kept = new ConcurrentHashMap<>();

    BasemapRoutes(Gazetteer gazetteer, WebSettings settings) {
        this.gazetteer = gazetteer;
        this.settings = settings;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/basemap/countries.geojson", ctx -> outlines(ctx, WorldOutlines::countries));
        Reads.add(routes, "/basemap/rivers.geojson", ctx -> outlines(ctx, WorldOutlines::rivers));
        Reads.add(routes, "/basemap/lakes.geojson", ctx -> outlines(ctx, WorldOutlines::lakes));
        Reads.add(routes, "/basemap/labels.json", this::labels);
        Reads.add(routes, "/basemap/tiles.json", this::tiles);
    }

    private void outlines(Context ctx, Function<WorldOutlines, Map<String, Geometry>> choice) {
        Scale scale = Parameters.of(ctx, "scale")
                .value("scale", Scale::parse, "110m or 50m")
                .orElse(Scale.COARSE);
        KeptFile file = kept.computeIfAbsent(
                scale.word() + ctx.path(), key -> KeptFile.of(Answers.GEO_JSON, geoJson(scale, choice), 6));
        ctx.header("Cache-Control", "public, max-age=86400");
        file.send(ctx);
    }

    private byte[] geoJson(Scale scale, Function<WorldOutlines, Map<String, Geometry>> choice) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            List<LayerFeature> features = choice.apply(WorldOutlines.read(scale)).entrySet().stream()
                    .map(e -> new LayerFeature(e.getKey(), e.getValue(), Map.of()))
                    .toList();
            writer.writeCollection(out, features, CoordinateSystem.CRS84, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void labels(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "bbox", "zoom", "lang");
        BoundingBox box =
                parameters.value("bbox", BoxText::parse, BoxText.EXPECTED).orElse(BoundingBox.WORLD);
        int zoom = parameters.limit("zoom", 0, MAX_ZOOM, 2);
        String language = parameters.text("lang").orElse("en");
        List<Map<String, Object>> labels = gazetteer.within(box, MAX_WEIGHED).stream()
                .filter(p -> rank(p).filter(rank -> rank <= zoom).isPresent())
                .sorted(Comparator.comparingInt((Place p) -> rank(p).orElse(MAX_ZOOM)))
                .limit(MAX_LABELS)
                .map(p -> label(p, language))
                .toList();
        Answers.json(ctx, Map.of("labels", labels));
    }

    private static Map<String, Object> label(Place place, String language) {
        Map<String, Object> label = new LinkedHashMap<>();
        label.put("id", place.id().value());
        label.put("name", place.name(language));
        label.put("lon", place.point().lon());
        label.put("lat", place.point().lat());
        label.put("type", place.type().word());
        label.put("rank", rank(place).orElse(MAX_ZOOM));
        return label;
    }

    /** The zoom from which a place is named; empty where it never is. */
    private static Optional<Integer> rank(Place place) {
        PlaceType type = place.type();
        if (place.siteUnknown()) {
            return Optional.empty();
        }
        return switch (type) {
            case COUNTRY -> Optional.of(place.radiusMetres() > 300_000 ? 2 : place.radiusMetres() > 60_000 ? 4 : 6);
            case REGION -> Optional.of(6);
            case CITY, TOWN -> Optional.of(settlementRank(place.population()));
            case COMMUNE -> Optional.of(11);
            case VILLAGE, CAMP, DISTRICT -> Optional.of(9);
            case NEIGHBOURHOOD -> Optional.of(12);
            case RIVER, LAKE, MOUNTAIN, ISLAND, ROAD, AREA, OTHER -> Optional.empty();
            case AIRPORT, AIRBASE -> Optional.of(11);
            default -> Optional.of(14);
        };
    }

    private static int settlementRank(long population) {
        if (population >= 1_000_000) {
            return 4;
        }
        return population >= 200_000 ? 5 : population >= 50_000 ? 6 : 8;
    }

    private void tiles(Context ctx) {
        Parameters.of(ctx);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("url", settings.tiles().orElse(null));
        body.put("attribution", settings.tilesAttribution());
        Answers.json(ctx, body);
    }
}
