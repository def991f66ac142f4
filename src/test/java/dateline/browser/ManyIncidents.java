package dateline.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As many incidents as the page loads, given to the browser in place of the server's: three on a day, in a square of ten
 * degrees, numbered from 0 as they come in the list.
 */
final class ManyIncidents {
    static final int COUNT = 3_000;
    private static final int PAGE = 1000;
    private static final Instant FIRST = Instant.parse("2015-01-01T00:00:00Z");
    private static final List<String> KINDS = List.of("armed-attack", "flood", "protest", "clash", "arrest");
    private static final Pattern START = Pattern.compile("[?&]start=(\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Incidents that somebody has put in above all others since. */
    private int added;

    /** Answers in the server's place from now on. */
    void give(Page page) {
        page.route("**/api/collections/incidents/items?*", route -> answer(route, false));
        page.route("**/api/collections/extents/items?*", route -> answer(route, true));
    }

    /** Puts incidents in above all others. */
    void add(int some) {
        added += some;
    }

    static String id(int number) {
        return "made-" + number;
    }

    private void answer(Route route, boolean areas) {
        String url = route.request().url();
        Matcher start = START.matcher(url);
        int from = start.find() ? Integer.parseInt(start.group(1)) : 0;
        ObjectNode collection = JSON.createObjectNode().put("type", "FeatureCollection");
        collection.put("numberMatched", COUNT);
        ArrayNode features = collection.putArray("features");
        for (int i = from; i < Math.min(COUNT, from + PAGE); i++) {
            features.add(feature(i - added, areas));
        }
        if (from + PAGE < COUNT) {
            String next = URI.create(url).getPath() + "?start=" + (from + PAGE);
            collection.putArray("links").addObject().put("rel", "next").put("href", next);
        }
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/geo+json")
                .setBody(collection.toString()));
    }

    private static ObjectNode feature(int number, boolean area) {
        double lon = -8 + Math.floorMod(number, 100) / 10.0;
        double lat = 12 + Math.floorMod(number, 97) / 10.0;
        ObjectNode feature = JSON.createObjectNode().put("type", "Feature").put("id", id(number));
        ObjectNode geometry = feature.putObject("geometry");
        if (area) {
            ArrayNode ring =
                    geometry.put("type", "Polygon").putArray("coordinates").addArray();
            for (double[] corner : new double[][] {{0, 0}, {0.02, 0}, {0.02, 0.02}, {0, 0.02}, {0, 0}}) {
                ring.addArray().add(lon + corner[0]).add(lat + corner[1]);
            }
        } else {
            geometry.put("type", "Point").putArray("coordinates").add(lon).add(lat);
        }
        describe(feature.putObject("properties"), number);
        return feature;
    }

    private static void describe(ObjectNode properties, int number) {
        Instant day = FIRST.plus(Math.floorDiv(number, 3), ChronoUnit.DAYS);
        properties.put("kind", KINDS.get(Math.floorMod(number, KINDS.size())));
        properties.put("title", "Told at length " + "so that rows differ ".repeat(Math.floorMod(number, 5)));
        properties.put("status", "published").put("verification", "reported").put("background", false);
        properties
                .put("time_start", day.toString())
                .put("time_end", day.plus(1, ChronoUnit.DAYS).toString());
        properties.put("time_precision", "day").put("time_text", "");
        properties.put("place_name", "Place " + number).put("place_precision", "locality");
        properties.put("place_relation", "in").put("place_basis", "gazetteer").put("uncertainty_m", 2000);
        properties
                .put("report_count", 1)
                .put("source_count", 1)
                .put("revision", 1)
                .put("language", "en");
        properties.put("updated", FIRST.toString());
    }
}
