package dateline.web;

import dateline.layer.LayerDescription;
import dateline.layer.LayerProperty;
import dateline.layer.ValueCounts;
import dateline.web.LayerRequests.Asked;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the features of a layer by the values of its properties, under the same filters as its items. */
final class CountRoutes {
    private static final String BY = "by";

    private final LayerRequests requests;
    private final HotAnswers hot;

    CountRoutes(LayerRequests requests, Repeats repeats) {
        this.requests = requests;
        this.hot = new HotAnswers(repeats);
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/collections/{layer}/counts", this::counts);
    }

    private void counts(Context ctx) {
        Asked asked = requests.asked(ctx, BY);
        Format.requireJson(ctx);
        List<String> by = by(asked);
        ItemsRequest request = ItemsRequest.parse(asked.parameters(), asked.description(), 1);
        hot.send(ctx, asked.stamp(), Answers.JSON, requests.tag(ctx, asked, "counts"), () -> body(asked, request, by));
    }

    private static List<String> by(Asked asked) {
        List<String> countable = countable(asked.description());
        List<String> wanted = asked.parameters().list(BY).stream().distinct().toList();
        String accepted = "some of " + String.join(", ", countable);
        if (wanted.isEmpty()) {
            throw Problem.badRequest("parameter 'by' is missing: it takes " + accepted);
        }
        wanted.stream().filter(name -> !countable.contains(name)).findFirst().ifPresent(name -> {
            throw Problem.badParameter(BY, name, accepted);
        });
        return wanted;
    }

    private static List<String> countable(LayerDescription layer) {
        return layer.properties().stream()
                .filter(p -> p.isQueryable() && ValueCounts.areCountable(p))
                .map(LayerProperty::name)
                .toList();
    }

    private static Body body(Asked asked, ItemsRequest request, List<String> by) {
        ValueCounts.OfLayer counts = asked.counts(request, by);
        Map<String, Object> told = new LinkedHashMap<>();
        counts.by().forEach((property, values) -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("values", values.values());
            each.put("none", values.none());
            each.put("others", values.others());
            told.put(property, each);
        });
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("numberMatched", counts.matched());
        body.put("counts", told);
        return Body.of(Json.bytes(body));
    }
}
