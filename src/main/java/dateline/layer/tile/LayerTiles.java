package dateline.layer.tile;

import dateline.layer.Audience;
import dateline.layer.Cluster;
import dateline.layer.LayerFeature;
import dateline.layer.LayerName;
import dateline.layer.LayerQuery;
import dateline.layer.LayerQueryables;
import dateline.layer.Layers;
import dateline.layer.SearchArea;
import dateline.layer.Selection;
import dateline.layer.TileGrid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What tiles show of the layers, for one audience.
 *
 * <p>Below {@link #SEPARATE} what lies in one cell of 64 pixels is one cluster, unless it lies there alone; from there
 * on every feature is shown. Of {@code extents}, areas of two pixels or more are drawn and the others counted in
 * clusters. What has no geometry is in no tile.
 */
public final class LayerTiles {
    /** The zoom level from which points are shown one by one: there a cell would be some 600 m wide. */
    public static final int SEPARATE = 14;

    /** The most features that a tile shows one by one. */
    public static final int MAX_FEATURES = 5_000;

    /** Cells of 64 pixels. */
    private static final int CELLS = 4;

    private static final String UNCERTAINTY = "uncertainty_m";

    private final Layers layers;
    private final Audience audience;
    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();

    public LayerTiles(Layers layers, Audience audience) {
        this.layers = layers;
        this.audience = audience;
    }

    /**
     * What a tile shows.
     *
     * @param set the tile matrix set that the tile is of
     * @param selection which features; its area is not looked at
     * @param properties the properties that features are shown with
     * @throws IllegalArgumentException if the selection names a property that the layer does not have
     */
    public TileLayer of(
            LayerName layer,
            Selection selection,
            List<String> properties,
            TileMatrixSet set,
            int zoom,
            int row,
            int column,
            Detail detail) {
        Making making =
                new Making(layer, selection, properties, new TileGrid(set.scheme(), zoom, row, column, CELLS), detail);
        return new TileLayer(layer, layer == LayerName.EXTENTS ? making.areas(set) : making.points());
    }

    /** A tile of a layer in the making. */
    private final class Making {
        private final LayerName layer;
        private final Selection selection;
        private final List<String> properties;
        private final TileGrid tile;
        private final TilePlane plane;
        private final Detail detail;

        Making(LayerName layer, Selection selection, List<String> properties, TileGrid tile, Detail detail) {
            this.layer = layer;
            this.selection = selection;
            this.properties = properties;
            this.tile = tile;
            this.plane = new TilePlane(tile);
            this.detail = detail;
        }

        List<TileFeature> points() {
            Filter placed = filters.not(filters.isNull(filters.property(LayerQueryables.GEOMETRY)));
            if (tile.zoom() >= SEPARATE && detail == Detail.FULL && count(placed, plane.inside()) <= MAX_FEATURES) {
                List<TileFeature> shown = new ArrayList<>();
                for (LayerFeature feature : features(placed, plane.inside())) {
                    if (feature.geometry() != null && plane.contains(feature.geometry())) {
                        shown.add(point(feature));
                    }
                }
                return shown;
            }
            return clusters(Filter.INCLUDE);
        }

        List<TileFeature> areas(TileMatrixSet set) {
            double usual = tile.zoom() >= SEPARATE ? 0 : Detail.FULL.areaPixels() * set.metresPerPixel(tile.zoom());
            double least = detail == Detail.FULL ? usual : detail.areaPixels() * set.metresPerPixel(tile.zoom());
            if (count(from(least), plane.reach()) > MAX_FEATURES) {
                least = Double.POSITIVE_INFINITY;
            }
            List<TileFeature> shown = new ArrayList<>();
            if (least < Double.POSITIVE_INFINITY) {
                for (LayerFeature feature : features(from(least), plane.reach())) {
                    if (feature.geometry() != null) {
                        plane.area(feature.geometry()).ifPresent(area -> shown.add(shown(feature, area)));
                    }
                }
            }
            shown.addAll(clusters(filters.not(from(least))));
            if (least > usual) {
                leftOut(usual, least).ifPresent(shown::add);
            }
            return shown;
        }

        /** What would usually be drawn here but lies mostly elsewhere, where it is in a cluster if it is not drawn. */
        private Optional<TileFeature> leftOut(double usual, double least) {
            Filter passed = filters.and(from(usual), filters.not(from(least)));
            int here = layers.clusters(layer, with(passed, null), tile, audience).stream()
                    .mapToInt(Cluster::count)
                    .sum();
            int all = count(passed, plane.inside());
            return all <= here
                    ? Optional.empty()
                    : Optional.of(new TileFeature(
                            plane.middle(), Map.of("cluster", true, "left_out", true, "count", all - here)));
        }

        private Filter from(double metres) {
            return filters.greaterOrEqual(
                    filters.property(UNCERTAINTY),
                    filters.literal(Double.isInfinite(metres) ? Double.MAX_VALUE : metres));
        }

        private List<TileFeature> clusters(Filter more) {
            int cells = tile.zoom() >= SEPARATE ? CELLS * detail.finer() : CELLS;
            TileGrid grid = new TileGrid(tile.scheme(), tile.zoom(), tile.row(), tile.column(), cells);
            List<TileFeature> shown = new ArrayList<>();
            for (Cluster cluster : layers.clusters(layer, with(more, null), grid, audience)) {
                String only = cluster.only();
                if (only == null) {
                    shown.add(new TileFeature(plane.point(cluster.lon(), cluster.lat()), together(cluster)));
                } else {
                    layers.find(layer, only, audience)
                            .map(feature -> shown(feature, plane.point(cluster.lon(), cluster.lat())))
                            .ifPresent(shown::add);
                }
            }
            return shown;
        }

        private TileFeature point(LayerFeature feature) {
            var at = Objects.requireNonNull(feature.geometry()).getCoordinate();
            return shown(feature, plane.point(at.x, at.y));
        }

        private TileFeature shown(LayerFeature feature, Geometry geometry) {
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            all.put("id", feature.id());
            all.putAll(feature.with(properties).properties());
            return new TileFeature(geometry, all);
        }

        private int count(Filter more, SearchArea area) {
            return layers.query(layer, new LayerQuery(with(more, area), List.of(), 1, 0, null), audience)
                    .matched();
        }

        private Iterable<LayerFeature> features(Filter more, SearchArea area) {
            return layers.features(
                    layer, new LayerQuery(with(more, area), List.of(), Integer.MAX_VALUE, 0, null), audience);
        }

        private Selection with(Filter more, @Nullable SearchArea area) {
            Filter both = selection.filter() == Filter.INCLUDE
                    ? more
                    : more == Filter.INCLUDE ? selection.filter() : filters.and(selection.filter(), more);
            return new Selection(area, selection.time(), selection.properties(), both);
        }
    }

    private static Map<String, @Nullable Object> together(Cluster cluster) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("cluster", true);
        all.put("count", cluster.count());
        if (cluster.kinds().size() == 1) {
            all.put("kind", cluster.kinds().keySet().iterator().next());
        }
        if (!cluster.kinds().isEmpty()) {
            all.put("kinds", cluster.kinds());
        }
        all.put("killed_low", cluster.killedLow());
        all.put("killed_high", cluster.killedHigh());
        if (cluster.worst() != null) {
            all.put("precision", cluster.worst().word());
        }
        return all;
    }
}
