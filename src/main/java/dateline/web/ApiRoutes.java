package dateline.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The landing page of the API, what it conforms to, and its OpenAPI document. */
final class ApiRoutes {
    static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";
    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-";
    private static final String CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/";
    private static final String TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
    private static final String TILING_SCHEMES_REL = "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes";
    private static final List<String> CONFORMS_TO = List.of(
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
            FEATURES + "1/1.0/conf/core",
            FEATURES + "1/1.0/conf/oas30",
            FEATURES + "1/1.0/conf/geojson",
            FEATURES + "1/1.0/conf/html",
            FEATURES + "2/1.0/conf/crs",
            FEATURES + "5/1.0/conf/schemas",
            FEATURES + "3/1.0/conf/queryables",
            FEATURES + "3/1.0/conf/queryables-query-parameters",
            FEATURES + "3/1.0/conf/filter",
            FEATURES + "3/1.0/conf/features-filter",
            "http://www.opengis.net/spec/json-fg-1/1.0/conf/core",
            "http://www.opengis.net/spec/json-fg-1/1.0/conf/types-schemas",
            CQL2 + "cql2-text",
            CQL2 + "cql2-json",
            CQL2 + "basic-cql2",
            CQL2 + "advanced-comparison-operators",
            CQL2 + "case-insensitive-comparison",
            CQL2 + "accent-insensitive-comparison",
            CQL2 + "basic-spatial-functions",
            CQL2 + "basic-spatial-functions-plus",
            CQL2 + "spatial-functions",
            CQL2 + "temporal-functions",
            CQL2 + "array-functions",
            CQL2 + "property-property",
            CQL2 + "arithmetic",
            TILES + "core",
            TILES + "tileset",
            TILES + "tilesets-list",
            TILES + "dataset-tilesets",
            TILES + "geodata-tilesets",
            TILES + "collections-selection",
            TILES + "datetime",
            TILES + "oas30",
            TILES + "mvt",
            "http://www.opengis.net/spec/tms/2.0/conf/tilematrixset",
            "http://www.opengis.net/spec/tms/2.0/conf/tilesetmetadata",
            "http://www.opengis.net/spec/tms/2.0/conf/json-tilematrixset",
            "http://www.opengis.net/spec/tms/2.0/conf/json-tilesetmetadata");

    private final Addresses addresses;
    private final Pages pages;
    private final OpenApi openApi;

    ApiRoutes(Addresses addresses, Pages pages, OpenApi openApi) {
        this.addresses = addresses;
        this.pages = pages;
        this.openApi = openApi;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api", this::landing);
        Reads.add(routes, "/api/conformance", this::conformance);
        Reads.add(routes, "/api/openapi.json", this::document);
    }

    private void landing(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "f", PageWords.LANG);
        Format format = Format.chosen(ctx, parameters);
        String api = addresses.api(ctx);
        String base = addresses.base(ctx);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", "Dateline");
        body.put("description", "Incidents read from reports, with the places, times, claims and words they rest on.");
        body.put(
                "links",
                List.of(
                        Addresses.link(api, "self", Answers.JSON, "this document"),
                        Addresses.link(api + "?f=html", "alternate", "text/html", "this document as HTML"),
                        Addresses.link(api + "/openapi.json", "service-desc", OPEN_API, "the API as OpenAPI 3.0"),
                        Addresses.link(api + "/conformance", "conformance", Answers.JSON, "what it conforms to"),
                        Addresses.link(api + "/collections", "data", Answers.JSON, "the layers"),
                        Addresses.link(
                                api + "/tiles",
                                TileSetRoutes.TILE_SETS_REL,
                                Answers.JSON,
                                "all layers as vector tiles"),
                        Addresses.link(api + "/tileMatrixSets", TILING_SCHEMES_REL, Answers.JSON, "how tiles are cut"),
                        Addresses.link(base + "/", "related", "text/html", "the map"),
                        Addresses.link(base + "/embed", "related", "text/html", "the map to embed"),
                        Addresses.link(api + "/kinds", "related", Answers.JSON, "the kinds of incident"),
                        Addresses.link(api + "/facilities", "related", Answers.JSON, "the kinds of facility"),
                        Addresses.link(
                                base + "/download/incidents.geojson",
                                "enclosure",
                                Answers.GEO_JSON,
                                "all incidents in one file")));
        pages.document(ctx, format, parameters, "page.data", body);
    }

    private void conformance(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "f", PageWords.LANG);
        Format format = Format.chosen(ctx, parameters);
        pages.document(ctx, format, parameters, "page.part.conformance", Map.of("conformsTo", CONFORMS_TO));
    }

    private void document(Context ctx) {
        Parameters.of(ctx, "f");
        Answers.bytes(ctx, OPEN_API, openApi.document(addresses.base(ctx)));
    }
}
