package dateline.web;

import dateline.filter.Cql2Json;
import dateline.filter.Cql2Text;
import dateline.filter.Queryables;
import dateline.layer.LayerDescription;
import dateline.layer.LayerQueryables;
import dateline.layer.Said;
import dateline.layer.TimeInterval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;

/** What a request says must be true of a feature besides where and when it is: a filter, and short forms of filters. */
final class Conditions {
    /** Only features that changed then or later: of layers whose features say when they changed. */
    private static final String UPDATED_SINCE = "updated_since";

    /** Only features with a geometry, which alone lie in a box. */
    private static final String LOCATED = "located";

    /** Only features with a time, which alone lie in an interval. */
    private static final String DATED = "dated";

    private static final String UPDATED = "updated";
    private static final String START = "time_start";
    private static final String END = "time_end";

    private Conditions() {}

    /** The short forms that a request to this layer may use. */
    static List<String> known(LayerDescription layer) {
        List<String> known = new ArrayList<>(List.of(LOCATED));
        if (ItemsRequest.queryable(layer).contains(START)) {
            known.add(DATED);
        }
        if (ItemsRequest.queryable(layer).contains(UPDATED)) {
            known.add(UPDATED_SINCE);
        }
        return known;
    }

    /** All of it as one filter. */
    static Filter of(Parameters parameters, LayerDescription layer) {
        FilterFactory filters = CommonFactoryFinder.getFilterFactory();
        List<Filter> all = new ArrayList<>();
        if (parameters.yesOrNo(LOCATED).orElse(false)) {
            all.add(has(filters, LayerQueryables.GEOMETRY));
        }
        if (parameters.yesOrNo(DATED).orElse(false)) {
            all.add(filters.or(has(filters, START), has(filters, END)));
        }
        parameters
                .value(UPDATED_SINCE, TimeInterval::parse, "a moment such as 2024-09-17T05:30:00Z")
                .map(TimeInterval::start)
                .ifPresent(start -> all.add(since(filters, start)));
        Filter said = Said.of(parameters.text("q").orElse(""));
        if (said != Filter.INCLUDE) {
            all.add(said);
        }
        Filter written = written(parameters, layer);
        if (written != Filter.INCLUDE) {
            all.add(written);
        }
        return all.isEmpty() ? Filter.INCLUDE : all.size() == 1 ? all.get(0) : filters.and(all);
    }

    private static Filter has(FilterFactory filters, String property) {
        return filters.not(filters.isNull(filters.property(property)));
    }

    private static Filter since(FilterFactory filters, Instant start) {
        return filters.greaterOrEqual(filters.property(UPDATED), filters.literal(start));
    }

    private static Filter written(Parameters parameters, LayerDescription layer) {
        Queryables queryables = new LayerQueryables(layer.properties(), ItemsRequest.system(parameters, "filter-crs"));
        String text = parameters.text("filter").orElse("");
        String language =
                parameters.text("filter-lang").orElse(text.stripLeading().startsWith("{") ? "cql2-json" : "cql2-text");
        try {
            return switch (language) {
                case "cql2-text" -> text.isBlank() ? Filter.INCLUDE : Cql2Text.parse(text, queryables);
                case "cql2-json" -> text.isBlank() ? Filter.INCLUDE : Cql2Json.parse(text, queryables);
                default -> throw Problem.badParameter("filter-lang", language, "cql2-text or cql2-json");
            };
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("parameter 'filter': " + e.getMessage());
        }
    }
}
