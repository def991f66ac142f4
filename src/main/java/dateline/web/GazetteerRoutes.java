package dateline.web;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.GazetteerSource;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what the gazetteer is made of, and on what terms. */
final class GazetteerRoutes {
    private final Gazetteer gazetteer;

    GazetteerRoutes(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/gazetteer", this::show);
    }

    private void show(Context ctx) {
        Parameters.of(ctx);
        Format.requireJson(ctx);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("places", gazetteer.size());
        body.put(
                "sources",
                gazetteer.sources().stream().map(GazetteerRoutes::source).toList());
        Answers.json(ctx, body);
    }

    /** Without the names of the files that were read: they may tell of the machine. */
    private static Map<String, @Nullable Object> source(GazetteerSource source) {
        Map<String, @Nullable Object> about = new LinkedHashMap<>();
        about.put("id", source.id());
        about.put("title", source.title());
        about.put("licence", source.licence());
        about.put("attribution", source.attribution());
        about.put("url", source.url());
        about.put("dated", source.dated() == null ? null : source.dated().toString());
        about.put(
                "imported", source.imported() == null ? null : source.imported().toString());
        about.put("places", source.places());
        about.put("names", source.names());
        return about;
    }
}
