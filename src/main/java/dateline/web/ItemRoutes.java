package dateline.web;

import dateline.export.GeoJsonWriter;
import dateline.export.JsonFgWriter;
import dateline.layer.CoordinateSystem;
import dateline.layer.LayerName;
import dateline.layer.LayerPage;
import dateline.web.LayerRequests.Asked;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Serves the features of a layer page by page. */
final class ItemRoutes {
    private final Addresses addresses;
    private final Pages pages;
    private final GeoJsonWriter writer = new GeoJsonWriter();

    private final HotAnswers hot;
    private final LayerRequests requests;

    ItemRoutes(Addresses addresses, Pages pages, LayerRequests requests, Repeats repeats) {
        this.addresses = addresses;
        this.pages = pages;
        this.requests = requests;
        this.hot = new HotAnswers(repeats);
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/collections/{layer}/items", this::items);
    }

    private void items(Context ctx) {
        Asked asked = requests.asked(ctx);
        Format format = Format.ofFeatures(ctx, asked.parameters());
        ItemsRequest request = ItemsRequest.parse(asked.parameters(), asked.description(), ItemsRequest.DEFAULT_LIMIT);
        String form = format == Format.HTML
                ? format + " " + pages.words(ctx, asked.parameters()).language()
                : format.name();
        // What JSON-FG has in another system stands in a member of its own.
        CoordinateSystem system = format == Format.JSON_FG ? CoordinateSystem.CRS84 : request.system();
        ctx.header("Content-Crs", "<" + system.uri() + ">");
        hot.send(
                ctx,
                asked.stamp(),
                format.ofFeatures(),
                requests.tag(ctx, asked, form),
                () -> page(ctx, asked, request, format));
    }

    private Body page(Context ctx, Asked asked, ItemsRequest request, Format format) {
        LayerPage page = asked.page(request);
        String address = addresses.api(ctx) + "/collections/" + asked.layer().word() + "/items";
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("links", links(ctx, asked.layer(), address, request, page));
        members.put("numberMatched", page.matched());
        members.put("numberReturned", page.features().size());
        if (format == Format.JSON_FG) {
            String schema = addresses.api(ctx) + "/collections/" + asked.layer().word() + "/schema";
            JsonFgWriter fg = new JsonFgWriter(asked.layer(), schema, request.system());
            return Body.written(out -> fg.writeCollection(out, page.features(), members));
        }
        Body json = Body.written(out -> writer.writeCollection(out, page.features(), request.system(), members));
        return format == Format.HTML
                ? Body.of(pages.page(
                        ctx, asked.parameters(), "layer." + asked.layer().word(), json.bytes()))
                : json;
    }

    private List<Map<String, Object>> links(
            Context ctx, LayerName layer, String address, ItemsRequest request, LayerPage page) {
        List<Map<String, Object>> links = new ArrayList<>();
        links.add(Addresses.link(
                Addresses.withQuery(address, request.given()), "self", Answers.GEO_JSON, "this document"));
        links.add(Addresses.link(
                Addresses.withQuery(address, request.as("html")), "alternate", "text/html", "this document as HTML"));
        links.add(Addresses.link(
                Addresses.withQuery(address, request.as("jsonfg")),
                "alternate",
                Answers.FG_JSON,
                "this document as JSON-FG"));
        String next = page.next();
        if (next != null) {
            links.add(Addresses.link(
                    Addresses.withQuery(address, request.at(next)), "next", Answers.GEO_JSON, "next page"));
        }
        links.add(Addresses.link(
                addresses.api(ctx) + "/collections/" + layer.word(), "collection", Answers.JSON, "the layer"));
        return links;
    }
}
