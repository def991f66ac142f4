package dateline.web;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.Toponym;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what places are called in a language, for readers of what names them by their primary names. */
final class PlaceNameRoutes {
    /** Deeper nesting than this is a ring of parents in the data. */
    private static final int MAX_DEPTH = 6;

    private final Gazetteer gazetteer;

    PlaceNameRoutes(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/names", this::show);
    }

    private void show(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "places", "lang");
        Format.requireJson(ctx);
        String language =
                parameters.text("lang").orElseThrow(() -> Problem.badParameter("lang", "", "a language, such as ar"));
        List<Map<String, @Nullable Object>> names = parameters.list("places").stream()
                .flatMap(id -> find(id).stream())
                .map(place -> named(place, language))
                .toList();
        Answers.json(ctx, Map.of("names", names));
    }

    /** Empty also for what can be no id: a client asks for what incidents name, and of some the place is gone. */
    private Optional<Place> find(String id) {
        try {
            return gazetteer.find(new PlaceId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Map<String, @Nullable Object> named(Place place, String language) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        named.put("id", place.id().value());
        named.putAll(name(place, language));
        named.put("names", place.names().stream().map(Toponym::name).distinct().toList());
        named.put(
                "around",
                gazetteer.parents(place, MAX_DEPTH).stream()
                        .map(p -> name(p, language))
                        .toList());
        return named;
    }

    private static Map<String, String> name(Place place, String language) {
        Map<String, String> name = new LinkedHashMap<>();
        name.put("primary", place.name());
        name.put("name", place.name(language));
        return name;
    }
}
