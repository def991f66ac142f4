package dateline.web;

import dateline.layer.CoordinateSystem;
import dateline.layer.LayerDescription;
import dateline.layer.LayerName;
import dateline.layer.LayerProperty;
import dateline.layer.LayerQuery;
import dateline.layer.SearchArea;
import dateline.layer.Selection;
import dateline.layer.SortTerm;
import dateline.layer.TimeInterval;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query on a layer as a request states it.
 *
 * @param query what is asked for
 * @param system the reference system of the answer's coordinates
 * @param properties the properties that features are shown with, in their own order
 * @param given the parameters that were given, in the order of the documentation, for links to other pages
 */
record ItemsRequest(LayerQuery query, CoordinateSystem system, List<String> properties, Map<String, String> given) {
    static final int MAX_LIMIT = 10_000;
    static final int DEFAULT_LIMIT = 100;

    /** The parameters of every layer; its own properties come on top. */
    static final List<String> PARAMETERS = List.of(
            "bbox",
            "bbox-crs",
            "datetime",
            "q",
            "filter",
            "filter-lang",
            "filter-crs",
            "sortby",
            "properties",
            "crs",
            "limit",
            "offset",
            "cursor",
            "f",
            PageWords.LANG);

    private static final int MAX_OFFSET = 1_000_000_000;

    /** The parameters that a request to this layer may have. */
    static List<String> known(LayerDescription layer) {
        List<String> known = new ArrayList<>(PARAMETERS);
        known.addAll(Conditions.known(layer));
        known.addAll(queryable(layer));
        return known;
    }

    /**
     * Parses the request.
     *
     * @param limit how many features are answered where the request does not say
     */
    static ItemsRequest parse(Parameters parameters, LayerDescription layer, int limit) {
        LayerQuery query = new LayerQuery(
                selection(parameters, layer),
                order(parameters, layer),
                limit == Integer.MAX_VALUE && parameters.text("limit").isEmpty()
                        ? limit
                        : parameters.limit("limit", 1, MAX_LIMIT, Math.min(limit, MAX_LIMIT)),
                parameters.limit("offset", 0, MAX_OFFSET, 0),
                parameters.text("cursor").orElse(null));
        return new ItemsRequest(query, system(parameters, "crs"), shown(parameters, layer), given(parameters, layer));
    }

    static List<String> queryable(LayerDescription layer) {
        return layer.properties().stream()
                .filter(LayerProperty::isQueryable)
                .map(LayerProperty::name)
                .toList();
    }

    private static Selection selection(Parameters parameters, LayerDescription layer) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        queryable(layer).stream()
                .filter(name -> parameters.text(name).isPresent())
                .forEach(name -> values.put(name, parameters.list(name)));
        return new Selection(
                area(parameters),
                parameters
                        .value("datetime", TimeInterval::parse, "a moment or an interval such as 2024-09-17/..")
                        .orElse(null),
                values,
                Conditions.of(parameters, layer));
    }

    /** {@code +name} or {@code name} upwards, {@code -name} downwards, with commas between. */
    private static List<SortTerm> order(Parameters parameters, LayerDescription layer) {
        List<String> known = queryable(layer);
        return parameters.list("sortby").stream()
                .map(term -> {
                    boolean isSigned = term.startsWith("-") || term.startsWith("+");
                    String name = isSigned ? term.substring(1) : term;
                    if (!known.contains(name)) {
                        throw Problem.badParameter("sortby", term, "one of " + String.join(", ", known));
                    }
                    return new SortTerm(name, !term.startsWith("-"));
                })
                .toList();
    }

    private static List<String> shown(Parameters parameters, LayerDescription layer) {
        List<String> all = layer.properties().stream().map(LayerProperty::name).toList();
        if (parameters.text("properties").isEmpty()) {
            return all;
        }
        List<String> wanted = parameters.list("properties");
        wanted.stream().filter(name -> !all.contains(name)).findFirst().ifPresent(name -> {
            throw Problem.badParameter("properties", name, "some of " + String.join(", ", all));
        });
        return all.stream().filter(wanted::contains).toList();
    }

    /** The reference system for the answer of a single feature. */
    static CoordinateSystem system(Parameters parameters, String name) {
        return parameters
                .value(
                        name,
                        CoordinateSystem::parse,
                        "a known reference system such as " + CoordinateSystem.CRS84.uri())
                .orElse(CoordinateSystem.CRS84);
    }

    private static @Nullable SearchArea area(Parameters parameters) {
        CoordinateSystem system = system(parameters, "bbox-crs");
        Optional<String> bbox = parameters.text("bbox");
        if (bbox.isEmpty()) {
            return null;
        }
        try {
            return SearchArea.parse(bbox.get(), system);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("parameter 'bbox': " + e.getMessage());
        }
    }

    private static Map<String, String> given(Parameters parameters, LayerDescription layer) {
        Map<String, String> given = new LinkedHashMap<>();
        known(layer).forEach(name -> parameters.text(name).ifPresent(value -> given.put(name, value)));
        return given;
    }

    /** The parameters of the page that begins at a cursor: all of this one's, but for where it begins. */
    Map<String, String> at(String cursor) {
        Map<String, String> next = new LinkedHashMap<>(given);
        next.remove("offset");
        next.put("cursor", cursor);
        return next;
    }

    /** The parameters of the same page in another form. */
    Map<String, String> as(String form) {
        Map<String, String> other = new LinkedHashMap<>(given);
        other.put("f", form);
        return other;
    }

    /** The layer that a path names; 404 where there is none. */
    static LayerName layer(Context ctx) {
        return LayerName.find(ctx.pathParam("layer"))
                .orElseThrow(() -> Problem.notFound(
                        "there is no layer of this name; there are incidents, extents," + " mentions and reports"));
    }
}
