package dateline.web;

import dateline.export.osm.NominatimFormat;
import dateline.export.osm.NominatimJson;
import dateline.export.osm.NominatimShape;
import dateline.export.osm.NominatimXml;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Geocoder;
import dateline.gazetteer.Place;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers as Nominatim does, so that its clients work here unchanged. */
final class NominatimRoutes {
    private final NominatimSearch search;
    private final NominatimJson json;
    private final NominatimXml xml;
    private final NominatimErrors errors = new NominatimErrors();
    private final Gazetteer gazetteer;
    private final Addresses addresses;
    private final Clock clock;
    private final String version;

    NominatimRoutes(Services services, Geocoder geocoder, Addresses addresses, String version) {
        this.gazetteer = services.gazetteer();
        this.search = new NominatimSearch(gazetteer, geocoder);
        this.json = new NominatimJson(gazetteer);
        this.xml = new NominatimXml(gazetteer);
        this.addresses = addresses;
        this.clock = services.clock();
        this.version = version;
    }

    void register(RoutesConfig routes) {
        add(routes, "search", errors.around(this::search, NominatimFormat.JSONV2));
        add(routes, "reverse", errors.around(this::reverse, NominatimFormat.XML));
        add(routes, "lookup", errors.around(this::lookup, NominatimFormat.XML));
        add(routes, "status", errors.around(this::status, null));
        // Some clients take a host and a port, and no path.
        Reads.add(routes, "/search", errors.around(this::search, NominatimFormat.JSONV2));
        Reads.add(routes, "/reverse", errors.around(this::reverse, NominatimFormat.XML));
    }

    /** Older clients ask for the PHP scripts that once answered. */
    private static void add(RoutesConfig routes, String name, Handler handler) {
        Reads.add(routes, "/nominatim/" + name, handler);
        Reads.add(routes, "/nominatim/" + name + ".php", handler);
    }

    private void search(Context ctx) {
        NominatimRequest request = new NominatimRequest(ctx);
        NominatimShape shape = request.shape(NominatimFormat.JSONV2, false);
        List<Place> places = search.search(request);
        String query = request.text("q")
                .orElseGet(() ->
                        String.join(", ", StructuredQuery.of(request).parts().values()));
        if (shape.format() == NominatimFormat.XML) {
            xml(ctx, xml.list(places, shape, about(ctx, request, places, query), clock.instant()));
        } else {
            json(ctx, request, json.list(places, shape, query));
        }
    }

    private void reverse(Context ctx) {
        NominatimRequest request = new NominatimRequest(ctx);
        NominatimShape shape = request.shape(NominatimFormat.XML, true);
        Optional<Place> place = search.reverse(request);
        String query =
                request.text("lat").orElse("") + "," + request.text("lon").orElse("");
        if (shape.format() == NominatimFormat.XML) {
            Map<String, String> asked = new LinkedHashMap<>();
            for (String name : List.of("lat", "lon", "zoom", "format")) {
                request.text(name).ifPresent(v -> asked.put(name, v));
            }
            String queryString = Addresses.withQuery("", asked).substring(1);
            xml(ctx, xml.one(place, shape, Map.of("querystring", queryString), clock.instant()));
        } else {
            json(ctx, request, json.one(place, shape, query));
        }
    }

    private void lookup(Context ctx) {
        NominatimRequest request = new NominatimRequest(ctx);
        NominatimShape shape = request.shape(NominatimFormat.XML, true);
        List<Place> places = search.lookup(request);
        String query = request.text("osm_ids").orElse("");
        if (shape.format() == NominatimFormat.XML) {
            xml(ctx, xml.list(places, shape, Map.of("querystring", query), clock.instant()));
        } else {
            json(ctx, request, json.list(places, shape, query));
        }
    }

    private void status(Context ctx) {
        NominatimRequest request = new NominatimRequest(ctx);
        switch (request.text("format").orElse("text")) {
            case "text" -> Answers.bytes(ctx, NominatimErrors.TEXT, "OK".getBytes(StandardCharsets.UTF_8));
            case "json" -> {
                Map<String, Object> status = new LinkedHashMap<>();
                status.put("status", 0);
                status.put("message", "OK");
                gazetteer.sources().stream()
                        .map(GazetteerSource::imported)
                        .filter(Objects::nonNull)
                        .max(Comparator.<Instant>naturalOrder())
                        .ifPresent(latest -> status.put("data_updated", latest.toString()));
                status.put("software_version", version);
                json(ctx, request, status);
            }
            default -> throw Problem.badRequest("Parameter 'format' must be one of: text, json");
        }
    }

    /** What the root element of a search says: where to ask for more. */
    private Map<String, String> about(Context ctx, NominatimRequest request, List<Place> places, String query) {
        TreeSet<Long> shown = new TreeSet<>(request.excluded());
        places.forEach(p -> shown.add(p.id().number()));
        String excluded = shown.stream().map(String::valueOf).collect(Collectors.joining(","));
        Map<String, String> more = new LinkedHashMap<>();
        for (String name : List.of("q", "countrycodes", "viewbox", "bounded", "limit", "featureType", "layer")) {
            request.text(name).ifPresent(v -> more.put(name, v));
        }
        more.putAll(StructuredQuery.of(request).parts());
        more.put("exclude_place_ids", excluded);
        more.put("format", "xml");
        Map<String, String> about = new LinkedHashMap<>();
        about.put("querystring", query);
        about.put("more_url", Addresses.withQuery(addresses.base(ctx) + "/nominatim/search", more));
        about.put("exclude_place_ids", excluded);
        request.text("viewbox").ifPresent(v -> about.put("viewbox", v));
        return about;
    }

    private static void xml(Context ctx, String document) {
        // It tells the time of the answer, so that no two are the same: nothing to validate.
        ctx.header("Cache-Control", "no-cache");
        Answers.write(ctx, NominatimErrors.XML, document.getBytes(StandardCharsets.UTF_8));
    }

    private static void json(Context ctx, NominatimRequest request, Object tree) {
        byte[] body = Json.bytes(tree);
        Optional<String> callback = request.text("json_callback");
        if (callback.isEmpty()) {
            Answers.bytes(ctx, NominatimErrors.JSON, body);
            return;
        }
        if (!callback.get().matches("[A-Za-z_$][A-Za-z0-9_$]*(\\.[A-Za-z_$][A-Za-z0-9_$]*){0,9}")) {
            throw Problem.badRequest("Invalid json_callback value");
        }
        String script = callback.get() + "(" + new String(body, StandardCharsets.UTF_8) + ")";
        Answers.bytes(ctx, "application/javascript; charset=utf-8", script.getBytes(StandardCharsets.UTF_8));
    }
}
