package dateline.layer;

import dateline.geo.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts features by the cells of a tile. */
final class Clustering {
    private final TileGrid grid;
    private final Map<Integer, Cell> cells = new TreeMap<>();

    /** What is known so far of a cell. */
    private static final class Cell {
        private int count;
        private double lon;
        private double lat;
        private final Map<String, Integer> kinds = new TreeMap<>();
        private @Nullable Integer killedLow;
        private @Nullable Integer killedHigh;
        private @Nullable Precision worst;
        private @Nullable String last;
    }

    Clustering(TileGrid grid) {
        this.grid = grid;
    }

    /** Counts a feature, if its point lies in the tile. */
    void add(LayerFeature feature) {
        var geometry = feature.geometry();
        if (geometry == null) {
            return;
        }
        var at = geometry.getEnvelopeInternal().centre();
        int index = grid.cell(at.x, at.y);
        if (index >= 0) {
            add(cells.computeIfAbsent(index, i -> new Cell()), feature, at.x, at.y);
        }
    }

    private static void add(Cell cell, LayerFeature feature, double lon, double lat) {
        Map<String, @Nullable Object> properties = feature.properties();
        cell.count++;
        cell.lon += lon;
        cell.lat += lat;
        cell.last = feature.id();
        if (properties.get("kind") instanceof String kind) {
            cell.kinds.merge(kind, 1, Integer::sum);
        }
        if (properties.get("killed_low") instanceof Integer low) {
            cell.killedLow = cell.killedLow == null ? low : Math.min(cell.killedLow, low);
        }
        if (properties.get("killed_high") instanceof Integer high) {
            cell.killedHigh = cell.killedHigh == null ? high : Math.max(cell.killedHigh, high);
        }
        Object precision = Objects.requireNonNullElse(
                properties.getOrDefault("place_precision", properties.get("precision")), "");
        for (Precision each : Precision.values()) {
            if (each.word().equals(precision) && (cell.worst == null || each.compareTo(cell.worst) > 0)) {
                cell.worst = each;
            }
        }
    }

    /** The cells in which something lies, in their order. */
    List<Cluster> clusters() {
        List<Cluster> all = new ArrayList<>();
        cells.forEach((index, cell) -> all.add(new Cluster(
                index,
                cell.count,
                cell.lon / cell.count,
                cell.lat / cell.count,
                cell.kinds,
                cell.killedLow,
                cell.killedHigh,
                cell.worst,
                cell.count == 1 ? cell.last : null)));
        return all;
    }
}
