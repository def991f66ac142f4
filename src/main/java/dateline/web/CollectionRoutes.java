package dateline.web;

import dateline.geo.BoundingBox;
import dateline.layer.Audience;
import dateline.layer.CoordinateSystem;
import dateline.layer.LayerDescription;
import dateline.layer.LayerName;
import dateline.layer.LayerProperty;
import dateline.layer.LayerQueryables;
import dateline.layer.Layers;
import dateline.layer.PropertyType;
import dateline.layer.PublishedExtent;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Describes the layers as OGC API collections: which there are, where and when they reach, what can be asked. */
final class CollectionRoutes {
    private static final String SCHEMA = "application/schema+json";
    private static final String QUERYABLES_REL = "http://www.opengis.net/def/rel/ogc/1.0/queryables";
    private static final String SCHEMA_REL = "http://www.opengis.net/def/rel/ogc/1.0/schema";

    private final Services services;
    private final Access access;
    private final Addresses addresses;
    private final Pages pages;

    CollectionRoutes(Services services, Access access, Addresses addresses, Pages pages) {
        this.services = services;
        this.access = access;
        this.addresses = addresses;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/collections", this::collections);
        Reads.add(routes, "/api/collections/{layer}", this::collection);
        Reads.add(routes, "/api/collections/{layer}/queryables", ctx -> schema(ctx, true));
        Reads.add(routes, "/api/collections/{layer}/schema", ctx -> schema(ctx, false));
    }

    private void collections(Context ctx) {
        Audience audience = access.audience(ctx);
        Parameters parameters = Parameters.of(ctx, "f", PageWords.LANG);
        Format format = Format.chosen(ctx, parameters);
        Layers layers = services.layers().now();
        String self = addresses.api(ctx) + "/collections";
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "links",
                List.of(
                        Addresses.link(self, "self", Answers.JSON, "this document"),
                        Addresses.link(self + "?f=html", "alternate", "text/html", "this document as HTML")));
        body.put("crs", CoordinateSystem.listed());
        body.put(
                "collections",
                Arrays.stream(LayerName.values())
                        .map(name -> describe(ctx, layers.describe(name, audience)))
                        .toList());
        pages.document(ctx, format, parameters, "page.part.collections", body);
    }

    private void collection(Context ctx) {
        LayerName name = ItemsRequest.layer(ctx);
        Audience audience = access.audience(ctx);
        Parameters parameters = Parameters.of(ctx, "f", PageWords.LANG);
        Format format = Format.chosen(ctx, parameters);
        LayerDescription layer = services.layers().now().describe(name, audience);
        pages.document(ctx, format, parameters, "layer." + name.word(), describe(ctx, layer));
    }

    private Map<String, Object> describe(Context ctx, LayerDescription layer) {
        String id = layer.name().word();
        String self = addresses.api(ctx) + "/collections/" + id;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.put("title", layer.title());
        body.put("description", layer.description());
        body.put(
                "links",
                List.of(
                        Addresses.link(self, "self", Answers.JSON, "this document"),
                        Addresses.link(self + "?f=html", "alternate", "text/html", "this document as HTML"),
                        Addresses.link(self + "/items", "items", Answers.GEO_JSON, layer.title()),
                        Addresses.link(self + "/items?f=html", "items", "text/html", layer.title() + " as HTML"),
                        Addresses.link(self + "/queryables", QUERYABLES_REL, SCHEMA, "what can be asked"),
                        Addresses.link(self + "/schema", SCHEMA_REL, SCHEMA, "what features say"),
                        Addresses.link(self + "/tiles", TileSetRoutes.TILE_SETS_REL, Answers.JSON, "as vector tiles"),
                        Addresses.link(
                                addresses.base(ctx) + "/download/" + id + ".geojson",
                                "enclosure",
                                Answers.GEO_JSON,
                                "the whole layer")));
        PublishedExtent reach = PublishedExtent.of(layer.bounds());
        body.put("extent", extent(layer, reach.box()));
        body.put("itemType", "feature");
        body.put("crs", reach.systems());
        body.put("storageCrs", CoordinateSystem.CRS84.uri());
        return body;
    }

    private static Map<String, Object> extent(LayerDescription layer, BoundingBox box) {
        Map<String, Object> extent = new LinkedHashMap<>();
        extent.put(
                "spatial",
                Map.of(
                        "bbox",
                        List.of(List.of(box.west(), box.south(), box.east(), box.north())),
                        "crs",
                        CoordinateSystem.CRS84.uri()));
        List<@Nullable String> interval = new ArrayList<>();
        interval.add(text(layer.earliest()));
        interval.add(text(layer.latest()));
        extent.put(
                "temporal",
                Map.of("interval", List.of(interval), "trs", "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"));
        return extent;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private void schema(Context ctx, boolean queryablesOnly) {
        LayerName name = ItemsRequest.layer(ctx);
        Audience audience = access.audience(ctx);
        Parameters parameters = Parameters.of(ctx, "f", PageWords.LANG);
        Format format = Format.chosen(ctx, parameters);
        LayerDescription layer = services.layers().now().describe(name, audience);
        Predicate<LayerProperty> shown = queryablesOnly ? LayerProperty::isQueryable : p -> true;
        Map<String, Object> properties = new LinkedHashMap<>();
        layer.properties().stream().filter(shown).forEach(p -> properties.put(p.name(), property(p)));
        properties.put(LayerQueryables.GEOMETRY, Map.of("x-ogc-role", "primary-geometry", "format", "geometry-any"));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        body.put(
                "$id",
                addresses.api(ctx) + "/collections/" + name.word() + (queryablesOnly ? "/queryables" : "/schema"));
        body.put("title", layer.title());
        body.put("type", "object");
        body.put("properties", properties);
        body.put("additionalProperties", false);
        byte[] json = Json.bytes(body);
        if (format == Format.HTML) {
            Answers.bytes(ctx, Answers.HTML, pages.page(ctx, parameters, "layer." + name.word(), json));
        } else {
            Answers.bytes(ctx, SCHEMA, json);
        }
    }

    /** A property as JSON Schema. */
    static Map<String, Object> property(LayerProperty property) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", property.name());
        schema.put("description", property.description());
        if (property.type() == PropertyType.DATE_TIME) {
            schema.put("type", "string");
            schema.put("format", "date-time");
        } else {
            schema.put("type", property.type().word());
        }
        if (!property.values().isEmpty()) {
            schema.put("enum", property.values());
        }
        return schema;
    }
}
