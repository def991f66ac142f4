package dateline.web;

import dateline.export.GeoJsonWriter;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.layer.CoordinateSystem;
import dateline.layer.LayerFeature;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows one place with its area. */
final class PlaceRoutes {
    private final Gazetteer gazetteer;
    private final GeoJsonWriter writer = new GeoJsonWriter();

    PlaceRoutes(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/places/{id}", this::show);
    }

    private void show(Context ctx) throws IOException {
        Parameters parameters = Parameters.of(ctx, "lang");
        Format.requireJson(ctx);
        Place place = Optional.of(ctx.pathParam("id"))
                .filter(id -> id.matches("[a-z0-9][a-z0-9.:-]{0,127}"))
                .flatMap(id -> gazetteer.find(new PlaceId(id)))
                .orElseThrow(() -> Problem.notFound("there is no place of this id"));
        Map<String, @Nullable Object> about =
                properties(place, parameters.text("lang").orElse(null));
        about.put(
                "names",
                place.names().stream()
                        .map(n -> Map.of("name", n.name(), "language", n.language()))
                        .toList());
        about.put(
                "codes",
                place.codes().stream()
                        .map(c -> Map.of("scheme", c.scheme(), "value", c.value()))
                        .toList());
        about.put("source", place.source());
        about.put("lon", place.point().lon());
        about.put("lat", place.point().lat());
        LayerFeature feature =
                new LayerFeature(place.id().value(), gazetteer.extent(place).area(), about);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeFeature(out, feature, CoordinateSystem.CRS84, Map.of());
        Answers.bytes(ctx, Answers.GEO_JSON, out.toByteArray());
    }

    private Map<String, @Nullable Object> properties(Place place, @Nullable String language) {
        Map<String, @Nullable Object> about = new LinkedHashMap<>();
        about.put("id", place.id().value());
        about.put("name", language == null ? place.name() : place.name(language));
        about.put("label", label(place, language));
        about.put("type", place.type().word());
        about.put("country", place.country());
        PlaceId parent = place.parent();
        about.put("parent", parent == null ? null : parent.value());
        about.put("uncertainty_m", place.radiusMetres());
        about.put("site_unknown", place.siteUnknown());
        return about;
    }

    /** The name with those of the places around it. */
    private String label(Place place, @Nullable String language) {
        StringBuilder label = new StringBuilder();
        Optional<Place> at = Optional.of(place);
        // Parents come from tables that people edit: a circle there must not hang a request.
        for (int i = 0; i < 6 && at.isPresent(); i++) {
            label.append(i == 0 ? "" : ", ")
                    .append(language == null ? at.get().name() : at.get().name(language));
            at = Optional.ofNullable(at.get().parent()).flatMap(gazetteer::find);
        }
        return label.toString();
    }
}
