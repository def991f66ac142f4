package dateline.layer;

import dateline.layer.columns.ByteSpace;
import dateline.layer.columns.Column;
import dateline.layer.columns.ColumnBuilder;
import dateline.layer.columns.MomentColumn;
import dateline.layer.columns.TextColumn;
import dateline.layer.columns.ValueBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Takes rows one by one, in any order, and makes a segment of them. */
final class SegmentBuilder {
    private static final int SIDES = 4;
    private static final long NONE = -1;

    private final TableShape shape;
    private final ByteSpace space;
    private final ValueBytes bytes;
    private final ColumnBuilder.Texts ids = ColumnBuilder.ofTexts();
    private final ColumnBuilder.Moments created = ColumnBuilder.ofMoments();
    private final Map<String, ColumnBuilder> columns = new LinkedHashMap<>();
    private final BitSet isPublic = new BitSet();
    private double[] points = new double[0];
    private double[] boxes = new double[0];
    private long[] outlines = new long[0];
    private long[] nested = new long[0];
    private int size;
    private @Nullable SortKey last;
    private boolean isSorted = true;

    SegmentBuilder(TableShape shape, ByteSpace space, ValueBytes bytes) {
        this.shape = shape;
        this.space = space;
        this.bytes = bytes;
        shape.columns().forEach(p -> columns.put(p.name(), builder(p.type())));
    }

    private static ColumnBuilder builder(PropertyType type) {
        return switch (type) {
            case STRING, INTEGER, BOOLEAN, OBJECT -> ColumnBuilder.ofWords();
            case NUMBER -> ColumnBuilder.ofNumbers();
            case DATE_TIME -> ColumnBuilder.ofMoments();
        };
    }

    void add(Row row) {
        isSorted &= last == null || last.compareTo(row.key()) < 0;
        last = row.key();
        begin(row.id(), row.isPublic());
        created.add(row.key().created());
        columns.forEach((name, column) -> column.add(row.properties().get(name)));
        point(row.point());
        area(row.area());
        if (!shape.nested().isEmpty()) {
            List<@Nullable Object> values = new ArrayList<>();
            shape.nested().forEach(name -> values.add(row.properties().get(name)));
            nested[size] = space.add(bytes.write(values));
        }
        size++;
    }

    /** Adds a row of a segment, which stands after all that were added before. */
    void add(Segment from, int row) {
        begin(from.id(row), from.isPublic().get(row));
        created.add(from.key(row).created());
        columns.forEach((name, column) -> column.add(from.column(name).get(row)));
        Places places = from.places(false);
        points[size * 2] = places.west(row);
        points[size * 2 + 1] = places.south(row);
        if (from.places(true) instanceof Places.Areas areas && shape.hasAreas()) {
            System.arraycopy(areas.boxes(), row * SIDES, boxes, size * SIDES, SIDES);
            outlines[size] = areas.outlines()[row];
        }
        nested[size] = from.nested(row);
        size++;
    }

    private void begin(String id, boolean everyone) {
        if (size == nested.length) {
            int room = Math.max(16, size + (size >> 1));
            nested = Arrays.copyOf(nested, room);
            points = Arrays.copyOf(points, room * 2);
            if (shape.hasAreas()) {
                outlines = Arrays.copyOf(outlines, room);
                boxes = Arrays.copyOf(boxes, room * SIDES);
            }
        }
        ids.add(id);
        isPublic.set(size, everyone);
    }

    private void point(@Nullable Geometry point) {
        points[size * 2] = point == null ? Double.NaN : point.getCoordinate().x;
        points[size * 2 + 1] = point == null ? Double.NaN : point.getCoordinate().y;
    }

    private void area(@Nullable Geometry area) {
        if (!shape.hasAreas()) {
            return;
        }
        outlines[size] = area == null ? NONE : space.add(bytes.write(area));
        if (area != null) {
            Envelope box = area.getEnvelopeInternal();
            boxes[size * SIDES] = box.getMinX();
            boxes[size * SIDES + 1] = box.getMinY();
            boxes[size * SIDES + 2] = box.getMaxX();
            boxes[size * SIDES + 3] = box.getMaxY();
        }
    }

    /** The segment. The builder is of no more use: each column is given up once it is made. */
    Segment build() {
        TextColumn builtIds = ids.build();
        MomentColumn builtCreated = created.build();
        Map<String, Column> built = new LinkedHashMap<>();
        columns.replaceAll((name, column) -> {
            built.put(name, column.build());
            return ColumnBuilder.ofNumbers();
        });
        if (!isSorted) {
            int[] order = order(builtCreated, row -> Segment.key(shape, builtIds, builtCreated, built, row));
            built.replaceAll((name, column) -> column.of(order));
            sort(order);
            return segment(builtIds.of(order), builtCreated.of(order), built);
        }
        return segment(builtIds, builtCreated, built);
    }

    private Segment segment(TextColumn builtIds, MomentColumn builtCreated, Map<String, Column> built) {
        Places at = places();
        return new Segment(
                shape,
                space,
                bytes,
                new Segment.Content(
                        size,
                        builtIds,
                        builtCreated,
                        built,
                        Arrays.copyOf(nested, size),
                        isPublic,
                        at,
                        shape.hasAreas() ? areas() : at));
    }

    private Places places() {
        double[] lon = new double[size];
        double[] lat = new double[size];
        for (int i = 0; i < size; i++) {
            lon[i] = points[i * 2];
            lat[i] = points[i * 2 + 1];
        }
        return Places.Points.of(lon, lat);
    }

    private Places areas() {
        return Places.Areas.of(Arrays.copyOf(boxes, size * SIDES), Arrays.copyOf(outlines, size), space, bytes);
    }

    /** The rows in the order of their keys, which begin with when they were stored. */
    private int[] order(MomentColumn stored, IntFunction<SortKey> key) {
        return IntStream.range(0, size)
                .boxed()
                .sorted((one, other) -> {
                    int byTime = stored.compare(one, stored, other);
                    return byTime == 0 ? key.apply(one).compareTo(key.apply(other)) : byTime;
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Puts what is in no column into an order. */
    private void sort(int[] order) {
        points = stretches(points, order, 2);
        nested = Arrays.stream(order).mapToLong(row -> nested[row]).toArray();
        if (shape.hasAreas()) {
            boxes = stretches(boxes, order, SIDES);
            outlines = Arrays.stream(order).mapToLong(row -> outlines[row]).toArray();
        }
        BitSet everyone = new BitSet(size);
        for (int i = 0; i < order.length; i++) {
            everyone.set(i, isPublic.get(order[i]));
        }
        isPublic.clear();
        isPublic.or(everyone);
    }

    private static double[] stretches(double[] all, int[] order, int length) {
        double[] sorted = new double[order.length * length];
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(all, order[i] * length, sorted, i * length, length);
        }
        return sorted;
    }
}
