package dateline.layer;

import dateline.geo.Precision;
import dateline.layer.columns.Column;
import dateline.layer.columns.DictionaryColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts rows by the cells of a tile. */
final class Clustering {
    private static final Map<String, Precision> PRECISIONS = precisions();

    private final TileGrid grid;
    private final TileGrid.Sides sides;
    private final @Nullable Cell[] cells;

    /** What is known so far of a cell. */
    private static final class Cell {
        private int count;
        private double lon;
        private double lat;
        private final Map<String, Integer> kinds = new TreeMap<>();
        /** By the codes of the segment that is being counted. */
        private int[] kindCounts = new int[0];

        private @Nullable Integer killedLow;
        private @Nullable Integer killedHigh;
        private @Nullable Precision worst;
        private String last = "";
    }

    Clustering(TileGrid grid) {
        this.grid = grid;
        sides = grid.sides();
        cells = new Cell[grid.cells() * grid.cells()];
    }

    private static Map<String, Precision> precisions() {
        Map<String, Precision> byWord = new HashMap<>();
        Arrays.stream(Precision.values()).forEach(p -> byWord.put(p.word(), p));
        return Map.copyOf(byWord);
    }

    /** Counts those of the rows that lie in the tile. */
    void add(Segment segment, Sight sight, BitSet rows) {
        Places places = segment.places(sight.asAreas());
        Optional<Column> killedLow = column(segment, sight, "killed_low");
        Optional<Column> killedHigh = column(segment, sight, "killed_high");
        Optional<Column> precision =
                column(segment, sight, "place_precision").or(() -> column(segment, sight, "precision"));
        DictionaryColumn kinds =
                column(segment, sight, "kind").map(DictionaryColumn.class::cast).orElse(null);
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (!places.isPlaced(row)) {
                continue;
            }
            double lon = (places.west(row) + places.east(row)) / 2;
            double lat = (places.south(row) + places.north(row)) / 2;
            int index = sides.cell(lon, lat);
            if (index < 0) {
                continue;
            }
            Cell cell = cells[index] == null ? new Cell() : Objects.requireNonNull(cells[index]);
            cells[index] = cell;
            if (cell.count == 0) {
                cell.last = segment.id(row);
            }
            cell.count++;
            cell.lon += lon;
            cell.lat += lat;
            if (kinds != null) {
                count(cell, kinds, row);
            }
            if (killedLow.isPresent() && killedLow.get().get(row) instanceof Integer low) {
                cell.killedLow = cell.killedLow == null || low < cell.killedLow ? low : cell.killedLow;
            }
            if (killedHigh.isPresent() && killedHigh.get().get(row) instanceof Integer high) {
                cell.killedHigh = cell.killedHigh == null || high > cell.killedHigh ? high : cell.killedHigh;
            }
            if (precision.isPresent()) {
                worsen(cell, precision.get().get(row));
            }
        }
        if (kinds != null) {
            Arrays.stream(cells).filter(Objects::nonNull).forEach(cell -> name(cell, kinds));
        }
    }

    private static Optional<Column> column(Segment segment, Sight sight, String property) {
        return sight.schema().find(property).map(p -> segment.column(sight.stored(property)));
    }

    private static void count(Cell cell, DictionaryColumn kinds, int row) {
        if (cell.kindCounts.length == 0) {
            cell.kindCounts = new int[kinds.codes()];
        }
        cell.kindCounts[kinds.code(row)]++;
    }

    /** Codes mean something in their own segment only. */
    private static void name(Cell cell, DictionaryColumn kinds) {
        for (int code = 1; code < cell.kindCounts.length; code++) {
            if (cell.kindCounts[code] > 0) {
                cell.kinds.merge(
                        (String) Objects.requireNonNull(kinds.value(code)), cell.kindCounts[code], Integer::sum);
            }
        }
        cell.kindCounts = new int[0];
    }

    private static void worsen(Cell cell, @Nullable Object word) {
        Precision precision = word == null ? null : PRECISIONS.get(word);
        if (precision != null && (cell.worst == null || precision.compareTo(cell.worst) > 0)) {
            cell.worst = precision;
        }
    }

    /** The cells in which something lies, in their order. */
    List<Cluster> clusters() {
        List<Cluster> all = new ArrayList<>();
        for (int index = 0; index < grid.cells() * grid.cells(); index++) {
            Cell cell = cells[index];
            if (cell != null) {
                all.add(new Cluster(
                        index,
                        cell.count,
                        cell.lon / cell.count,
                        cell.lat / cell.count,
                        cell.kinds,
                        cell.killedLow,
                        cell.killedHigh,
                        cell.worst,
                        cell.count == 1 ? cell.last : null));
            }
        }
        return all;
    }
}
