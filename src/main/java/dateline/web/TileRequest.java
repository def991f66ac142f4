package dateline.web;

import dateline.layer.Audience;
import dateline.layer.LayerDescription;
import dateline.layer.LayerName;
import dateline.layer.Layers;
import dateline.layer.Selection;
import dateline.layer.tile.Detail;
import dateline.layer.tile.LayerTiles;
import dateline.layer.tile.TileLayer;
import dateline.web.LayerRequests.Asked;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is asked of tiles: of one layer, filtered as its items are, or of all layers together.
 *
 * @param shown the layers, each with which of its features, and which of their properties
 * @param given the filters that were given, for links that keep them
 */
record TileRequest(
        Layers layers,
        Audience audience,
        Parameters parameters,
        Map<LayerName, ItemsRequest> shown,
        Map<String, String> given) {
    private static final List<String> OF_LAYER =
            List.of("datetime", "q", "filter", "filter-lang", "filter-crs", "properties", "f", PageWords.LANG);
    private static final List<String> OF_ALL = List.of("collections", "datetime", "f", PageWords.LANG);

    /** Reads a request to the tiles of the layer that the path names. */
    static TileRequest ofLayer(Context ctx, Layers layers, Audience audience) {
        LayerName layer = ItemsRequest.layer(ctx);
        LayerDescription description = layers.describe(layer, audience);
        List<String> items = ItemsRequest.PARAMETERS;
        List<String> known = Stream.concat(
                        OF_LAYER.stream(),
                        ItemsRequest.known(description).stream().filter(name -> !items.contains(name)))
                .toList();
        Parameters parameters = Parameters.of(ctx, known);
        ItemsRequest request = ItemsRequest.parse(parameters, description, Integer.MAX_VALUE);
        return new TileRequest(layers, audience, parameters, Map.of(layer, request), kept(request.given()));
    }

    /** Reads a request to the tiles of all layers, or of those that it names. */
    static TileRequest ofAll(Context ctx, Layers layers, Audience audience) {
        Parameters parameters = Parameters.of(ctx, OF_ALL);
        List<String> wanted = parameters.list("collections");
        wanted.stream()
                .filter(name -> LayerName.find(name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.badParameter("collections", name, "some of incidents, extents, mentions and reports");
                });
        Map<LayerName, ItemsRequest> shown = new LinkedHashMap<>();
        Arrays.stream(LayerName.values())
                .filter(layer -> wanted.isEmpty() || wanted.contains(layer.word()))
                .forEach(layer -> shown.put(
                        layer, ItemsRequest.parse(parameters, layers.describe(layer, audience), Integer.MAX_VALUE)));
        Map<String, String> given = new LinkedHashMap<>();
        OF_ALL.forEach(name -> parameters.text(name).ifPresent(value -> given.put(name, value)));
        return new TileRequest(layers, audience, parameters, shown, kept(given));
    }

    private static Map<String, String> kept(Map<String, String> given) {
        Map<String, String> kept = new LinkedHashMap<>(given);
        kept.remove("f");
        kept.remove(PageWords.LANG);
        return kept;
    }

    /** The descriptions of the layers, with the properties that are shown. */
    List<LayerDescription> descriptions() {
        return shown.entrySet().stream()
                .map(e ->
                        layers.describe(e.getKey(), audience).with(e.getValue().properties()))
                .toList();
    }

    /** Which features of a layer are asked for. */
    Selection selection(LayerName layer) {
        ItemsRequest request = shown.get(layer);
        return request == null ? Selection.ALL : request.query().selection();
    }

    /** What a tile shows. */
    List<TileLayer> tile(TileAddress at, Detail detail) {
        LayerTiles tiles = new LayerTiles(layers, audience);
        try {
            return shown.entrySet().stream()
                    .map(e -> tiles.of(
                            e.getKey(),
                            e.getValue().query().selection(),
                            e.getValue().properties(),
                            at.set(),
                            at.zoom(),
                            at.row(),
                            at.column(),
                            detail))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /** The same as requests to items are, for a tag of the answer. */
    Asked asked() {
        LayerName first = shown.keySet().iterator().next();
        return new Asked(first, audience, layers, layers.describe(first, audience), parameters);
    }
}
