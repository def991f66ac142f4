package dateline.web;

import dateline.export.GeoJsonWriter;
import dateline.layer.Audience;
import dateline.layer.CoordinateSystem;
import dateline.layer.LayerFeature;
import dateline.layer.LayerName;
import dateline.layer.LayerPage;
import dateline.web.LayerRequests.Asked;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Serves the features of a layer: page by page, or one by one. */
final class ItemRoutes {
    private final Services services;
    private final Access access;
    private final Addresses addresses;
    private final GeoJsonWriter writer = new GeoJsonWriter();

    private final HotAnswers hot = new HotAnswers();
    private final LayerRequests requests;

    ItemRoutes(Services services, Access access, Addresses addresses, LayerRequests requests) {
        this.services = services;
        this.access = access;
        this.addresses = addresses;
        this.requests = requests;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/collections/{layer}/items", this::items);
        Reads.add(routes, "/api/collections/{layer}/items/{id}", this::item);
    }

    private void items(Context ctx) {
        Asked asked = requests.asked(ctx);
        Format format = Format.chosen(ctx, asked.parameters());
        ItemsRequest request = ItemsRequest.parse(asked.parameters(), asked.description(), ItemsRequest.DEFAULT_LIMIT);
        ctx.header("Content-Crs", "<" + request.system().uri() + ">");
        String type = format == Format.HTML ? Answers.HTML : Answers.GEO_JSON;
        hot.send(ctx, type, requests.tag(ctx, asked, format.name()), () -> page(ctx, asked, request, format));
    }

    private byte[] page(Context ctx, Asked asked, ItemsRequest request, Format format) {
        LayerPage page = asked.page(request);
        String address = addresses.api(ctx) + "/collections/" + asked.layer().word() + "/items";
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("links", links(ctx, asked.layer(), address, request, page));
        members.put("numberMatched", page.matched());
        members.put("numberReturned", page.features().size());
        byte[] json = bytes(out -> writer.writeCollection(out, page.features(), request.system(), members));
        return format == Format.HTML ? HtmlPage.of(asked.description().title(), json) : json;
    }

    private List<Map<String, Object>> links(
            Context ctx, LayerName layer, String address, ItemsRequest request, LayerPage page) {
        List<Map<String, Object>> links = new ArrayList<>();
        links.add(Addresses.link(
                Addresses.withQuery(address, request.given()), "self", Answers.GEO_JSON, "this document"));
        links.add(Addresses.link(
                Addresses.withQuery(address, request.as("html")), "alternate", "text/html", "this document as HTML"));
        String next = page.next();
        if (next != null) {
            links.add(Addresses.link(
                    Addresses.withQuery(address, request.at(next)), "next", Answers.GEO_JSON, "next page"));
        }
        links.add(Addresses.link(
                addresses.api(ctx) + "/collections/" + layer.word(), "collection", Answers.JSON, "the layer"));
        return links;
    }

    private void item(Context ctx) {
        LayerName layer = ItemsRequest.layer(ctx);
        Audience audience = access.audience(ctx);
        Parameters parameters = Parameters.of(ctx, "crs", "f");
        Format format = Format.chosen(ctx, parameters);
        CoordinateSystem system = ItemsRequest.system(parameters, "crs");
        LayerFeature feature = services.layers()
                .now()
                .find(layer, ctx.pathParam("id"), audience)
                .orElseThrow(() -> Problem.notFound("there is no feature of this id in the layer"));
        String collection = addresses.api(ctx) + "/collections/" + layer.word();
        String self = collection + "/items/" + feature.id();
        List<Map<String, Object>> links = List.of(
                Addresses.link(self, "self", Answers.GEO_JSON, "this document"),
                Addresses.link(self + "?f=html", "alternate", "text/html", "this document as HTML"),
                Addresses.link(collection, "collection", Answers.JSON, "the layer"));
        byte[] json = bytes(out -> writer.writeFeature(out, feature, system, Map.of("links", links)));
        ctx.header("Content-Crs", "<" + system.uri() + ">");
        if (format == Format.HTML) {
            Answers.bytes(ctx, Answers.HTML, HtmlPage.of(feature.id(), json));
        } else {
            Answers.bytes(ctx, Answers.GEO_JSON, json);
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            // The reference system does not reach to where a feature lies.
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
        return out.toByteArray();
    }
}
