package dateline.web;

import dateline.export.mvt.VectorTileFile;
import dateline.geo.BoundingBox;
import dateline.layer.CoordinateSystem;
import dateline.layer.LayerDescription;
import dateline.layer.LayerName;
import dateline.layer.LayerProperty;
import dateline.layer.tile.TileMatrixSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/**
 * Describes tiles: as OGC API Tiles does (metadata of a tile set, OGC 17-083r4, annex of JSON), and as TileJSON 3.
 *
 * @param set the tile matrix set
 * @param title of the tiles
 * @param layers what they show
 * @param filters the filters that links to tiles keep
 * @param address of the tile set, without a query
 * @param api address of the API
 */
record TileSetDocument(
        TileMatrixSet set,
        String title,
        List<LayerDescription> layers,
        Map<String, String> filters,
        String address,
        String api) {
    static final String TILE_JSON = "application/json";

    private static final String TILING_SCHEME_REL = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    private static final double WEB_MERCATOR_EDGE = 85.0511287798066;

    /** The entry in a list of tile sets. Clients and the official test suite follow each of its links as it stands. */
    Map<String, Object> entry() {
        Map<String, Object> entry = head();
        entry.put(
                "links",
                List.of(
                        Addresses.link(address, "self", Answers.JSON, "the tile set"),
                        Addresses.link(
                                api + "/tileMatrixSets/" + set.id(), TILING_SCHEME_REL, Answers.JSON, set.title())));
        return entry;
    }

    /** The metadata of the tile set. */
    Map<String, Object> metadata() {
        Map<String, Object> all = head();
        all.put("tileMatrixSetLimits", limits());
        BoundingBox box = box();
        all.put("boundingBox", boundingBox(box));
        all.put("centerPoint", center(box));
        all.put("layers", layers.stream().map(this::layer).toList());
        all.put("mediaTypes", List.of(VectorTileFile.MEDIA_TYPE));
        all.put("links", links());
        return all;
    }

    private Map<String, Object> head() {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("title", title);
        head.put("dataType", "vector");
        head.put("crs", set.crs());
        head.put("tileMatrixSetId", set.id());
        head.put("tileMatrixSetURI", set.uri());
        return head;
    }

    private List<Map<String, Object>> links() {
        Map<String, Object> tiles = Addresses.link(
                Addresses.withQuery(address + "/{tileMatrix}/{tileRow}/{tileCol}", filters),
                "item",
                VectorTileFile.MEDIA_TYPE,
                "the tiles");
        tiles.put("templated", true);
        Map<String, String> tileJson = new LinkedHashMap<>(filters);
        tileJson.put("f", "tilejson");
        List<Map<String, Object>> links = new ArrayList<>(List.of(
                Addresses.link(Addresses.withQuery(address, filters), "self", Answers.JSON, "this document"),
                tiles,
                Addresses.link(api + "/tileMatrixSets/" + set.id(), TILING_SCHEME_REL, Answers.JSON, set.title())));
        if (set == TileMatrixSet.WEB_MERCATOR_QUAD) {
            links.add(Addresses.link(
                    Addresses.withQuery(address, tileJson), "describedby", TILE_JSON, "the same as TileJSON"));
        }
        layers.forEach(layer -> links.add(Addresses.link(
                api + "/collections/" + layer.name().word(),
                "http://www.opengis.net/def/rel/ogc/1.0/geodata",
                Answers.JSON,
                layer.title())));
        return links;
    }

    /** All tiles of the levels that are served: where nothing lies today, something may tomorrow. */
    private List<Map<String, Object>> limits() {
        return IntStream.rangeClosed(0, set.deepestServed())
                .mapToObj(zoom -> {
                    Map<String, Object> limit = new LinkedHashMap<>();
                    limit.put("tileMatrix", Integer.toString(zoom));
                    limit.put("minTileRow", 0);
                    limit.put("maxTileRow", set.scheme().rows(zoom) - 1);
                    limit.put("minTileCol", 0);
                    limit.put("maxTileCol", set.scheme().columns(zoom) - 1);
                    return limit;
                })
                .toList();
    }

    private Map<String, Object> layer(LayerDescription layer) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", layer.name().word());
        all.put("title", layer.title());
        all.put("description", layer.description());
        all.put("dataType", "vector");
        all.put("geometryDimension", layer.name() == LayerName.EXTENTS ? 2 : 0);
        all.put("minTileMatrix", "0");
        all.put("maxTileMatrix", Integer.toString(set.deepestServed()));
        Optional.ofNullable(layer.bounds()).ifPresent(box -> all.put("boundingBox", boundingBox(box)));
        Map<String, Object> properties = new LinkedHashMap<>();
        flat(layer).forEach(p -> properties.put(p.name(), CollectionRoutes.property(p)));
        TileProperties.DESCRIPTIONS.forEach((name, said) -> properties.putIfAbsent(name, said));
        all.put("propertiesSchema", Map.of("type", "object", "properties", properties));
        return all;
    }

    private static List<LayerProperty> flat(LayerDescription layer) {
        return layer.properties().stream().filter(LayerProperty::isQueryable).toList();
    }

    /** TileJSON 3.0, for maps of the web. */
    Map<String, Object> tileJson() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("tilejson", "3.0.0");
        all.put("name", title);
        all.put("scheme", "xyz");
        // The row comes first in the address, and so the y.
        all.put("tiles", List.of(Addresses.withQuery(address + "/{z}/{y}/{x}", filters)));
        all.put("minzoom", 0);
        all.put("maxzoom", set.deepestServed());
        BoundingBox box = box();
        boolean around = box.west() > box.east();
        all.put(
                "bounds",
                List.of(
                        around ? -180.0 : box.west(),
                        Math.max(-WEB_MERCATOR_EDGE, box.south()),
                        around ? 180.0 : box.east(),
                        Math.min(WEB_MERCATOR_EDGE, box.north())));
        all.put("center", List.of(middle(box)[0], middle(box)[1], 2));
        all.put("vector_layers", layers.stream().map(this::vectorLayer).toList());
        return all;
    }

    private Map<String, Object> vectorLayer(LayerDescription layer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        flat(layer).forEach(p -> fields.put(p.name(), p.description()));
        TileProperties.DESCRIPTIONS.forEach((name, said) -> fields.putIfAbsent(name, said.get("description")));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", layer.name().word());
        all.put("description", layer.description());
        all.put("fields", fields);
        all.put("minzoom", 0);
        all.put("maxzoom", set.deepestServed());
        return all;
    }

    private BoundingBox box() {
        Envelope all = new Envelope();
        layers.stream().map(LayerDescription::bounds).filter(Objects::nonNull).forEach(box -> {
            all.expandToInclude(box.west(), box.south());
            all.expandToInclude(box.east(), box.north());
        });
        return all.isNull()
                ? BoundingBox.WORLD
                : new BoundingBox(all.getMinX(), all.getMinY(), all.getMaxX(), all.getMaxY());
    }

    private static Map<String, Object> boundingBox(BoundingBox box) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("lowerLeft", List.of(box.west(), box.south()));
        all.put("upperRight", List.of(box.east(), box.north()));
        all.put("crs", CoordinateSystem.CRS84.uri());
        return all;
    }

    private Map<String, Object> center(BoundingBox box) {
        Map<String, Object> center = new LinkedHashMap<>();
        center.put("coordinates", List.of(middle(box)[0], middle(box)[1]));
        center.put("tileMatrix", "2");
        center.put("crs", CoordinateSystem.CRS84.uri());
        return center;
    }

    private static double[] middle(BoundingBox box) {
        return new double[] {(box.west() + box.east()) / 2, (box.south() + box.north()) / 2};
    }
}
